import type { Span } from './source.ts';
import type { Unit } from './unit.ts';
import { hash } from './identity.ts';

/** What other certifications may know of one: number, title, blocs. Small, so that a whole register fits in memory. */
export interface PublicEntry {
    readonly number: string;
    readonly title: string;
    /** Where it is headed. */
    readonly at: Span;
    readonly blocks: readonly { readonly code: string; readonly title: string; readonly fingerprint: string }[];
}

/** The public entry of a certification; none for a library, or where the head is missing. */
export function publicEntry(unit: Unit): PublicEntry | undefined {
    const { certification } = unit;
    if (!certification?.code || !unit.hasHead) return undefined;
    return {
        number: certification.code.text,
        title: certification.title?.value ?? '',
        at: certification.code.span,
        blocks: certification.blocks.map((block) => ({
            code: block.code?.text ?? '',
            title: block.title?.value ?? '',
            fingerprint: hash(block.competencies.map(({ title }) => title?.value ?? '').join('\n')),
        })),
    };
}
