import type { Coverage } from './coverage.ts';
import type { Register } from './administration.ts';
import type { Activity, Assessment, Block, Certification, Choice, Competency, Item, Library } from './items.ts';
import { type Message } from './message.ts';
import type { Reference } from './reference.ts';
import type { Code, SourceFile, Span } from './source.ts';

/** On what a registration rests; severities of rules depend on it. */
export type RegistrationKind = 'sur demande' | 'de droit' | 'RS';

/**
 * One certification with all its files and the libraries it uses, or one library: what rules, tables and the editor
 * ask. It is immutable and holds nothing of the syntax tree.
 */
export interface Unit {
    readonly root: Certification | Library;
    /** The root where it is a certification. */
    readonly certification?: Certification;
    /** The register it is in or aims at, by its number or « répertoire ». */
    readonly register?: Register;
    readonly registrationKind: RegistrationKind;
    /** The unit's own files, head first, then by path. */
    readonly files: readonly SourceFile[];
    /** « suite de … » at the head of its other files, in their order. */
    readonly continuations: readonly Continuation[];
    /** The comments of its files. */
    readonly comments: readonly Span[];
    /** The commas and « et » of its files; the commas of numbers too. */
    readonly joints: readonly Span[];
    /** False where « suite de » has no head in reach: then much is missing that isn't the author's fault. */
    readonly hasHead: boolean;
    /**
     * Whether what isn't there is missing: only in a certification whose head is in reach, and of which no fault of
     * syntax touches what evaluates and what is evaluated. A typing fault never accuses.
     */
    readonly isWhole: boolean;
    readonly libraries: readonly Library[];

    /** Everything that the unit's own files declare, in declared order. */
    readonly items: readonly Item[];
    readonly activities: readonly Activity[];
    /** The competencies that hold no others: those that are evaluated and counted. */
    readonly competencies: readonly Competency[];
    readonly blocks: readonly Block[];
    /** The épreuves that hold no others. */
    readonly assessments: readonly Assessment[];
    readonly choices: readonly Choice[];

    /** Every use of a code, in the order of the text. */
    readonly references: readonly Reference[];
    /** Declarations that share a code, each group in declared order. */
    readonly duplicates: readonly (readonly Item[])[];
    /** What may be said once and is said again. */
    readonly repetitions: readonly Repetition[];
    readonly syntaxFaults: readonly UnitSyntaxFault[];
    /** The blocs that hold each competency. */
    readonly blocksOf: ReadonlyMap<Competency, readonly Block[]>;
    readonly coverage: Coverage;
}

/** The head of a file that continues a certification: its words, and the code that names the certification. */
export interface Continuation {
    readonly head: Span;
    readonly code: Code;
}

export interface Repetition {
    /** The statement, in the author's words. */
    readonly statement: string;
    readonly first: Span;
    readonly again: Span;
}

export interface UnitSyntaxFault {
    readonly kind: string;
    readonly severity: 'error' | 'warning';
    readonly message: Message;
    readonly span: Span;
    /** What it leaves in doubt: what stands there may not mean what it is taken for. */
    readonly doubt: Span;
    /** What would mend it; where that is certain, it may be made unasked. */
    readonly mend?: { readonly span: Span; readonly text: string; readonly isCertain: boolean };
    readonly touchesCoverage: boolean;
}
