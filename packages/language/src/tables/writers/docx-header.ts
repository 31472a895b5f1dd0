// The page header of a Word document of the author's: its paragraphs, tables and pictures. Whatever else it may hold, what
// leads elsewhere or does something, is left out.
import { inert } from '../../model/inert.ts';
import { pictureOf } from '../picture.ts';
import { elementsIn, mapElements, type PartElement, partIn, readPart, textIn, writePart } from './docx-part.ts';
import { WORD } from './docx-styles.ts';
import { type OfficePart, relationId } from './office.ts';
import { XML_START } from './zip.ts';

/** What a header holds, ready to be written. */
export interface PageHeader {
    readonly text: string;
    readonly pictures: readonly OfficePart[];
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const NAMESPACES = [
    ['w', WORD],
    ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
    ['wp', `${DRAWING}/wordprocessingDrawing`],
    ['a', `${DRAWING}/main`],
    ['pic', `${DRAWING}/picture`],
] as const;

/** The part of a header that says this. */
export function headerPart(content: string): string {
    const declared = NAMESPACES.map(([prefix, name]) => ` xmlns:${prefix}="${name}"`);
    return `${XML_START}<w:hdr${declared.join('')}>${content}</w:hdr>`;
}

/** A template serves many documents. */
const known = new WeakMap<Uint8Array, PageHeader | 'none'>();

/** The header of a template's pages, where it has one. Fails with a `TemplateError`. */
export function headerOf(template: Uint8Array | undefined): PageHeader | undefined {
    if (!template) return undefined;
    const header = known.get(template) ?? headerFrom(template) ?? 'none';
    known.set(template, header);
    return header === 'none' ? undefined : header;
}

function headerFrom(template: Uint8Array): PageHeader | undefined {
    const path = headerPath(template);
    const part = path && partIn(template, path);
    if (!path || !part) return undefined;
    const targets = targetsOf(template, path);
    const pictures: OfficePart[] = [];
    const embed = (id: string): string | undefined => {
        const bytes = partIn(template, targets.get(id) ?? '');
        const picture = bytes && pictureOf(bytes);
        if (!picture) return undefined;
        const { type } = picture;
        const name = `word/media/header${pictures.length + 1}.${type}`;
        pictures.push({ path: name, type: `image/${type}`, relation: 'image', text: picture.bytes });
        return relationId(pictures.length - 1);
    };
    const content = wholeCells(cleaned(readPart(textIn(part)), embed));
    // What Word calls a header holds a paragraph.
    if (!elementsIn(content).some(({ name }) => name === 'w:p')) return undefined;
    return { text: elementsIn(content).map(writePart).join(''), pictures };
}

/** It is only searched, unlike what else is read of a template. */
const LONGEST_DOCUMENT = 64 * 1024 * 1024;

/** That of most pages; where only the first has one, that. */
function headerPath(template: Uint8Array): string | undefined {
    const document = partIn(template, 'word/document.xml', LONGEST_DOCUMENT);
    const references = document ? textIn(document).match(/<w:headerReference\b[^>]*>/g) : null;
    const ofType = (type: string): string | undefined => references?.findLast((one) => one.includes(`"${type}"`));
    const [, id = ''] = /\br:id="([^"]*)"/.exec(ofType('default') ?? ofType('first') ?? '') ?? [];
    return targetsOf(template, 'word/document.xml').get(id);
}

/** The parts of the template itself to which one of its parts leads, by the names of their relations. */
function targetsOf(template: Uint8Array, path: string): ReadonlyMap<string, string> {
    const relations = partIn(template, path.replace(/([^/]+)$/, '_rels/$1.rels'));
    if (!relations) return new Map();
    const inside = elementsIn(readPart(textIn(relations))).filter(({ attributes }) => !attributes.TargetMode);
    return new Map(
        inside.map(({ attributes: { Id = '', Target = '' } }) => [
            Id,
            Target.startsWith('/') ? Target.slice(1) : `word/${Target}`,
        ]),
    );
}

/** In which other things stand: they are taken out of these. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:hyperlink', 'w:smartTag', 'w:customXml', 'w:ins', 'w:moveTo']);
const CONTENT = new Set(
    'w:p w:r w:t w:tab w:ptab w:br w:cr w:sym w:noBreakHyphen w:tbl w:tr w:tc w:drawing'.split(' '),
);
/** How things look, whatever it is. */
const PROPERTIES = new Set('w:pPr w:rPr w:tblPr w:tblPrEx w:tblGrid w:trPr w:tcPr'.split(' '));
const NOT_LOOKS = /^w:(?:numPr|sectPr|ins|del|move|cellIns|cellDel|cellMerge|\w+Change$)/;
const NOT_PICTURE = /^a:(?:hlink\w+|extLst|snd)$/;

type Embed = (id: string) => string | undefined;

