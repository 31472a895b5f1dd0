// The documents of a filing: the référentiel and the fiche, each by itself, as France compétences receives them.
import type { Unit } from '../model/unit.ts';
import { fileNameOf } from '../published/file-name.ts';
import { Labels } from '../published/labels.ts';
import { build, type TableDefinition } from '../tables/definition.ts';
import { race } from '../tables/definitions/race.ts';
import { sheet } from '../tables/definitions/sheet.ts';
import { identityOf } from '../tables/document.ts';
import type { Cover, TableDocument } from '../tables/format.ts';
import type { GeneratedFile } from '../tables/index.ts';
import { FORMATS } from '../tables/writers/index.ts';
import { coverFor } from './cover.ts';
import { forOthers } from './for-others.ts';

/** The formats of documents: those that have pages. */
export const DOCUMENT_FORMATS = ['docx', 'html'] as const;

export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export interface FilingOptions {
    readonly formats: readonly DocumentFormat[];
    /** The bytes of a Word document whose styles the Word output takes. */
    readonly template?: Uint8Array;
    /** Marks each page « PROJET ». */
    readonly isDraft: boolean;
}

/**
 * « …-race » and « …-fiche » of a unit: the same bytes for the same unit, wherever and whenever. None for a library.
 * Whether the référentiel is ready to be filed is judged before, by the rules: `presetSettings('dépôt')`.
 */
export async function writeFiling(unit: Unit, options: FilingOptions): Promise<readonly GeneratedFile[]> {
    const { certification } = unit;
    if (!certification) return [];
    // The marks are the règlement's: no authority registers them.
    const labels = new Labels(unit, certification, { marks: false });
    const identity = identityOf(unit, certification);
    const documents = PIECES.map((piece): TableDocument => {
        const kind = unit.register === 'RS' ? piece.kindInRS : piece.kind;
        const cover = coverFor(labels, { kind, isDraft: options.isDraft, orientation: piece.orientation });
        const table = { ...forOthers(build(piece.definition, labels)), title: kind };
        return { ...identity, tables: [table], template: options.template, cover };
    });
    const files: GeneratedFile[] = [];
    for (const { id, extension, load } of FORMATS) {
        if (!options.formats.some((format) => format === id)) continue;
        const { write } = await load();
        for (const one of documents) {
            const name = `${fileNameOf(one.number)}-${one.tables[0]?.id ?? ''}.${extension}`;
            files.push({ name, bytes: await write(one) });
        }
    }
    return files;
}

interface Piece extends Pick<Cover, 'kind' | 'orientation'> {
    readonly definition: TableDefinition;
    /** At the répertoire spécifique, which has no référentiel d'activités. */
    readonly kindInRS: string;
}

const PIECES: readonly Piece[] = [
    {
        definition: race,
        kind: 'Référentiel d’activités, de compétences et d’évaluation',
        kindInRS: 'Référentiel de compétences et d’évaluation',
        orientation: 'landscape',
    },
    {
        definition: sheet,
        kind: 'Fiche de la certification',
        kindInRS: 'Fiche de la certification',
        orientation: 'portrait',
    },
];
