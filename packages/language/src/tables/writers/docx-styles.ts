import { XML_START } from './zip.ts';

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The styles that the document uses, by what they are for; an author restyles them by their names in Word. */
export const STYLES = {
    title: 'Title',
    body: 'BodyText',
    tableTitle: 'Heading1',
    partTitle: 'Heading2',
    footer: 'Footer',
    link: 'Hyperlink',
    table: 'RefTableau',
    header: 'RefEntete',
    section: 'RefBloc',
    text: 'RefTexte',
    heading: 'RefEpreuve',
    note: 'RefNote',
    item: 'RefListe',
    contents: 'RefSommaire',
    code: 'RefCode',
    hole: 'RefManque',
    display: 'RefGrandTitre',
    centred: 'RefCentre',
} as const;

export type StyleUse = keyof typeof STYLES;

/** Shades of cells: headers, blocs, totals. */
export const SHADES = { header: 'E9EDF4', section: 'D5DEED', total: 'F2F2F2', lead: 'F2F4F8' } as const;

const OWN_STYLES: readonly string[] = [
    paragraph('Normal', 'Normal', '', '<w:spacing w:after="80"/>', '', ' w:default="1"'),
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    paragraph(
        'Title',
        'Title',
        'Normal',
        '<w:spacing w:after="120"/>',
        '<w:b/><w:color w:val="1F3864"/><w:sz w:val="36"/>',
    ),
    paragraph('BodyText', 'Body Text', 'Normal', '<w:spacing w:after="120"/>', ''),
    paragraph(
        'Heading1',
        'heading 1',
        'Normal',
        '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="0"/>',
        '<w:b/><w:color w:val="1F3864"/><w:sz w:val="28"/>',
    ),
    paragraph(
        'Heading2',
        'heading 2',
        'Normal',
        '<w:keepNext/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="1"/>',
        '<w:b/><w:color w:val="1F3864"/><w:sz w:val="23"/>',
    ),
    paragraph('Footer', 'footer', 'Normal', '<w:spacing w:after="0"/>', '<w:color w:val="595959"/><w:sz w:val="16"/>'),
    character('Hyperlink', 'Hyperlink', '<w:color w:val="0B4F9E"/><w:u w:val="single"/>'),
    paragraph('RefTexte', 'Référentiel – texte', 'Normal', '<w:spacing w:after="40"/>', '<w:sz w:val="18"/>'),
    paragraph('RefEntete', 'Référentiel – en-tête', 'RefTexte', '<w:keepNext/><w:jc w:val="center"/>', ''),
    paragraph(
        'RefBloc',
        'Référentiel – bloc',
        'RefTexte',
        '<w:keepNext/><w:spacing w:before="40" w:after="40"/>',
        '<w:sz w:val="20"/>',
    ),
    paragraph(
        'RefEpreuve',
        'Référentiel – épreuve',
        'RefTexte',
        '<w:keepNext/><w:spacing w:before="60" w:after="40"/>',
        '',
    ),
    paragraph('RefNote', 'Référentiel – note', 'RefTexte', '', '<w:i/><w:color w:val="404040"/><w:sz w:val="17"/>'),
    paragraph('RefListe', 'Référentiel – liste', 'RefTexte', '<w:contextualSpacing/>', ''),
    paragraph('RefSommaire', 'Référentiel – sommaire', 'Normal', '<w:spacing w:after="40"/>', ''),
    paragraph(
        'RefGrandTitre',
        'Référentiel – grand titre',
        'Normal',
        '<w:spacing w:before="240" w:after="240"/><w:jc w:val="center"/>',
        '<w:b/><w:color w:val="1F3864"/><w:sz w:val="48"/>',
    ),
    paragraph(
        'RefCentre',
        'Référentiel – centré',
        'Normal',
        '<w:spacing w:before="160" w:after="240"/><w:ind w:left="850" w:right="850"/><w:jc w:val="center"/>',
        '<w:sz w:val="26"/>',
    ),
    character('RefCode', 'Référentiel – code', '<w:color w:val="0B4F9E"/>'),
    character('RefManque', 'Référentiel – manque', '<w:b/><w:color w:val="9C1C00"/>'),
    '<w:style w:type="table" w:customStyle="1" w:styleId="RefTableau"><w:name w:val="Référentiel – tableau"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:tblPr><w:tblBorders>' +
        ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
            .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="7F8794"/>`)
            .join('') +
        '</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
];

/** The colour of titles, unless the house has its own. */
export const TITLE_COLOUR = '#1F3864';

/** « 1F3864 », as Word writes colours. */
export function hexOf(colour: string): string {
    return colour.slice(1).toUpperCase();
}

/** The styles in the house's colour. */
export function ownStylesIn(colour: string | undefined): readonly string[] {
    if (colour === undefined) return OWN_STYLES;
    return OWN_STYLES.map((style) => style.replaceAll(hexOf(TITLE_COLOUR), hexOf(colour)));
}

/** The whole of word/styles.xml where no template gives it. */
export function ownStyles(colour?: string): string {
    return [
        XML_START,
        `<w:styles xmlns:w="${WORD}">`,
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="fr-FR" w:eastAsia="fr-FR" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
        ...ownStylesIn(colour),
        '</w:styles>',
    ].join('');
}

function paragraph(id: string, name: string, basedOn: string, layout: string, font: string, more = ''): string {
    const custom = id.startsWith('Ref') ? ' w:customStyle="1"' : '';
    return [
        `<w:style w:type="paragraph"${more}${custom} w:styleId="${id}"><w:name w:val="${name}"/>`,
        basedOn && `<w:basedOn w:val="${basedOn}"/>`,
        '<w:qFormat/>',
        layout && `<w:pPr>${layout}</w:pPr>`,
        font && `<w:rPr>${font}</w:rPr>`,
        '</w:style>',
    ].join('');
}

function character(id: string, name: string, font: string): string {
    const custom = id.startsWith('Ref') ? ' w:customStyle="1"' : '';
    return `<w:style w:type="character"${custom} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr>${font}</w:rPr></w:style>`;
}
