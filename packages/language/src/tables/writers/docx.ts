// Word, written as it is defined (ECMA-376) rather than through a library: its bytes are the same each time, its tables
// have the styles of a template, its pages that one's header, and there is nothing to load but a zip writer.
import { plainInline } from '../../published/plain.ts';
import { anchorsOf } from '../anchors.ts';
import type { Paper, TableDocument } from '../format.ts';
import type { Grid, Part, Row, Table } from '../table.ts';
import { contentsField, coverOf, draftMark } from './docx-cover.ts';
import { gridOf } from './docx-grid.ts';
import { headerOf, headerPart } from './docx-header.ts';
import { Lists } from './docx-lists.ts';
import { LANDSCAPE, type Page, PORTRAIT } from './docx-page.ts';
import { LOGO } from './docx-picture.ts';
import { hexOf, TITLE_COLOUR, WORD } from './docx-styles.ts';
import { stylesOf } from './docx-template.ts';
import { DocxText } from './docx-text.ts';
import { packageFiles, relationId } from './office.ts';
import { archive, XML_START } from './zip.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export function write(document: TableDocument): Uint8Array {
    const lists = new Lists();
    const { logo, colour } = document.paper?.livery ?? {};
    const { text: styles, theme, idOf, footerTabs } = stylesOf(document.template, colour);
    const text = new DocxText(idOf, lists, anchorsOf(document.tables));
    const page = document.paper?.orientation === 'portrait' ? PORTRAIT : LANDSCAPE;
    const content = bodyOf(document, text, page);
    const theirs = document.paper?.isFramed ? undefined : headerOf(document.template);
    const header =
        (document.paper?.isDraft ? draftMark(text) : '') +
        (theirs ? theirs.text + text.paragraph('text', BELOW_HEADER, '') : '');
    const files = [
        { path: 'word/styles.xml', type: `${TYPE}.styles+xml`, relation: 'styles', text: styles },
        { path: 'word/numbering.xml', type: `${TYPE}.numbering+xml`, relation: 'numbering', text: lists.text() },
        { path: 'word/settings.xml', type: `${TYPE}.settings+xml`, relation: 'settings', text: SETTINGS },
        {
            path: 'word/footer1.xml',
            type: `${TYPE}.footer+xml`,
            relation: 'footer',
            text: footer(document, text, page, footerTabs),
        },
        ...(header
            ? [
                  {
                      path: 'word/header1.xml',
                      type: `${TYPE}.header+xml`,
                      relation: 'header',
                      text: headerPart(header),
                      id: HEADER,
                      ...(theirs && theirs.pictures.length > 0 ? { parts: theirs.pictures } : {}),
                  },
              ]
            : []),
        ...(logo
            ? [
                  {
                      path: `word/media/logo.${logo.type}`,
                      type: `image/${logo.type}`,
                      relation: 'image',
                      text: logo.bytes,
                      id: LOGO,
                  },
              ]
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
            `<w:sectPr>${header && `<w:headerReference w:type="default" r:id="${HEADER}"/>`}`,
            document.paper?.isFramed ? '' : `<w:footerReference w:type="default" r:id="${relationId(3)}"/>`,
            `<w:pgSz w:w="${page.width}" w:h="${page.height}" w:orient="${page.orientation}"/>`,
            `<w:pgMar w:top="${page.margin}" w:right="${page.margin}" w:bottom="${page.margin}" w:left="${page.margin}" w:header="425" w:footer="425" w:gutter="0"/>`,
            document.paper?.isFramed ? frameOf(colour) : '',
            '</w:sectPr></w:body></w:document>',
        ].join(''),
    };
    return archive(packageFiles({ main, parts: files, links: text.links }, document));
}

/** The relation by which the main part knows the header. */
const HEADER = 'header';

