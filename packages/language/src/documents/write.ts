// Documents as files: which pieces there are, in the formats asked for.
import type { Certification } from '../model/items.ts';
import type { Unit } from '../model/unit.ts';
import { fileNameOf } from '../published/file-name.ts';
import { identityOf } from '../tables/document.ts';
import { type Livery, LogoError, type Paper } from '../tables/format.ts';
import type { GeneratedFile, Table } from '../tables/index.ts';
import { pictureOf } from '../tables/picture.ts';
import { typeset } from '../tables/typeset.ts';
import { FORMATS } from '../tables/writers/index.ts';

/** A document that leaves the house. */
export interface Piece {
    /** Part of its file's name. */
    readonly id: string;
    readonly paper: Paper;
    /** As it is printed. */
    readonly tables: readonly Table[];
    /** As it is filled in, in Excel; one without isn't had there. */
    readonly sheets?: readonly Table[];
}

/** The formats of documents: those that have pages. */
export const DOCUMENT_FORMATS = ['docx', 'html', 'xlsx'] as const;

export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export interface WriteOptions {
    readonly formats: readonly DocumentFormat[];
    /** The bytes of a Word document whose styles and header the Word output takes. */
    readonly template?: Uint8Array;
    /** A PNG or JPEG picture, whatever its name: fails with a `LogoError` where it is none. */
    readonly logo?: Uint8Array;
    /** « #1F3864 », dark enough for titles on paper. */
    readonly colour?: string;
    /** What stands at the foot of covers. */
    readonly mentions?: readonly string[];
}

/** Each piece in each format in which it is had. */
export async function writePieces(
    unit: Unit,
    certification: Certification,
    pieces: readonly Piece[],
    options: WriteOptions,
): Promise<readonly GeneratedFile[]> {
    const { formats, template } = options;
    const identity = identityOf(unit, certification);
    const livery = liveryOf(options);
    const files: GeneratedFile[] = [];
    for (const { id: format, extension, load } of FORMATS) {
        if (!formats.some((asked) => asked === format)) continue;
        const { write } = await load();
        for (const { id, paper, tables, sheets } of pieces) {
            const held = format === 'xlsx' ? (sheets ?? []) : tables;
            if (held.length === 0) continue;
            const document = typeset({ ...identity, tables: held, template, paper: { ...paper, livery } });
            files.push({ name: `${fileNameOf(identity.number)}-${id}.${extension}`, bytes: await write(document) });
        }
    }
    return files;
}

function liveryOf({ logo, colour, mentions }: WriteOptions): Livery {
    const picture = logo && pictureOf(logo);
    if (logo && !picture) throw new LogoError('Le logo n’est pas une image PNG ou JPEG d’un mégaoctet au plus.');
    return { logo: picture, colour, mentions };
}
