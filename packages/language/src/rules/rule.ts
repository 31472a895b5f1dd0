import type { Operation } from '../edits/operation.ts';
import { type Message } from '../model/message.ts';
import type { RegistrationKind, Unit } from '../model/unit.ts';
import type { Item } from '../model/items.ts';
import type { Span } from '../model/source.ts';
import type { LibraryEntry, PublicEntry, UnitEntry } from '../model/public-entry.ts';
import type { JudgingPreset } from './config/presets.ts';
import type { ResourceName } from './resources.ts';
import type { JudgedSilence } from './silences.ts';

export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];
export type SeverityOrOff = Severity | 'off';

export const THEMES = ['langue', 'structure', 'rédaction', 'évaluation', 'loi', 'administration'] as const;
/** What a rule is about; its page stands under this heading. */
export type Theme = (typeof THEMES)[number];

/** A text of law or a publication that a rule rests on. */
export interface Source {
    /** « Code du travail, L. 6113-1 ». */
    readonly reference: string;
    /** Quoted briefly. */
    readonly quote?: string;
    /** The state of the text quoted, `YYYY-MM`. */
    readonly date?: string;
}

/**
 * A source text with its findings marked: `»…«` stands around what a finding is at. A text of several lines begins on the
 * line after its opening sign and is indented as the code around it: read it by `readExample`.
 */
export interface Example {
    readonly title?: string;
    readonly text: string;
    /** Further files of the unit or of the register, by path. */
    readonly files?: Readonly<Record<string, string>>;
    /** Référentiels that the register holds, for a rule that compares with it. */
    readonly registered?: readonly string[];
    /** Référentiels of the same projet, for a rule that compares with them. */
    readonly beside?: readonly string[];
}

export interface Fix {
    readonly title: Message;
    readonly operation: Operation;
    /** Whether `check --fix` may apply it without asking: it can't lose or change meaning. */
    readonly safe: boolean;
}

/** What a rule found, before severity, silences and baseline. */
export interface Fault {
    readonly at: Span;
    readonly message: Message;
    /** What the fault is about: findings are known again by its identity. */
    readonly item?: Item;
    /** For a rule over the register: the certification or library that the fault is about. */
    readonly entry?: UnitEntry;
    readonly related?: readonly { readonly at: Span; readonly message: Message }[];
    readonly fixes?: readonly Fix[];
    readonly tags?: readonly ('unnecessary' | 'deprecated')[];
    /** What is said elsewhere, word for word, to be read beside it. */
    readonly quoted?: string;
}

interface RuleBase<Options, Resources> {
    /** In French, as an author writes it after « tolère »: `compétence-non-évaluée`. */
    readonly code: string;
    readonly theme: Theme;
    /** One line: what must hold. */
    readonly title: Message;
    readonly severity: Readonly<Record<RegistrationKind, SeverityOrOff>>;
    /** What presets make of it: one severity wherever it is on, or some by kind (which may turn it on). */
    readonly presets?: Readonly<Partial<Record<JudgingPreset, SeverityOrOff | BySomeKinds>>>;
    /** Whether what it finds is left to be written, rather than written badly: « Reste à écrire » lists it. */
    readonly lacks?: true;
    readonly source: readonly Source[];
    /** A sentence or two: why it matters to a reader or to France compétences. */
    readonly why: string;
    readonly breaking: readonly [Example, ...Example[]];
    readonly passing: readonly [Example, ...Example[]];
    readonly options?: OptionsOf<Options>;
    /** Loads what the check needs (a lexicon, a dictionary), when it is first needed. */
    readonly resources?: () => Promise<Resources>;
    /** Instead: its resources are what goes by this name where the tools run. Without it, the rule finds nothing. */
    readonly needs?: ResourceName;
}

type BySomeKinds = Readonly<Partial<Record<RegistrationKind, SeverityOrOff>>>;

/** The options of a rule: their JSON Schema (draft 2020-12, of type object) and their values by default. */
export interface OptionsOf<Options> {
    readonly schema: Readonly<Record<string, unknown>>;
    readonly defaults: Options;
}

export interface CheckContext<Options, Resources> {
    readonly options: Options;
    readonly resources: Resources;
}

export interface RegisterContext<Options, Resources> extends CheckContext<Options, Resources> {
    readonly libraries: readonly LibraryEntry[];
    /**
     * « Today », `YYYY-MM-DD`: one input, read in one place. A rule over one unit has none: what it finds may be kept and
     * found again another day.
     */
    readonly today: string;
}

/** A rule over one certification or library. */
export interface UnitRule<Options = undefined, Resources = undefined> extends RuleBase<Options, Resources> {
    readonly scope: 'unit';
    check(unit: Unit, context: CheckContext<Options, Resources>): Iterable<Fault>;
    /** Whether it says less of a unit than may be so, for doubt: a silence that finds nothing may then have its reason. */
    readonly withholds?: (unit: Unit) => boolean;
}

/** A rule over all certifications in reach, by their public entries alone. */
export interface RegisterRule<Options = undefined, Resources = undefined> extends RuleBase<Options, Resources> {
    readonly scope: 'register';
    check(entries: readonly PublicEntry[], context: RegisterContext<Options, Resources>): Iterable<Fault>;
}

/** A rule over the silences of a unit (« tolère »), once it is known what each of them silenced. None can silence it. */
export interface SilenceRule extends RuleBase<undefined, undefined> {
    readonly scope: 'silences';
    check(silences: readonly JudgedSilence[], context: SilenceContext): Iterable<Fault>;
}

export interface SilenceContext {
    readonly today: string;
    /** The codes of all rules, of those that can't be silenced too. */
    readonly codes: readonly string[];
}

// oxlint-disable-next-line no-explicit-any -- each rule knows its own options and resources; a list of rules can't
export type Rule = UnitRule<any, any> | RegisterRule<any, any> | SilenceRule;

/** Helps inference where a rule is written. */
export function unitRule<Options = undefined, Resources = undefined>(
    rule: Omit<UnitRule<Options, Resources>, 'scope'>,
): UnitRule<Options, Resources> {
    return { scope: 'unit', ...rule };
}

export function registerRule<Options = undefined, Resources = undefined>(
    rule: Omit<RegisterRule<Options, Resources>, 'scope'>,
): RegisterRule<Options, Resources> {
    return { scope: 'register', ...rule };
}

export function silenceRule(rule: Omit<SilenceRule, 'scope'>): SilenceRule {
    return { scope: 'silences', ...rule };
}
