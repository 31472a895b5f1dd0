// What opens a document that is handed in: its cover, its contents, and « PROJET » on each page of one that isn't ready.
import type { Cover } from '../format.ts';
import type { Cell, Table } from '../table.ts';
import { plainInline } from '../../published/plain.ts';
import { WORD } from './docx-styles.ts';
import type { DocxText } from './docx-text.ts';
import { XML_START } from './zip.ts';

export function coverOf({ kind, title, facts }: Cover, text: DocxText): string[] {
    const down = '<w:spacing w:before="1200" w:after="240"/>';
    return [
        text.paragraph('body', down, text.run(kind, '<w:sz w:val="28"/>')),
        text.paragraph('title', '<w:spacing w:after="480"/>', text.run(title, '')),
        ...facts.map(([label, value]) =>
            text.paragraph('body', '', text.run(`${label}\u00a0: `, '<w:b/>') + text.run(value, '')),
        ),
    ];
}

/**
 * A contents field of Word's whose entries stand there already: they lead to their places, and their page numbers come
 * when Word brings the field up to date.
 */
export function contentsOf(tables: readonly Table[], text: DocxText): string[] {
    const entries = tables.flatMap((table) => entriesOf(table));
    const code = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>';
    const begin = `<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>${code}<w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    return [
        text.paragraph(
            'body',
            '<w:spacing w:before="600" w:after="120"/>',
            text.run('Sommaire', '<w:b/><w:sz w:val="28"/>'),
        ),
        ...entries.map(({ anchor, title, level }, index) => {
            const indented = level > 1 ? '<w:ind w:left="284"/>' : '';
            const isLast = index === entries.length - 1;
            const link = text.leadTo(anchor, title, 'link');
            return text.paragraph('contents', indented, (index === 0 ? begin : '') + link + (isLast ? end : ''));
        }),
    ];
}

interface Entry {
    readonly anchor: string;
    readonly title: string;
    readonly level: 1 | 2;
}

/** Its title, then its parts and blocs. */
function entriesOf(table: Table): Entry[] {
    return [
        { anchor: `table ${table.id}`, title: table.title, level: 1 },
        ...table.parts.flatMap(({ id, heading, grid }): Entry[] => [
            ...(heading === undefined ? [] : [{ anchor: `part ${table.id} ${id}`, title: heading, level: 2 as const }]),
            ...(grid?.rows ?? [])
                .filter(({ kind }) => kind === 'section')
                .flatMap(({ cells }) => cells.flatMap(blocEntry)),
        ]),
    ];
}

function blocEntry({ anchors: [anchor] = [], paragraphs: [title] }: Cell): Entry[] {
    return anchor === undefined || !title ? [] : [{ anchor, title: title.inlines.map(plainInline).join(''), level: 2 }];
}

/** The header of each page. */
export function draftHeader(text: DocxText): string {
    const words = text.run('PROJET', '<w:b/><w:color w:val="9C1C00"/><w:sz w:val="28"/>');
    return `${XML_START}<w:hdr xmlns:w="${WORD}">${text.paragraph('footer', '<w:jc w:val="center"/>', words)}</w:hdr>`;
}