/** Round the page. */
function frameOf(colour: string = TITLE_COLOUR): string {
    const line = `w:val="double" w:sz="12" w:space="24" w:color="${hexOf(colour)}"`;
    const sides = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} ${line}/>`);
    return `<w:pgBorders w:offsetFrom="page">${sides.join('')}</w:pgBorders>`;
}

const SETTINGS = `${XML_START}<w:settings xmlns:w="${WORD}"><w:defaultTabStop w:val="709"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="fr-FR"/></w:settings>`;

/** `theirTabs`: those of its style, which stand where a template's page ends. */
function footer({ title }: TableDocument, text: DocxText, page: Page, theirTabs: readonly number[]): string {
    const isOurs = (position: number): boolean => position === page.textWidth;
    const tabs = [...theirTabs.filter((position) => !isOurs(position)), page.textWidth]
        .toSorted((a, b) => a - b)
        .map((position) => `<w:tab w:val="${isOurs(position) ? 'right' : 'clear'}" w:pos="${position}"/>`);
    const field = (name: string): string => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
    const content = [
        text.run(title, ''),
        '<w:r><w:tab/></w:r>',
        text.run('Page ', ''),
        field('PAGE'),
        text.run(' sur ', ''),
        field('NUMPAGES'),
    ];
    return `${XML_START}<w:ftr xmlns:w="${WORD}">${text.paragraph('footer', `<w:tabs>${tabs.join('')}</w:tabs>`, content.join(''))}</w:ftr>`;
}

function bodyOf(document: TableDocument, text: DocxText, page: Page): string {
    const opening = openingOf(document, text);
    const isOpened = document.paper ? opening.length > 0 : document.tables.length > 1;
    const pieces = document.tables.flatMap((table, index) => [
        ...titleOf(table, text, isOpened || index > 0, document.paper),
        ...table.parts.flatMap((part) => partOf(table, part, text, page)),
    ]);
    return [...opening, ...apart(pieces, text)].join('');
}

/** What stands before the first table; nothing in a form. */
function openingOf({ title, awardingBodies, tables, paper }: TableDocument, text: DocxText): string[] {
    if (paper) return paper.cover ? [...coverOf(paper, paper.cover, text), ...contentsField(tables, text)] : [];
    const contents = tables.map((table) =>
        text.paragraph('contents', '', text.leadTo(`table ${table.id}`, table.title, 'link')),
    );
    return [
        text.paragraph('title', '', text.run(title, '')),
        ...awardingBodies.map((name) => text.paragraph('body', '', text.run(name, ''))),
        ...(tables.length > 1 ? contents : []),
    ];
}

/** What follows one another on the pages: paragraphs, or a table. */
interface Piece {
    readonly kind: 'paragraphs' | 'table';
    readonly text: string;
}

const paragraphs = (text: string): Piece => ({ kind: 'paragraphs', text });

/** One that brings what follows towards the middle of its page: not every reader centres a page. */
const HIGH = '<w:spacing w:before="0" w:after="0" w:line="1100" w:lineRule="exact"/>';

/** Between a template's header and the page. */
const BELOW_HEADER = '<w:spacing w:before="0" w:after="120" w:line="20" w:lineRule="exact"/>';

/** A paragraph that takes no room. */
const THIN = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';

/** A paragraph stands between two tables, or Word makes one of them, and at the end; elsewhere it may cost a page. */
function apart(pieces: readonly Piece[], text: DocxText): string[] {
    const thin = text.paragraph('text', THIN, '');
    return pieces.map((piece, index) =>
        piece.kind === 'table' && pieces[index + 1]?.kind !== 'paragraphs' ? piece.text + thin : piece.text,
    );
}

function titleOf({ id, title }: Table, text: DocxText, isOnNewPage: boolean, paper: Paper | undefined): Piece[] {
    const layout = isOnNewPage ? '<w:pageBreakBefore/>' : '';
    if (paper?.isFramed) {
        const logo = paper.livery?.logo;
        return [
            paragraphs(text.paragraph('text', layout + HIGH, '')),
            ...(logo ? [paragraphs(text.paragraph('centred', '', text.picture(logo)))] : []),
        ];
    }
    const mark = text.bookmark(`table ${id}`).join('');
    return [paragraphs(text.paragraph('tableTitle', layout, mark + text.run(title, '')))];
}

function partOf(table: Table, { id, heading, before, grid, after }: Part, text: DocxText, page: Page): Piece[] {
    const mark = text.bookmark(`part ${table.id} ${id}`).join('');
    return [
        ...(heading === undefined ? [] : [paragraphs(text.paragraph('partTitle', '', mark + text.run(heading, '')))]),
        ...(before.length > 0 ? [paragraphs(text.flow(before, 'body'))] : []),
        ...(grid ? byBloc(grid).flatMap((stretch) => stretchOf(stretch, heading ?? table.title, text, page)) : []),
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

function stretchOf({ bloc, grid }: Stretch, name: string, text: DocxText, page: Page): Piece[] {
    const [cell] = bloc?.cells ?? [];
    const [title, ...others] = cell?.paragraphs ?? [];
    const told = title ? title.inlines.map(plainInline).join('') : name;
    return [
        ...(title ? [paragraphs(text.flow([title], 'partTitle', { anchors: cell?.anchors }))] : []),
        ...(others.length > 0 ? [paragraphs(text.flow(others, 'body'))] : []),
        ...(grid.rows.length > 0 ? [{ kind: 'table' as const, text: gridOf(grid, told, text, page) }] : []),
    ];
}
