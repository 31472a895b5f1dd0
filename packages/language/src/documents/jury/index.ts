// What a session needs: grilles, procès-verbal, parchemins, règlement, livret of the validation by experience.
import type { Unit } from '../../model/unit.ts';
import { Labels } from '../../published/labels.ts';
import type { GeneratedFile } from '../../tables/index.ts';
import { forOthers } from '../for-others.ts';
import { type Piece, writePieces, type WriteOptions } from '../write.ts';
import { certificates } from './certificates.ts';
import { experience } from './experience.ts';
import { evaluationForms } from './evaluation-forms.ts';
import { record } from './record.ts';
import { regulations } from './regulations.ts';

/**
 * The documents by which a jury evaluates, decides and awards, with the facts of the référentiel, and room for what only
 * the session knows (Vadémécum RNCP V1.1, 2.3.1.2, 2.3.1.4, 2.3.2, 2.3.3, 2.5.2 and 3.3.1). None for a library.
 */
export async function writeJury(unit: Unit, options: WriteOptions): Promise<readonly GeneratedFile[]> {
    const { certification } = unit;
    if (!certification) return [];
    const labels = new Labels(unit, certification);
    const pieces = [evaluationForms, record, certificates, regulations, experience].flatMap((make): Piece[] => {
        const piece = make(labels);
        return piece ? [{ ...piece, tables: piece.tables.map(forOthers) }] : [];
    });
    return writePieces(unit, certification, pieces, options);
}
