import type { Code, Span } from './source.ts';
import type { RegistrationKind, Unit } from './unit.ts';
import { hash, identity } from './identity.ts';

/** What other certifications may know of one: number, title, level, blocs. Small, so that a whole register fits in memory. */
export interface PublicEntry {
    readonly number: string;
    readonly title: string;
    readonly identity: string;
    readonly kind: RegistrationKind;
    /** Where it is headed. */
    readonly at: Span;
    /** As written; undefined where it is not said, or « aucun ». */
    readonly level?: string;
    readonly blocks: readonly { readonly code: string; readonly title: string; readonly fingerprint: string }[];
    /** The certifications that it gives in full for its own, where they are named. */
    readonly totalCorrespondences: readonly Code[];
    /** Those of the whole certification. */
    readonly silences: readonly { readonly rule: string; readonly until?: string }[];
}

/** The public entry of a certification; none for a library, or where the head is missing. */
export function publicEntry(unit: Unit): PublicEntry | undefined {
    const { certification } = unit;
    if (!certification?.code || !unit.hasHead) return undefined;
    const { level, correspondences } = certification.administration;
    return {
        number: certification.code.text,
        title: certification.title?.value ?? '',
        identity: identity(certification),
        kind: unit.registrationKind,
        at: certification.code.span,
        level: level?.code?.text,
        blocks: certification.blocks.map((block) => ({
            code: block.code?.text ?? '',
            title: block.title?.value ?? '',
            fingerprint: hash(block.competencies.map(({ title }) => title?.value ?? '').join('\n')),
        })),
        totalCorrespondences: correspondences.flatMap(({ total, target }) => (total && target ? [target] : [])),
        silences: certification.silences.map(({ rule, until }) => ({ rule: rule.text, until: until?.iso })),
    };
}
