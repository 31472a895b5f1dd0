// The documents of a filing: the référentiel and the fiche, each by itself, as France compétences receives them.
import type { Unit } from '../model/unit.ts';
import { Labels } from '../published/labels.ts';
import { build, type TableDefinition } from '../tables/definition.ts';
import { race } from '../tables/definitions/race.ts';
import { sheet } from '../tables/definitions/sheet.ts';
import type { Paper } from '../tables/format.ts';
import type { GeneratedFile } from '../tables/index.ts';
import { coverFor } from './cover.ts';
import { forOthers } from './for-others.ts';
import { type Piece, writePieces, type WriteOptions } from './write.ts';

export interface FilingOptions extends WriteOptions {
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
    const pieces = FILED.map(({ definition, kind, kindInRS, orientation }): Piece => {
        const title = unit.register === 'RS' ? kindInRS : kind;
        return {
            id: definition.id,
            paper: { kind: title, orientation, isDraft: options.isDraft, cover: coverFor(labels) },
            tables: [{ ...forOthers(build(definition, labels)), title }],
        };
    });
    return writePieces(unit, certification, pieces, options);
}

interface Filed extends Pick<Paper, 'kind' | 'orientation'> {
    readonly definition: TableDefinition;
    /** At the répertoire spécifique, which has no référentiel d'activités. */
    readonly kindInRS: string;
}

const FILED: readonly Filed[] = [
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
