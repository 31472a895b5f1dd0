import type { AwardingBody, Jury } from './items.ts';
import type { Listing, Reference } from './reference.ts';
import type { Code, Span } from './source.ts';
import type { Text } from './text.ts';

/** A statement that may stand once: its value and where it stands. */
export interface Said<T> {
    readonly value: T;
    readonly span: Span;
}

/** The two national registers: certifications professionnelles, and the répertoire spécifique. */
export type Register = 'RNCP' | 'RS';

/** The ways by which a candidate comes to a certification, by France compétences' abbreviations. */
export const ROUTES = ['FI', 'CA', 'FC', 'CQ', 'CL', 'VAE'] as const;
export type Route = (typeof ROUTES)[number];

/** A date as written, and what it means (`YYYY-MM-DD`); `iso` is missing where it is no date of the calendar. */
export interface DateValue {
    readonly code: Code;
    readonly iso?: string;
}

/** A number as written (« 1,5 »); `value` is missing where it is no number. */
export interface Quantity {
    readonly text: string;
    readonly span: Span;
    readonly value?: number;
}

/** A duration as written: minutes for an épreuve, months for a validity; neither where it can't be understood. */
export interface Duration {
    readonly text: string;
    readonly span: Span;
    readonly minutes?: number;
    readonly months?: number;
}

export interface Labelled {
    readonly code: Code;
    readonly label?: Text;
}

export type NomenclatureKind = 'nsf' | 'formacode' | 'ccn' | 'idcc' | 'rome';

export interface Level {
    /** Absent for « niveau aucun », as every certification of the RS has. */
    readonly code?: Code;
    readonly span: Span;
}

/** The texts that a fiche publishes as they are. */
export type CertificationTextKind =
    | 'objectifs'
    | 'contexte'
    | 'activités visées'
    | 'compétences attestées'
    | 'modalités d’évaluation'
    | 'acquisition'
    | 'validité des composantes'
    | 'secteurs'
    | 'emplois'
    | 'réglementation'
    | 'prérequis d’entrée'
    | 'prérequis de validation'
    | 'niveau de maîtrise'
    | 'durée de validité'
    | 'renouvellement'
    | 'préambule'
    | 'préambule des compétences'
    | 'préambule des modalités';

/** The parts of a règlement d'évaluation, by the words that open them. */
export type RegulationKind =
    | 'désignation'
    | 'information'
    | 'conduite'
    | 'aménagements'
    | 'incidents'
    | 'résultats'
    | 'rattrapage'
    | 'délivrance'
    | 'recours'
    | 'contrôle'
    | 'fraude'
    | 'référent handicap';

/** The règlement d'évaluation: how the session is held, and what follows from it. */
export interface Regulations {
    readonly span: Span;
    readonly texts: Readonly<Partial<Record<RegulationKind, Text>>>;
}

/** The version of the document, by its author's numbering, and its date. */
export interface DocumentVersion {
    readonly name: Text;
    readonly date?: DateValue;
    readonly span: Span;
}

export interface Registration {
    readonly kind: 'sur demande' | 'de droit';
    readonly span: Span;
    readonly keyword: Span;
    readonly id?: Code;
    readonly state?: Text;
    readonly duration?: Duration;
    readonly active?: Said<boolean>;
    readonly dates: Readonly<Partial<Record<RegistrationDateKind, DateValue>>>;
}

export type RegistrationDateKind =
    'décision' | 'effet' | 'publication' | 'échéance' | 'dernière délivrance' | 'dernier jo';

/** One way of access as a line of « voies d'accès » tells it. A way that no line tells is unknown, not closed. */
export interface AccessRoute {
    readonly route: Route;
    readonly open: boolean;
    readonly span: Span;
    readonly jury?: Reference<Jury>;
    /** The jury's composition told on the spot. */
    readonly composition?: Text;
    readonly modified?: DateValue;
}

export interface Partner {
    readonly span: Span;
    readonly siret?: Code;
    readonly name?: Text;
    readonly habilitation?: 'forme' | 'organise' | 'forme et organise';
    readonly active: boolean;
    readonly since?: DateValue;
    readonly modified?: DateValue;
}

export interface Correspondence {
    readonly span: Span;
    readonly total: boolean;
    /** The blocs of this certification; none where the correspondence is total or the list is missing. */
    readonly source?: Listing;
    readonly target?: Code;
    readonly targetTitle?: Text;
    readonly targetBlocks: readonly Labelled[];
}

export interface LegalText {
    readonly span: Span;
    readonly kind: 'général' | 'de création' | 'autre';
    readonly title?: Text;
    readonly published?: DateValue;
}

export interface Promotion {
    readonly span: Span;
    readonly year: Code;
    readonly certified?: Quantity;
    readonly certifiedByExperience?: Quantity;
    readonly employment: readonly {
        readonly kind: 'insertion' | 'métier';
        readonly delay: Duration;
        readonly rate?: Quantity;
    }[];
}

/** All of a certification that isn't its activities, competencies, blocs and épreuves. */
export interface Administration {
    readonly type?: Labelled & { readonly span: Span };
    readonly register?: Code;
    readonly level?: Level;
    readonly nomenclatures: Readonly<Record<NomenclatureKind, readonly Labelled[]>>;
    /** Commas after which nothing comes, in its lists of official codes and of other certifications’ blocs. */
    readonly trailingCommas: readonly Span[];
    readonly awardingBodies: readonly AwardingBody[];
    readonly partners: readonly Partner[];
    readonly partnersExist?: Said<boolean>;
    readonly registration?: Registration;
    readonly replaces: readonly Code[];
    readonly replacedBy: readonly Code[];
    readonly texts: Readonly<Partial<Record<CertificationTextKind, Text>>>;
    /** As written: addresses, and what a fiche holds in their place (the title of a page). */
    readonly links: readonly Text[];
    readonly version?: DocumentVersion;
    readonly regulations?: Regulations;
    readonly partialValidation?: Said<boolean> & { readonly scope?: Text };
    readonly newCaledonia?: Said<boolean>;
    readonly polynesia?: Said<boolean>;
    readonly routes: readonly AccessRoute[];
    readonly correspondences: readonly Correspondence[];
    readonly legalTexts: readonly LegalText[];
    readonly promotions: readonly Promotion[];
    readonly promotionYears: readonly Code[];
    readonly hiddenCodes: boolean;
}
