// Word, written as it is defined (ECMA-376) rather than through a library: its bytes are the same each time, its tables
// have the styles of a template, and there is nothing to load but a zip writer.
import { anchorsOf } from '../anchors.ts';
import type { TableDocument } from '../format.ts';
import type { Grid, Part, Row, Table } from '../table.ts';
import { contentsOf, coverOf, draftHeader } from './docx-cover.ts';
import { gridOf } from './docx-grid.ts';
import { Lists } from './docx-lists.ts';
import { LANDSCAPE, type Page, PORTRAIT } from './docx-page.ts';
import { WORD } from './docx-styles.ts';
import { stylesOf } from './docx-template.ts';
import { DocxText } from './docx-text.ts';
import { packageFiles, relationId } from './office.ts';
import { archive, XML_START } from './zip.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export function write(document: TableDocument): Uint8Array {
    const lists = new Lists();
    const { text: styles, theme, idOf } = stylesOf(document.template);
    const text = new DocxText(idOf, lists, anchorsOf(document.tables));
    const page = document.cover?.orientation === 'portrait' ? PORTRAIT : LANDSCAPE;
    const content = bodyOf(document, text, page);
    const files = [
        { path: 'word/styles.xml', type: `${TYPE}.styles+xml`, relation: 'styles', text: styles },
        { path: 'word/numbering.xml', type: `${TYPE}.numbering+xml`, relation: 'numbering', text: lists.text() },
        { path: 'word/settings.xml', type: `${TYPE}.settings+xml`, relation: 'settings', text: SETTINGS },
        {
            path: 'word/footer1.xml',
            type: `${TYPE}.footer+xml`,
            relation: 'footer',
            text: footer(document, text, page),
        },
        ...(document.cover?.isDraft
            ? [{ path: 'word/header1.xml', type: `${TYPE}.header+xml`, relation: 'header', text: draftHeader(text) }]
            : []),
        ...(theme === undefined
            ? []
            : [
                  {
                      path: 'word/theme/theme1.xml',
                      type: 'application/vnd.openxmlformats-officedocument.theme+xml',
                      relation: 'theme',
                      text: theme,
                  },
              ]),
    ];
    const main = {
        path: 'word/document.xml',
        type: `${TYPE}.document.main+xml`,
        text: [
            XML_START,
            `<w:document xmlns:w="${WORD}" xmlns:r="${RELATIONS}"><w:body>`,
            content,
            `<w:sectPr>${document.cover?.isDraft ? `<w:headerReference w:type="default" r:id="${relationId(4)}"/>` : ''}`,
            `<w:footerReference w:type="default" r:id="${relationId(3)}"/>`,
            `<w:pgSz w:w="${page.width}" w:h="${page.height}" w:orient="${page.orientation}"/>`,
            `<w:pgMar w:top="${page.margin}" w:right="${page.margin}" w:bottom="${page.margin}" w:left="${page.margin}" w:header="425" w:footer="425" w:gutter="0"/>`,
            '</w:sectPr></w:body></w:document>',
        ].join(''),
    };
    return archive(packageFiles({ main, parts: files, links: text.links }, document));
}

const SETTINGS = `${XML_START}<w:settings xmlns:w="${WORD}"><w:defaultTabStop w:val="709"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="fr-FR"/></w:settings>`;

function footer({ title }: TableDocument, text: DocxText, page: Page): string {
    const field = (name: string): string => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
    // The style's tab is that of a page on its side.
    const tabs =
        page.orientation === 'landscape'
            ? ''
            : `<w:tabs><w:tab w:val="clear" w:pos="15138"/><w:tab w:val="right" w:pos="${page.textWidth}"/></w:tabs>`;
    const content = [
        text.run(title, ''),
        '<w:r><w:tab/></w:r>',
        text.run('Page ', ''),
        field('PAGE'),
        text.run(' sur ', ''),
        field('NUMPAGES'),
    ];
    return `${XML_START}<w:ftr xmlns:w="${WORD}">${text.paragraph('footer', tabs, content.join(''))}</w:ftr>`;
}

