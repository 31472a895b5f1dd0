// What a référentiel says, as plain data: what importers, starters and fixes make, and `write.ts` makes source of.
// Nothing here is linked or checked: the source is read afterwards as any other.
import type {
    CertificationTextKind,
    NomenclatureKind,
    Register,
    RegistrationDateKind,
    RegulationKind,
    Route,
} from '../model/administration.ts';
import type { FormName } from '../model/items.ts';

/**
 * A text as its reader sees it: the small Markdown of texts, with `\n` between lines. What stands on no Markdown of its own
 * (a published text, say) is made literal first.
 */
export type Markdown = string;

/** A code as the language writes one: letters and digits, with at least one digit or capital (`isCodeShaped`). */
export type WrittenCode = string;

/** A date as fiches write it: `JJ/MM/AAAA`. */
export type WrittenDate = WrittenCode;

/** « 12 », « 1,5 », « 10/20 ». */
export type WrittenQuantity = string;

/** What any element may hold. */
export interface WrittenElement {
    /** A comment that stands before it; its lines stay lines. */
    readonly remark?: string;
    /** What whoever made it isn't sure of, one reason each. */
    readonly doubts?: readonly string[];
    readonly silences?: readonly WrittenSilence[];
}

export interface WrittenSilence {
    readonly rule: string;
    readonly until?: WrittenDate;
    readonly reason: Markdown;
}

/** A code, or a range with both ends. */
export type WrittenEntry = WrittenCode | { readonly from: WrittenCode; readonly to: WrittenCode };

/** What a list names; `'all'` is « tout ». */
export interface WrittenList {
    readonly included: 'all' | readonly WrittenEntry[];
    readonly excluded?: readonly WrittenEntry[];
}

export type WrittenDuration =
    /** In minutes: « 20 min », « 1 h 30 ». */
    { readonly minutes: number } | { readonly amount: number; readonly unit: 'jour' | 'semaine' | 'mois' | 'an' };

export interface WrittenLabelled {
    readonly code: WrittenCode;
    readonly label?: Markdown;
}

/** A whole certification, as its one file tells it. */
export interface WrittenCertification extends WrittenElement, WrittenAdministration {
    readonly code: WrittenCode;
    readonly title: Markdown;
    readonly uses?: readonly WrittenCode[];
    readonly hiddenCodes?: boolean;
    /** Comments that stand before a part of the file, whether or not the part says anything. */
    readonly remarks?: Partial<Readonly<Record<Section, string>>>;
    readonly activities?: readonly WrittenActivity[];
    readonly competencies?: readonly WrittenCompetency[];
    readonly juries?: readonly WrittenJury[];
    readonly blocks?: readonly WrittenBlock[];
    /** Outside any bloc. */
    readonly assessments?: readonly WrittenAssessmentItem[];
}

/** The parts of a certification's file, in their order. */
export type Section =
    | 'uses'
    | 'identity'
    | 'awardingBodies'
    | 'registration'
    | 'replacements'
    | 'texts'
    | 'activities'
    | 'competencies'
    | 'juries'
    | 'blocks'
    | 'assessments'
    | 'regulations'
    | 'routes'
    | 'correspondences'
    | 'legalTexts'
    | 'promotions'
    | 'partners'
    | 'end';

export interface WrittenAdministration {
    readonly type?: WrittenLabelled;
    /** Before registration: which register is aimed at. */
    readonly register?: Register;
    /** « niveau aucun » where it has no code. */
    readonly level?: { readonly code?: WrittenCode };
    readonly nomenclatures?: Partial<Readonly<Record<NomenclatureKind, readonly WrittenLabelled[]>>>;
    readonly version?: { readonly name: Markdown; readonly date?: WrittenDate };
    readonly awardingBodies?: readonly WrittenAwardingBody[];
    readonly registration?: WrittenRegistration;
    readonly replaces?: readonly WrittenCode[];
    readonly replacedBy?: readonly WrittenCode[];
    readonly texts?: Partial<Readonly<Record<CertificationTextKind, Markdown>>>;
    readonly links?: readonly Markdown[];
    readonly partialValidation?: { readonly answer: boolean; readonly scope?: Markdown };
    readonly newCaledonia?: boolean;
    readonly polynesia?: boolean;
    readonly regulations?: Partial<Readonly<Record<RegulationKind, Markdown>>>;
    readonly routes?: readonly WrittenAccessRoute[];
    readonly correspondences?: readonly WrittenCorrespondence[];
    readonly legalTexts?: readonly WrittenLegalText[];
    readonly promotionYears?: readonly WrittenCode[];
    readonly promotions?: readonly WrittenPromotion[];
    /** There are partners, or there are none, where they aren't listed. */
    readonly partnersExist?: boolean;
    readonly partners?: readonly WrittenPartner[];
}

export interface WrittenAwardingBody extends WrittenElement {
    readonly code?: WrittenCode;
    /** Missing where a library declares it. */
    readonly name?: Markdown;
    readonly siret?: WrittenCode;
    readonly tradeName?: Markdown;
    readonly site?: Markdown;
    readonly inactive?: true | { readonly since: WrittenDate };
    readonly modified?: WrittenDate;
}

