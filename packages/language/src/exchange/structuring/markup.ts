// Published texts may hold HTML: what is left of it here is its text, with a line for each block, item and break.
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

const BLOCKS = new Set(
    'address article aside blockquote br dd div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
        ' ',
    ),
);
const UNREAD = new Set('head iframe noscript object script style svg template title'.split(' '));
const TAG = /<\/?[a-zA-Z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+\d?);/i;

/** The text of what may be HTML; a text without tags nor character references stays as it is. */
export function textOfMarkup(text: string): string {
    if (!TAG.test(text)) return text;
    const parts: string[] = [];
    // Without recursion: HTML may be nested as deep as it likes.
    const ahead: (Node | string)[] = [parseFragment(text)];
    for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
        if (typeof node === 'string') parts.push(node);
        else if (node.nodeName === '#text') parts.push((node as DefaultTreeAdapterTypes.TextNode).value);
        else if (!UNREAD.has(node.nodeName)) {
            const isBlock = BLOCKS.has(node.nodeName);
            if (isBlock) ahead.push('\n');
            if ('childNodes' in node) ahead.push(...node.childNodes.toReversed());
            if (node.nodeName === 'li') ahead.push('- ');
            if (isBlock) ahead.push('\n');
        }
    }
    return parts.join('');
}
