import { XML_START } from './zip.ts';

export const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The looks of cells, in the order in which the style sheet holds them. */
const LOOKS = [
    'plain',
    'title',
    'heading',
    'note',
    'header',
    'section',
    'text',
    'hole',
    'center',
    'total',
    'lead',
    'entry',
] as const;
export type Look = (typeof LOOKS)[number];

/** The number by which a cell names its look. */
export function styleOf(look: Look): number {
    return LOOKS.indexOf(look);
}

const FONTS = [
    '<sz val="10"/><name val="Calibri"/><family val="2"/>',
    '<b/><sz val="14"/><color rgb="FF1F3864"/><name val="Calibri"/><family val="2"/>',
    '<b/><sz val="11"/><color rgb="FF1F3864"/><name val="Calibri"/><family val="2"/>',
    '<i/><sz val="10"/><color rgb="FF404040"/><name val="Calibri"/><family val="2"/>',
    '<b/><sz val="10"/><name val="Calibri"/><family val="2"/>',
    '<b/><sz val="10"/><color rgb="FF9C1C00"/><name val="Calibri"/><family val="2"/>',
];

const FILLS = ['FFE9EDF4', 'FFD5DEED', 'FFF2F2F2'];

/** For each look: font, fill (0 none, 2 and on: FILLS), border (0 none, 1 thin), horizontal and vertical alignment. */
const FORMATS: Readonly<Record<Look, readonly [number, number, number, string, string]>> = {
    plain: [0, 0, 0, 'left', 'top'],
    title: [1, 0, 0, 'left', 'center'],
    heading: [2, 0, 0, 'left', 'bottom'],
    note: [3, 0, 0, 'left', 'top'],
    header: [4, 2, 1, 'center', 'center'],
    section: [4, 3, 1, 'left', 'center'],
    text: [0, 0, 1, 'left', 'top'],
    hole: [5, 0, 1, 'left', 'top'],
    center: [0, 0, 1, 'center', 'top'],
    total: [4, 4, 1, 'center', 'center'],
    lead: [4, 4, 1, 'left', 'top'],
    entry: [0, 0, 1, 'left', 'top'],
};

/** Excel's own formats. */
const GENERAL = 0;
const TEXT = 49;

export function styleSheet(): string {
    const formats = LOOKS.map((look) => {
        const [font, fill, border, horizontal, vertical] = FORMATS[look];
        // What is typed into an entry is a text, whatever it looks like: « 1.10 » is a code.
        const number = look === 'entry' ? TEXT : GENERAL;
        return `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="${vertical}" wrapText="1"/></xf>`;
    });
    const sides = ['left', 'right', 'top', 'bottom'].map(
        (side) => `<${side} style="thin"><color rgb="FF7F8794"/></${side}>`,
    );
    return [
        XML_START,
        `<styleSheet xmlns="${SHEET}">`,
        `<fonts count="${FONTS.length}">${FONTS.map((font) => `<font>${font}</font>`).join('')}</fonts>`,
        `<fills count="${FILLS.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>`,
        ...FILLS.map(
            (color) => `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/></patternFill></fill>`,
        ),
        '</fills>',
        `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${sides.join('')}<diagonal/></border></borders>`,
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`,
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
        '</styleSheet>',
    ].join('');
}
