// What each format must never hold, whatever the texts are: read again by another reader, and looked through.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import MarkdownIt from 'markdown-it';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';
import { all, parseXml, textOf, unzip } from './xml.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Marks that reorder text, and control characters. */
const ACTIVE = /(?![\n\r\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u;
const SAFE_LINK = /^(?:#|https?:\/\/|mailto:)/i;
const TAGS =
    'html head meta title style body a header nav main section h1 h2 h3 p ol ul li dl dt dd div span strong em table caption colgroup col thead tbody tr th td';
const ATTRIBUTES =
    'lang charset name content http-equiv class href rel id aria-labelledby aria-label aria-hidden role tabindex value scope rowspan colspan style';
const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../schemas/referentiel.tableaux.schema.json'), 'utf8'),
) as object;
const isJsonDocument = new Ajv2020({ allowUnionTypes: true }).compile(schema);
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** The faults of one written file: none for a file that can do nothing but be read. */
export function activeIn(name: string, bytes: Uint8Array): string[] {
    if (!/^[A-Za-z0-9_-]+\.[a-z]+$/.test(name)) return [`name: ${name}`];
    const extension = name.split('.').at(-1) ?? '';
    const faults = FINDERS[extension]?.(bytes) ?? [`unknown: ${extension}`];
    return faults.map((fault) => `${name}: ${fault}`);
}

const FINDERS: Readonly<Record<string, (bytes: Uint8Array) => string[]>> = {
    html: (bytes) => [
        ...activeText(decode(bytes)),
        ...htmlFaults(decode(bytes), TAGS.split(' '), ATTRIBUTES.split(' ')),
    ],
    md: (bytes) => [...activeText(decode(bytes)), ...markdownFaults(decode(bytes))],
    // Another reader takes all of it for texts: saxes refuses what isn't well formed.
    xml: (bytes) => {
        const text = decode(bytes);
        parseXml(text);
        return [
            ...activeText(text),
            ...(/<!|<\?(?!xml version="1\.0" encoding="utf-8"\?>)/.test(text) ? ['markup'] : []),
        ];
    },
    csv: (bytes) => csvFaults(decode(bytes)),
    json: (bytes) => {
        const document: unknown = JSON.parse(decode(bytes));
        return isJsonDocument(document)
            ? activeText(JSON.stringify(document))
            : [JSON.stringify(isJsonDocument.errors)];
    },
    docx: officeFaults,
    xlsx: officeFaults,
};

function activeText(text: string): string[] {
    const found = ACTIVE.exec(text);
    return found ? [`character U+${found[0].codePointAt(0)?.toString(16)}`] : [];
}

function htmlFaults(text: string, tags: readonly string[], attributes: readonly string[]): string[] {
    const faults: string[] = [];
    const visit = (node: Node): void => {
        if ('tagName' in node) {
            if (!tags.includes(node.tagName)) faults.push(`element ${node.tagName}`);
            for (const { name, value } of node.attrs) {
                if (!attributes.includes(name)) faults.push(`attribute ${name}`);
                if (name === 'href' && !SAFE_LINK.test(value)) faults.push(`link to ${value}`);
                if (name === 'style' && !/^(?:width:[\d.]+%|height:[\d.]+mm|text-align:(?:center|right))$/.test(value))
                    faults.push(`style ${value}`);
            }
        }
        if (node.nodeName === '#comment') faults.push('comment');
        if ('childNodes' in node) for (const child of node.childNodes) visit(child);
    };
    visit(parseHtml(text));
    return faults;
}

/** Markdown of which HTML is not turned off: only what the writer itself means may come out. */
function markdownFaults(text: string): string[] {
    const rendered = new MarkdownIt({ html: true }).render(text);
    const tags = 'html head body h1 h2 p table thead tbody tr th td br em strong ul ol li a'.split(' ');
    return [...htmlFaults(rendered, tags, ['href', 'start', 'style']), ...bareAddresses(text)];
}

/** What a reader that makes links of bare addresses, as GitHub and VS Code do, makes a link of by itself. */
export function bareAddresses(markdown: string): string[] {
    const reader = new MarkdownIt({ html: true, linkify: true });
    reader.linkify.set({ fuzzyLink: false });
    const wrong = reader
        .parse(markdown, {})
        .flatMap(({ children }) => children ?? [])
        .filter(({ type, markup }) => type === 'link_open' && markup === 'linkify');
    // GitHub also takes what begins with « www. ».
    const www = /(?:^|[\s*_~(])www\.[\w-]/im.exec(markdown.replaceAll('\\(', '('));
    return [...wrong.map(({ attrs }) => `bare address ${String(attrs)}`), ...(www ? [`bare address ${www[0]}`] : [])];
}

function csvFaults(text: string): string[] {
    const rows: string[][] = parseCsv(text, { delimiter: ';', bom: true });
    const read = [...[',', '\t', '|'].flatMap((separator) => cellsBy(separator, text)), ...rows.flat()];
    return [
        ...rows.flat().flatMap(activeText),
        ...read.filter((cell) => /^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(cell)).map((cell) => `formula ${cell}`),
    ];
}

/** The cells as a spreadsheet reads them by a separator: a quote holds a cell together only where it begins one. */
function cellsBy(separator: string, text: string): string[] {
    const cells: string[] = [];
    for (let at = 0; at < text.length; at++) {
        let cell = '';
        if (text[at] === '"') {
            for (at++; at < text.length && (text[at] !== '"' || text[at + 1] === '"'); at++) {
                if (text[at] === '"') at++;
                cell += text[at];
            }
            at++;
        }
        for (; at < text.length && text[at] !== separator && text[at] !== '\n'; at++) cell += text[at];
        cells.push(cell.replace(/\r$/, ''));
    }
    return cells;
}

/** The result of a competency, from those of its criteria: no word of a text is in it. */
const RESULT =
    /^IF\(COUNTA\(([A-Z]+\d+:[A-Z]+\d+)\)<\d+,"",IF\(COUNTIF\(\1,"Acquis"\)=COUNTA\(\1\),"Acquis",IF\(COUNTIF\(\1,"Non acquis"\)=COUNTA\(\1\),"Non acquis","Partiellement acquis"\)\)\)$/;
const CONTENTS = '<w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText>';

/** Well formed, no formula but the grilles', no field but the page numbers and the contents, no link but to what is safe. */
function officeFaults(bytes: Uint8Array): string[] {
    const files = unzip(bytes);
    return [...files].flatMap(([path, text]) => {
        if (!/^[A-Za-z0-9_[\]./]+$/.test(path) || path.includes('..')) return [`path ${path}`];
        const root = parseXml(text);
        const targets = all(root, 'Relationship').map(({ attributes }) => attributes);
        return [
            ...activeText(text),
            ...all(root, 'f').flatMap((one) => (RESULT.test(textOf(one)) ? [] : [`formula ${textOf(one)}`])),
            ...(path !== 'word/footer1.xml' &&
            /<w:(?:fldSimple|instrText|object|pict)\b/.test(text.replace(CONTENTS, ''))
                ? ['field']
                : []),
            ...targets.flatMap(({ Target, TargetMode }) =>
                TargetMode === 'External' && !SAFE_LINK.test(Target ?? '') ? [`link to ${Target}`] : [],
            ),
        ];
    });
}
