import type { Certification, Library } from './items.ts';
import { codeKey } from './codes.ts';
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
    /** The certifications that it replaces. */
    readonly replaces: readonly Code[];
    /** Keys of the blocs of others that one of its own corresponds to or takes over, with their certification's number. */
    readonly succeeds: readonly string[];
    /** Those of the whole certification. */
    readonly silences: readonly { readonly rule: string; readonly until?: string }[];
}

/** What is known of a library besides, by those that use it: that it is there. */
export interface LibraryEntry {
    readonly library: string;
    readonly identity: string;
    /** Where it is headed. */
    readonly at: Span;
    readonly silences: PublicEntry['silences'];
}

export type UnitEntry = PublicEntry | LibraryEntry;

/** The public entry of a certification or a library; none where the head is missing. */
export function publicEntry(unit: Unit): UnitEntry | undefined {
    const { certification, root } = unit;
    if (root.kind === 'library') return libraryEntry(root);
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
        replaces: certification.administration.replaces,
        succeeds: succeededBy(certification),
        silences: silencesOf(certification),
    };
}

function succeededBy({ blocks, administration: { correspondences } }: Certification): string[] {
    const corresponding = correspondences.flatMap(({ target, targetBlocks }) =>
        targetBlocks.map(({ code }) => fullKey(target?.text ?? '', code.text)),
    );
    return [...corresponding, ...blocks.flatMap(({ reuses }) => (reuses ? [codeKey(reuses.code.text)] : []))];
}

/** The key of a bloc's code with its certification's number, whether it is written with it or not. */
export function fullKey(number: string, block: string): string {
    return codeKey(/^(?:RNCP|RS)\d/i.test(block) ? block : number + block);
}

function libraryEntry(library: Library): LibraryEntry | undefined {
    const { code } = library;
    return code && { library: code.text, identity: identity(library), at: code.span, silences: silencesOf(library) };
}

function silencesOf({ silences }: Library | Certification): PublicEntry['silences'] {
    return silences
        .filter(({ statement }) => statement === undefined)
        .map(({ rule, until }) => ({ rule: rule.text, until: until?.iso }));
}
