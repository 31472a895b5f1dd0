// What opens a document that is handed in: its cover, its contents, and « PROJET » on each page of one that isn't ready.
import { contentsOf, type Entry } from '../contents.ts';
import { inertLine } from '../../model/inert.ts';
import type { Cover, Paper } from '../format.ts';
import type { Table } from '../table.ts';
import type { DocxText } from './docx-text.ts';

export function coverOf({ kind, livery }: Paper, { title, facts }: Cover, text: DocxText): string[] {
    const { logo, mentions = [] } = livery ?? {};
    const down = '<w:spacing w:before="1200" w:after="240"/>';
    return [
        ...(logo ? [text.paragraph('body', '', text.picture(logo))] : []),
        text.paragraph('body', down, text.run(kind, '<w:sz w:val="28"/>')),
        text.paragraph('title', '<w:spacing w:after="480"/>', text.run(title, '')),
        ...facts.map(([label, value]) =>
            text.paragraph('body', '', text.run(`${label}\u00a0: `, '<w:b/>') + text.run(value, '')),
        ),
        ...mentions.map((mention) => text.paragraph('note', '', text.run(inertLine(mention), ''))),
    ];
}

/**
 * A contents field of Word's whose entries stand there already: they lead to their places, and their page numbers come
 * when Word brings the field up to date.
 */
export function contentsField(tables: readonly Table[], text: DocxText): string[] {
    const entries = contentsOf(tables).flatMap(linesOf);
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

interface Line {
    readonly anchor: string;
    readonly title: string;
    readonly level: 1 | 2;
}

/** A table's title, then its parts and blocs. */
function linesOf({ table, entries }: ReturnType<typeof contentsOf>[number]): Line[] {
    const anchorOf = ({ place }: Entry): string =>
        'part' in place ? `part ${table.id} ${place.part.id}` : place.anchor;
    return [
        { anchor: `table ${table.id}`, title: table.title, level: 1 },
        ...entries.map((entry): Line => ({ anchor: anchorOf(entry), title: entry.title, level: 2 })),
    ];
}

/** At the head of each page. */
export function draftMark(text: DocxText): string {
    const words = text.run('PROJET', '<w:b/><w:color w:val="9C1C00"/><w:sz w:val="28"/>');
    return text.paragraph('footer', '<w:jc w:val="center"/>', words);
}
