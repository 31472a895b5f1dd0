// A page of the register as a person copies it, or as it is saved, as lines: cells of tables end with « | ».
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

const BLOCKS = new Set(
    'address article aside blockquote br caption dd div dl dt figcaption footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
        ' ',
    ),
);
const UNREAD = new Set('head iframe noscript object script style svg template title button select'.split(' '));

/** The lines of a page, without blanks around; cells copied with tabs are cells, too. */
export function linesOfPage(text: string, isHtml: boolean): string[] {
    const plain = isHtml ? textOfPage(text) : text;
    return plain
        .replaceAll('\t', ' | ')
        .split(/\r\n|\n|\r/)
        .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
        .filter((line) => line !== '');
}

function textOfPage(html: string): string {
    const parts: string[] = [];
    // Without recursion: HTML may be nested as deep as it likes.
    const ahead: (Node | string)[] = [parse(html)];
    for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
        if (typeof node === 'string') parts.push(node);
        else if (node.nodeName === '#text')
            parts.push((node as DefaultTreeAdapterTypes.TextNode).value.replace(/\s+/g, ' '));
        else if (!UNREAD.has(node.nodeName)) {
            const [before, after] = around(node.nodeName);
            ahead.push(after);
            if ('childNodes' in node) ahead.push(...node.childNodes.toReversed());
            ahead.push(before);
        }
    }
    return parts.join('');
}

function around(name: string): [before: string, after: string] {
    if (name === 'td' || name === 'th') return ['', ' | '];
    if (name === 'li') return ['\n- ', '\n'];
    return BLOCKS.has(name) ? ['\n', '\n'] : ['', ''];
}
