import type { Administration, Duration, Quantity, Route } from './administration.ts';
import type { Listing, Reference } from './reference.ts';
import type { Code, Span } from './source.ts';
import type { Text } from './text.ts';

/** What every declared thing has. Items form a tree (`parent`, `children`) and are never changed once built. */
interface Declared {
    /** From its keyword to its last character. */
    readonly span: Span;
    /** From its keyword to its title: where a finding about it stands. */
    readonly head: Span;
    /** Its braces and what stands between them; none of a file, nor where it has none or one of them had to be guessed. */
    readonly body?: Span;
    readonly code?: Code;
    readonly title?: Text;
    readonly parent?: Item;
    readonly children: readonly Item[];
    readonly silences: readonly Silence[];
    /** What its importer wasn't sure of, and nobody has looked at since. */
    readonly doubtMarks: readonly DoubtMark[];
}

export interface Certification extends Declared {
    readonly kind: 'certification';
    readonly uses: readonly LibraryUse[];
    readonly administration: Administration;
    readonly activities: readonly Activity[];
    /** Declared outside any activity and any bloc. */
    readonly competencies: readonly Competency[];
    readonly blocks: readonly Block[];
    /** Outside any bloc: common to the blocs that they evaluate. */
    readonly assessments: readonly AssessmentItem[];
    readonly juries: readonly Jury[];
}

/** What certifications share. */
export interface Library extends Declared {
    readonly kind: 'library';
    readonly uses: readonly LibraryUse[];
    readonly activities: readonly Activity[];
    readonly competencies: readonly Competency[];
    readonly blocks: readonly Block[];
    readonly juries: readonly Jury[];
    readonly awardingBodies: readonly AwardingBody[];
}

export interface LibraryUse {
    readonly code: Code;
    readonly span: Span;
    /** Undefined where no such library is in reach. */
    readonly library?: Library;
}

export interface Activity extends Declared {
    readonly kind: 'activity';
    readonly activities: readonly Activity[];
    readonly competencies: readonly Competency[];
    readonly description?: Text;
}

export interface Competency extends Declared {
    readonly kind: 'competency';
    /** Its place among the competencies of its parent, from 1: how one without code is named. */
    readonly rank: number;
    readonly transverse: boolean;
    /** What it is called for short; its title is the whole formulation. */
    readonly shortTitle?: Text;
    /** Whether nothing is acquired without it. */
    readonly eliminatory: boolean;
    /** The activity that it follows from, however deep it stands. */
    readonly activity?: Activity;
    readonly competencies: readonly Competency[];
    readonly criteria: readonly Criterion[];
    readonly knowledge: readonly Knowledge[];
    readonly description?: Text;
}

/** A quality, which its indicators make observable. */
export interface Criterion extends Declared {
    readonly kind: 'criterion';
    readonly rank: number;
    readonly indicators: readonly Text[];
    /** For a criterion that stands in an épreuve: the competencies that it is for (all of the épreuve's where untold). */
    readonly for?: Listing;
}

export interface Knowledge extends Declared {
    readonly kind: 'knowledge';
}

export interface Block extends Declared {
    readonly kind: 'block';
    readonly optional: boolean;
    /** The option to which it belongs, by name. */
    readonly option?: Text;
    /** A bloc shared with another certification, or with a library. */
    readonly reuses?: Reference<Block>;
    readonly contents: readonly Listing[];
    readonly activities: readonly Activity[];
    /** Declared in the bloc itself, outside its activities. */
    readonly ownCompetencies: readonly Competency[];
    /** All that it certifies: listed, declared inside, and taken over; leaves only, each once, in the order told. */
    readonly competencies: readonly Competency[];
    readonly assessments: readonly AssessmentItem[];
    readonly description?: Text;
    /** What stands before its competencies: an introduction, a remark on them. */
    readonly preamble?: Text;
    readonly modalitiesPreamble?: Text;
    readonly publishedList?: Text;
    readonly publishedModalities?: Text;
    readonly entryPrerequisites?: Text;
    readonly validationPrerequisites?: Text;
}

export type AssessmentItem = Assessment | Choice;

/** An épreuve. With épreuves inside, only those are evaluated and counted. */
export interface Assessment extends Declared {
    readonly kind: 'assessment';
    readonly rank: number;
    readonly forms: readonly AssessmentForm[];
    readonly duration?: Duration;
    readonly preparation?: Duration;
    /** The access routes that it is for; undefined: all. */
    readonly routes?: readonly Route[];
    /** Whom it is for, where that is no access route: coverage asks nothing of it. */
    readonly audience?: Text;
    readonly coefficient?: Quantity;
    readonly minimumMark?: Quantity;
    readonly proceedings?: Text;
    readonly description?: Text;
    readonly jury?: Reference<Jury>;
    readonly juryText?: Text;
    readonly criteria: readonly Criterion[];
    readonly assessments: readonly Assessment[];
    /** What its own « évalue » lines say. */
    readonly evaluations: readonly Listing[];
    /** What it evaluates, its parent's where it says nothing itself: leaves only, each once. */
    readonly evaluated: { readonly competencies: readonly Competency[]; readonly criteria: readonly Criterion[] };
}

/** « au choix »: the candidate passes one of its épreuves; each has to cover. */
export interface Choice extends Declared {
    readonly kind: 'choice';
    readonly assessments: readonly Assessment[];
    readonly description?: Text;
}

export type AssessmentForm =
    { readonly name: FormName; readonly span: Span } | { readonly text: Text; readonly span: Span };

/** The forms of épreuves that the language has a word for. */
export const FORM_NAMES = [
    'mise en situation',
    'étude de cas',
    'projet',
    'dossier',
    'questionnaire',
    'contrôle continu',
    'entretien',
    'orale',
    'écrite',
    'pratique',
    'individuelle',
    'collective',
    'distancielle',
] as const;
export type FormName = (typeof FORM_NAMES)[number];

export interface Jury extends Declared {
    readonly kind: 'jury';
    readonly members?: Quantity;
}

export interface AwardingBody extends Declared {
    readonly kind: 'awardingBody';
    readonly siret?: Code;
    readonly tradeName?: Text;
    readonly site?: Text;
    readonly active: boolean;
    readonly modified?: { readonly code: Code; readonly iso?: string };
    /** Where its code alone stands for one that a library declares. */
    readonly reference?: Reference<AwardingBody>;
}

/** « tolère règle "raison" »: a finding that the author answers for. */
export interface Silence {
    readonly rule: Code;
    readonly reason?: Text;
    readonly until?: { readonly code: Code; readonly iso?: string };
    readonly span: Span;
    /** What it answers for: the element in which it stands, or its whole file. */
    readonly within: Span;
    /** The administrative statement in which it stands, by its words: « enregistrement », « promotion 2018 ». */
    readonly statement?: string;
}

/** « douteux "raison" »: what an importer wasn't sure of in the element in which it stands. */
export interface DoubtMark {
    readonly reason?: Text;
    readonly span: Span;
}

export type Item =
    | Certification
    | Library
    | Activity
    | Competency
    | Criterion
    | Knowledge
    | Block
    | Assessment
    | Choice
    | Jury
    | AwardingBody;
