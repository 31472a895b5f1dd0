// A house's Word document, given as a template: what its header holds that is to be seen, and what would do something.
import { strToU8, zipSync } from 'fflate';

/** One red point. */
export const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
);

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

export const drawing = (blip: string): string =>
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0" wp14:anchorId="1A2B3C4D"><wp:extent cx="720000" cy="360000"/><wp:docPr id="1" name="Image 1" descr="Notre logo"><a:hlinkClick r:id="rId9"/></wp:docPr><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture"><pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>${blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="720000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

const run = (text: string): string => `<w:r w:rsidR="00A1"><w:t xml:space="preserve">${text}</w:t></w:r>`;
const field = (code: string, result: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** A logo beside the house's name, and the page. */
export const HEADER = `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="6000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p w14:paraId="12345678">${drawing('<a:blip r:embed="rId1"><a:extLst><a:ext uri="x"/></a:extLst></a:blip>')}</w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6000" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="right"/></w:pPr>${run('Atelier-École &amp; Cie – page ')}${field('PAGE \\* MERGEFORMAT', '7')}</w:p></w:tc></w:tr></w:tbl><w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:p>`;

/** What a header may hold that must not come over. */
export const ACTIVE_HEADER = `<w:p>${run('Vu. ')}${field('INCLUDEPICTURE "http://example.org/x.png"', 'caché')}${field('DDEAUTO c:\\\\cmd.exe', 'caché')}<w:fldSimple w:instr="INCLUDETEXT x">${run('caché')}</w:fldSimple><w:hyperlink r:id="rId9">${run('Un lien. ')}</w:hyperlink>${drawing('<a:blip r:link="rId9"/>')}${drawing('<a:blip r:embed="rId8"/>')}<w:r><w:object r:id="rId9"/></w:r><w:r><w:pict><v:shape/></w:pict></w:r><w:del w:id="1">${run('caché')}</w:del><w:bookmarkStart w:id="1" w:name="i1"/><w:bookmarkEnd w:id="1"/><w:sdt><w:sdtPr/><w:sdtContent>${run('Retourné\u202E.')}</w:sdtContent></w:sdt></w:p><w:altChunk r:id="rId9"/><w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:sdt/></w:tc></w:tr></w:tbl><w:p/>`;

/** A template whose pages have a header. */
export function templateWith(header: string): Uint8Array {
    return zipSync({
        'word/styles.xml': strToU8(
            `<w:styles ${W}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Pied"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4536"/></w:tabs></w:pPr></w:style></w:styles>`,
        ),
        'word/document.xml': strToU8(
            `<w:document ${W} ${R}><w:body><w:p/><w:sectPr><w:headerReference w:type="first" r:id="rId3"/><w:headerReference w:type="default" r:id="rId4"/></w:sectPr></w:body></w:document>`,
        ),
        'word/_rels/document.xml.rels': relations(
            `<Relationship Id="rId4" Type="${RELATION}/header" Target="header2.xml"/>`,
        ),
        'word/header2.xml': strToU8(
            `<w:hdr ${W} ${R} xmlns:wp="${DRAWING}/wordprocessingDrawing" xmlns:a="${DRAWING}/main" xmlns:w14="urn:w14" xmlns:wp14="urn:wp14" xmlns:v="urn:schemas-microsoft-com:vml">${header}</w:hdr>`,
        ),
        'word/_rels/header2.xml.rels': relations(
            `<Relationship Id="rId1" Type="${RELATION}/image" Target="media/image1.png"/><Relationship Id="rId8" Type="${RELATION}/image" Target="media/image2.emf"/><Relationship Id="rId9" Type="${RELATION}/image" Target="http://example.org/x" TargetMode="External"/>`,
        ),
        'word/media/image1.png': PNG,
        'word/media/image2.emf': strToU8('EMF'),
    });
}

function relations(all: string): Uint8Array {
    return strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`,
    );
}