export interface WrittenRegistration extends WrittenElement {
    readonly kind: 'sur demande' | 'de droit';
    readonly id?: WrittenCode;
    readonly state?: Markdown;
    readonly active?: boolean;
    readonly duration?: WrittenDuration;
    readonly dates?: Partial<Readonly<Record<RegistrationDateKind, WrittenDate>>>;
}

/** One line of « voies d'accès »: ways that are open, or closed, alike. */
export interface WrittenAccessRoute {
    readonly routes: readonly Route[];
    readonly open: boolean;
    readonly jury?: { readonly code: WrittenCode } | { readonly composition: Markdown };
    readonly modified?: WrittenDate;
}

export interface WrittenPartner {
    readonly siret?: WrittenCode;
    readonly name: Markdown;
    readonly habilitation?: 'forme' | 'organise' | 'forme et organise';
    readonly inactive?: boolean;
    readonly since?: WrittenDate;
    readonly modified?: WrittenDate;
}

export interface WrittenCorrespondence {
    /** The blocs of this certification; `'total'` for the whole. */
    readonly source: 'total' | readonly WrittenEntry[];
    readonly target: WrittenCode;
    readonly title?: Markdown;
    readonly blocks?: readonly WrittenLabelled[];
}

export interface WrittenLegalText {
    readonly kind: 'général' | 'de création' | 'autre';
    readonly title: Markdown;
    readonly published?: WrittenDate;
}

export interface WrittenPromotion extends WrittenElement {
    readonly year: WrittenCode;
    readonly certified?: WrittenQuantity;
    readonly certifiedByExperience?: WrittenQuantity;
    readonly employment?: readonly {
        readonly kind: 'insertion' | 'métier';
        readonly delay: WrittenDuration;
        /** In per cent. */
        readonly rate: WrittenQuantity;
    }[];
}

export interface WrittenJury extends WrittenElement {
    readonly code: WrittenCode;
    readonly title: Markdown;
    readonly members?: number;
}

export interface WrittenActivity extends WrittenElement {
    readonly kind: 'activity';
    readonly code?: WrittenCode;
    readonly title: Markdown;
    readonly description?: Markdown;
    readonly members?: readonly (WrittenActivity | WrittenCompetency)[];
}

export interface WrittenCompetency extends WrittenElement {
    readonly kind: 'competency';
    readonly code?: WrittenCode;
    readonly title: Markdown;
    readonly transverse?: boolean;
    readonly shortTitle?: Markdown;
    readonly eliminatory?: boolean;
    readonly description?: Markdown;
    readonly competencies?: readonly WrittenCompetency[];
    readonly criteria?: readonly WrittenCriterion[];
    readonly knowledge?: readonly WrittenKnowledge[];
}

export interface WrittenCriterion extends WrittenElement {
    readonly code?: WrittenCode;
    readonly title: Markdown;
    readonly indicators?: readonly Markdown[];
    /** In an épreuve: the competencies that it is for. */
    readonly for?: WrittenList;
}

export interface WrittenKnowledge {
    readonly code?: WrittenCode;
    readonly title: Markdown;
}

export interface WrittenBlock extends WrittenElement {
    readonly code: WrittenCode;
    readonly title?: Markdown;
    readonly optional?: boolean;
    readonly reuses?: WrittenCode;
    readonly option?: Markdown;
    /** What introduces its competencies, and what introduces its modalités. */
    readonly preamble?: Markdown;
    readonly modalitiesPreamble?: Markdown;
    readonly description?: Markdown;
    readonly entryPrerequisites?: Markdown;
    readonly validationPrerequisites?: Markdown;
    /** What it certifies, in its order: declared in it, or named by « compétences ». */
    readonly members?: readonly (WrittenActivity | WrittenCompetency | WrittenContents)[];
    readonly publishedList?: Markdown;
    readonly publishedModalities?: Markdown;
    readonly assessments?: readonly WrittenAssessmentItem[];
}

export interface WrittenContents {
    readonly kind: 'contents';
    readonly list: WrittenList;
}

export type WrittenAssessmentItem = WrittenAssessment | WrittenChoice;

export interface WrittenAssessment extends WrittenElement {
    readonly kind: 'assessment';
    readonly code?: WrittenCode;
    readonly title: Markdown;
    readonly description?: Markdown;
    readonly forms?: readonly WrittenForm[];
    readonly preparation?: WrittenDuration;
    readonly duration?: WrittenDuration;
    readonly routes?: readonly Route[];
    /** Whom it is for, where that is no access route. */
    readonly audience?: Markdown;
    readonly coefficient?: WrittenQuantity;
    readonly minimumMark?: WrittenQuantity;
    readonly evaluates?: readonly WrittenList[];
    readonly criteria?: readonly WrittenCriterion[];
    readonly jury?: { readonly code: WrittenCode } | { readonly composition: Markdown };
    readonly proceedings?: Markdown;
    readonly assessments?: readonly WrittenAssessmentItem[];
}

/** A form that the language has a word for, or one in the author's words. */
export type WrittenForm = { readonly name: FormName } | { readonly text: Markdown };

export interface WrittenChoice extends WrittenElement {
    readonly kind: 'choice';
    readonly description?: Markdown;
    readonly assessments: readonly WrittenAssessment[];
}
