import {
    type Cell,
    contentTypes,
    isTable,
    type Paragraph,
    type Part,
    places,
    type Table,
    xml,
    zipped,
} from './sheets.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The levels of the list that numbers by itself: what each writes, as Word's dialogue has it (« C%1.%2 »). */
export interface DocxOptions {
    readonly levels?: readonly { readonly text: string; readonly format?: string; readonly style?: string }[];
}

/** A Word document. */
export function docx(parts: readonly Part[], { levels = [] }: DocxOptions = {}): Uint8Array {
    const body = parts.map((part) => {
        if (isTable(part)) return tableXml(part);
        return 'heading' in part
            ? paragraphXml({ text: part.heading, style: 'Titre2' })
            : paragraphXml({ text: part.text });
    });
    return zipped({
        '[Content_Types].xml': contentTypes({
            'word/document.xml': 'wordprocessingml.document.main',
            'word/styles.xml': 'wordprocessingml.styles',
            'word/numbering.xml': 'wordprocessingml.numbering',
            'word/footnotes.xml': 'wordprocessingml.footnotes',
        }),
        '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
        'word/_rels/document.xml.rels': relations([
            ['rId1', 'styles', 'styles.xml'],
            ['rId2', 'numbering', 'numbering.xml'],
            ['rId3', 'footnotes', 'footnotes.xml'],
        ]),
        'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`,
        'word/styles.xml': `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/></w:style>${levels
            .flatMap(({ style }, rank) =>
                style === undefined
                    ? []
                    : [
                          `<w:style w:type="paragraph" w:styleId="${style}"><w:name w:val="${style}"/><w:pPr><w:numPr>${rank === 0 ? '' : `<w:ilvl w:val="${rank}"/>`}<w:numId w:val="2"/></w:numPr></w:pPr></w:style>`,
                      ],
            )
            .join('')}</w:styles>`,
        'word/numbering.xml': `<w:numbering ${W}>${[0, 1].map((level) => level).length > 0 ? bulletList() : ''}<w:abstractNum w:abstractNumId="1">${levels
            .map(
                ({ text, format = 'decimal', style }, rank) =>
                    `<w:lvl w:ilvl="${rank}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}<w:lvlText w:val="${xml(text)}"/></w:lvl>`,
            )
            .join(
                '',
            )}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
        'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="2"><w:p><w:r><w:t>Selon le règlement.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    });
}

function bulletList(): string {
    const levels = [0, 1, 2].map(
        (level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>`,
    );
    return `<w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum>`;
}

export function relations(all: readonly (readonly [string, string, string])[]): string {
    const each = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`);
    return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

function tableXml(table: Table): string {
    const rows = places(table).map((line, rank) => {
        const cells = line.flatMap(({ cell, isFirst, isFirstRow }, column) => {
            if (isFirst) return [cellXml(cell, cell.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '', cell.paragraphs)];
            const startsHere = line[column - 1]?.cell !== cell;
            return isFirstRow || !startsHere ? [] : [cellXml(cell, '<w:vMerge/>', [{ text: '' }])];
        });
        return `<w:tr>${rank < (table.heads ?? 0) ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`;
    });
    return `<w:tbl>${rows.join('')}</w:tbl>`;
}

function cellXml({ colSpan }: Cell, merge: string, paragraphs: readonly Paragraph[]): string {
    const span = colSpan > 1 ? `<w:gridSpan w:val="${colSpan}"/>` : '';
    return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraphs.map(paragraphXml).join('')}</w:tc>`;
}

function paragraphXml({ text, bullet, number, style, change }: Paragraph): string {
    const list = bullet !== undefined ? [bullet - 1, 1] : number !== undefined ? [number, 2] : undefined;
    const properties = [
        style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
        list ? `<w:numPr><w:ilvl w:val="${list[0]}"/><w:numId w:val="${list[1]}"/></w:numPr>` : '',
    ].join('');
    const run = `<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
    const told =
        change === 'inserted'
            ? `<w:ins>${run}</w:ins>`
            : change === 'deleted'
              ? `<w:del>${run.replaceAll('w:t', 'w:delText')}</w:del>`
              : run;
    return `<w:p><w:pPr>${properties}</w:pPr>${told}</w:p>`;
}
