import type { Unit } from '../../model/unit.ts';

/**
 * Whether a competency may be said to be missing from an épreuve or a bloc: only in a certification whose épreuves
 * were all understood. A typing fault never accuses a competency, nor does a « suite » whose head isn't there.
 */
export function mayAccuse(unit: Unit): boolean {
    return (
        unit.certification !== undefined && unit.hasHead && !unit.syntaxFaults.some((fault) => fault.touchesCoverage)
    );
}
