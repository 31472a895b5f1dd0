import type { Inquiry } from '../../corpus/index.ts';
import type { Unit } from '../../model/unit.ts';

const OF_ANOTHER = /^((?:RNCP|RS)\d+)[.-]?(BC\d+)$/i;

/** The blocs of other certifications that a référentiel takes over in the open: « bloc BC03 reprend RNCP36490BC01 ». */
export function takenOverBy({ blocks }: Unit): Inquiry['takenOver'] {
    return blocks.flatMap(({ reuses }) => {
        const [, number, block] = OF_ANOTHER.exec(reuses?.code.text ?? '') ?? [];
        return number !== undefined && block !== undefined
            ? [{ number: number.toUpperCase(), block: block.toUpperCase() }]
            : [];
    });
}
