// What Word and Excel files have in common: the package around their parts (ECMA-376, part 2).
import type { TableDocument } from '../format.ts';
import { escapeMarkup as escape } from './markup.ts';
import { XML_START } from './zip.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A part of the package: its path, its type, and what it is to the main part. */
export interface OfficePart {
    readonly path: string;
    readonly type: string;
    readonly relation: string;
    readonly text: string | Uint8Array;
    /** The name of its relation, where the main part has to know it beforehand. */
    readonly id?: string;
    /** Those that it leads to itself, in the order of their relations (`relationId`). */
    readonly parts?: readonly OfficePart[];
}

export interface OfficePackage {
    readonly main: { readonly path: string; readonly type: string; readonly text: string };
    readonly parts: readonly OfficePart[];
    /** Addresses to which the main part leads, by the name of their relation. */
    readonly links?: ReadonlyMap<string, string>;
}

/** The relation of the main part to its nth part. */
export function relationId(index: number): string {
    return `rId${index + 1}`;
}

/** All files of the package. Its properties hold no date: the same input gives the same bytes. */
export function packageFiles(
    { main, parts, links }: OfficePackage,
    document: TableDocument,
): Record<string, string | Uint8Array> {
    const folder = main.path.split('/').slice(0, -1).join('/');
    const deeper = parts.flatMap((part) => part.parts ?? []);
    return {
        '[Content_Types].xml': contentTypes([main, ...parts, ...deeper]),
        '_rels/.rels': relations([
            relation('rId1', `${OFFICE}/relationships/officeDocument`, main.path),
            relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
            relation('rId3', `${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'),
        ]),
        'docProps/core.xml': coreProperties(document),
        'docProps/app.xml': `${XML_START}<Properties xmlns="${OFFICE}/extended-properties"><Application>referentiel</Application></Properties>`,
        [main.path]: main.text,
        [relationsPath(main.path)]: relations([
            ...relationsTo(parts, (path) => path.slice(folder.length + 1)),
            ...[...(links ?? [])].map(([id, address]) =>
                relation(id, `${OFFICE}/relationships/hyperlink`, address, ' TargetMode="External"'),
            ),
        ]),
        ...Object.fromEntries([...parts, ...deeper].map(({ path, text }) => [path, text])),
        ...Object.fromEntries(
            parts.flatMap((part) =>
                part.parts
                    ? [[relationsPath(part.path), relations(relationsTo(part.parts, (path) => `/${path}`))]]
                    : [],
            ),
        ),
    };
}

/** Where the relations of a part stand: « xl/worksheets/_rels/sheet1.xml.rels ». */
function relationsPath(path: string): string {
    const slash = path.lastIndexOf('/') + 1;
    return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function relationsTo(parts: readonly OfficePart[], target: (path: string) => string): string[] {
    return parts.map((part, index) =>
        relation(part.id ?? relationId(index), `${OFFICE}/relationships/${part.relation}`, target(part.path)),
    );
}

function contentTypes(parts: readonly { readonly path: string; readonly type: string }[]): string {
    const overrides = parts.map(({ path, type }) => `<Override PartName="/${path}" ContentType="${type}"/>`);
    return [
        XML_START,
        `<Types xmlns="${PACKAGE}/content-types">`,
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
        ...overrides,
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
        '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>',
        '</Types>',
    ].join('');
}

function relation(id: string, type: string, target: string, more = ''): string {
    return `<Relationship Id="${id}" Type="${type}" Target="${escape(target)}"${more}/>`;
}

function relations(all: readonly string[]): string {
    return `${XML_START}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function coreProperties({ title, awardingBodies }: TableDocument): string {
    return [
        XML_START,
        `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
        `<dc:title>${escape(title)}</dc:title>`,
        '<dc:subject>Référentiel d’activités, de compétences et d’évaluation</dc:subject>',
        `<dc:creator>${escape(awardingBodies.join(' ; '))}</dc:creator>`,
        '<dc:language>fr-FR</dc:language>',
        '</cp:coreProperties>',
    ].join('');
}