function bodyOf(document: TableDocument, text: DocxText, page: Page): string {
    const { title, awardingBodies, tables, cover } = document;
    const contents = tables.map((table) =>
        text.paragraph('contents', '', text.leadTo(`table ${table.id}`, table.title, 'link')),
    );
    const isLong = cover !== undefined || tables.length > 1;
    const opening = cover
        ? [...coverOf(cover, text), ...contentsOf(tables, text)]
        : [
              text.paragraph('title', '', text.run(title, '')),
              ...awardingBodies.map((name) => text.paragraph('body', '', text.run(name, ''))),
              ...(isLong ? contents : []),
          ];
    const pieces = tables.flatMap((table) => tableOf(table, text, page, isLong));
    return [...opening, ...apart(pieces, text)].join('');
}

/** What follows one another on the pages: paragraphs, or a table. */
interface Piece {
    readonly kind: 'paragraphs' | 'table';
    readonly text: string;
}

const paragraphs = (text: string): Piece => ({ kind: 'paragraphs', text });

/** A paragraph stands between two tables, or Word makes one of them, and at the end; elsewhere it may cost a page. */
function apart(pieces: readonly Piece[], text: DocxText): string[] {
    const thin = text.paragraph('text', '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>', '');
    return pieces.map((piece, index) =>
        piece.kind === 'table' && pieces[index + 1]?.kind !== 'paragraphs' ? piece.text + thin : piece.text,
    );
}

function tableOf(table: Table, text: DocxText, page: Page, isLong: boolean): Piece[] {
    const mark = text.bookmark(`table ${table.id}`).join('');
    return [
        paragraphs(
            text.paragraph('tableTitle', isLong ? '<w:pageBreakBefore/>' : '', mark + text.run(table.title, '')),
        ),
        ...table.parts.flatMap((part) => partOf(table, part, text, page)),
    ];
}

function partOf(table: Table, { id, heading, before, grid, after }: Part, text: DocxText, page: Page): Piece[] {
    const mark = text.bookmark(`part ${table.id} ${id}`).join('');
    return [
        ...(heading === undefined ? [] : [paragraphs(text.paragraph('partTitle', '', mark + text.run(heading, '')))]),
        ...(before.length > 0 ? [paragraphs(text.flow(before, 'body'))] : []),
        ...(grid ? byBloc(grid).flatMap((stretch) => stretchOf(stretch, text, page)) : []),
        ...(after.length > 0 ? [paragraphs(text.flow(after, 'body'))] : []),
    ];
}

/** Rows below the bloc that they are of, where they are of one. */
interface Stretch {
    readonly bloc?: Row;
    readonly grid: Grid;
}

/** Word's navigation and its table of contents know no heading inside a table: each bloc has its heading, and its own. */
function byBloc(grid: Grid): Stretch[] {
    const stretches: { bloc?: Row; rows: Row[] }[] = [];
    for (const row of grid.rows) {
        const isBloc = row.kind === 'section' && row.cells.some(({ anchors }) => anchors !== undefined);
        if (isBloc) stretches.push({ bloc: row, rows: [] });
        else (stretches.at(-1) ?? stretches[stretches.push({ rows: [] }) - 1])?.rows.push(row);
    }
    return stretches.map(({ bloc, rows }) => ({ ...(bloc ? { bloc } : {}), grid: { ...grid, rows } }));
}

function stretchOf({ bloc, grid }: Stretch, text: DocxText, page: Page): Piece[] {
    const [cell] = bloc?.cells ?? [];
    const [title, ...others] = cell?.paragraphs ?? [];
    return [
        ...(title ? [paragraphs(text.flow([title], 'partTitle', undefined, cell?.anchors))] : []),
        ...(others.length > 0 ? [paragraphs(text.flow(others, 'body'))] : []),
        ...(grid.rows.length > 0 ? [{ kind: 'table' as const, text: gridOf(grid, text, page.textWidth) }] : []),
    ];
}