/** Only what is known to be nothing but seen. */
function cleaned(header: PartElement, embed: Embed): PartElement {
    const field = { depth: 0, code: '' };
    let drawings = 0;
    const content = (element: PartElement): PartElement[] => {
        const { name } = element;
        if (WRAPPERS.has(name)) return elementsIn(element).flatMap(content);
        if (name === 'w:fldSimple') return pageField(element.attributes['w:instr'] ?? '');
        if (name === 'w:r') {
            const ended = stepThrough(element, field);
            if (ended !== undefined) return pageField(ended);
            if (field.depth > 0) return [];
        }
        if (name === 'w:drawing') {
            const drawing = pictureIn(element, embed, drawings + 1);
            if (drawing) drawings++;
            return drawing ? [drawing] : [];
        }
        if (PROPERTIES.has(name)) return [looks(element)];
        if (!CONTENT.has(name)) return [];
        const children = element.children.flatMap((child): (PartElement | string)[] => {
            if (typeof child !== 'string') return content(child);
            return name === 'w:t' ? [inert(child)] : [];
        });
        return [{ name, attributes: attributesOf(element), children }];
    };
    return { ...header, children: elementsIn(header).flatMap(content) };
}

/** Goes through a run that may begin or end a field; the code of one that ends with it. */
function stepThrough(run: PartElement, field: { depth: number; code: string }): string | undefined {
    let ended: string | undefined;
    for (const { name, attributes, children } of elementsIn(run)) {
        if (name === 'w:instrText') field.code += children.filter((child) => typeof child === 'string').join('');
        if (name !== 'w:fldChar') continue;
        const type = attributes['w:fldCharType'];
        if (type === 'begin' && field.depth++ === 0) field.code = '';
        if (type === 'end' && field.depth > 0 && --field.depth === 0) ended = field.code;
    }
    return ended;
}

/** Of fields, only the number of the page and of pages. */
function pageField(code: string): PartElement[] {
    const [, name] = /^\s*(PAGE|NUMPAGES)\b/.exec(code) ?? [];
    if (!name) return [];
    const text = { name: 'w:t', attributes: {}, children: ['1'] };
    const run = { name: 'w:r', attributes: {}, children: [text] };
    return [{ name: 'w:fldSimple', attributes: { 'w:instr': ` ${name} ` }, children: [run] }];
}

function looks(element: PartElement): PartElement {
    const bare = { ...element, attributes: attributesOf(element) };
    return mapElements(bare, (inner) =>
        inner.name.startsWith('w:') && !NOT_LOOKS.test(inner.name)
            ? { ...inner, attributes: attributesOf(inner) }
            : undefined,
    );
}

/** A drawing that is one picture, in a format that every reader shows. */
function pictureIn(drawing: PartElement, embed: Embed, rank: number): PartElement | undefined {
    let found = 0;
    const kept = mapElements(drawing, (inner) => {
        if (!/^(?:wp|a|pic):/.test(inner.name) || NOT_PICTURE.test(inner.name)) return undefined;
        const attributes = attributesOf(inner);
        if (inner.name === 'wp:docPr' || inner.name === 'pic:cNvPr')
            return { ...inner, attributes: { ...attributes, id: String(HEADER_DRAWINGS + rank) } };
        if (inner.name !== 'a:blip') return { ...inner, attributes };
        const id = embed(inner.attributes['r:embed'] ?? '');
        if (id === undefined) return undefined;
        found++;
        return { ...inner, attributes: { ...attributes, 'r:embed': id } };
    });
    const [frame] = elementsIn(kept);
    const names = new Set(frame && elementsIn(frame).map(({ name }) => name));
    const isPlaced = frame?.name === 'wp:inline' || (names.has('wp:positionH') && names.has('wp:positionV'));
    return found === 1 && isPlaced ? { ...kept, attributes: {} } : undefined;
}

/** No two drawings of a document have one number: those of the body count from one. */
const HEADER_DRAWINGS = 10_000;

/** Those of the vocabularies that are written: nothing that leads anywhere, nothing of later ones. */
function attributesOf({ attributes }: PartElement): Record<string, string> {
    const kept = Object.entries(attributes).filter(([name]) => /^(?:w:(?!rsid)[\w]+|xml:space|[a-z]\w*)$/i.test(name));
    return Object.fromEntries(kept.filter(([name]) => name !== 'xmlns').map(([name, value]) => [name, inert(value)]));
}

/** A cell of which nothing is left still holds a paragraph, as Word wants. */
function wholeCells(element: PartElement): PartElement {
    const children = element.children.map((child) => (typeof child === 'string' ? child : wholeCells(child)));
    const isBare = element.name === 'w:tc' && elementsIn({ ...element, children }).at(-1)?.name !== 'w:p';
    return { ...element, children: isBare ? [...children, { name: 'w:p', attributes: {}, children: [] }] : children };
}
