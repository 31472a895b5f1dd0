// A fiche as it is published, whatever it was read from: what its elements say, as text. Nothing is understood yet.
import type { NomenclatureKind, Route } from '../../model/administration.ts';

export interface Coded {
    readonly code: string;
    readonly label?: string;
}

export interface FicheAwardingBody {
    readonly name: string;
    readonly siret?: string;
    readonly state?: string;
    readonly modified?: string;
    readonly tradeName?: string;
    readonly site?: string;
}

export interface FichePartner {
    readonly name: string;
    readonly siret?: string;
    readonly state?: string;
    readonly since?: string;
    readonly modified?: string;
    readonly habilitation?: string;
}

/** One SI_JURY_… element; `active` is undefined where the source can't tell. */
export interface FicheRoute {
    readonly route: Route;
    readonly active?: boolean;
    readonly composition?: string;
    readonly modified?: string;
}

export interface FicheBlock {
    readonly code: string;
    readonly title: string;
    readonly list: string;
    readonly modalities: string;
    readonly entryPrerequisites?: string;
    readonly validationPrerequisites?: string;
}

export interface FicheCorrespondence {
    readonly source: readonly string[];
    readonly target: string;
    readonly title?: string;
    readonly blocks: readonly Coded[];
}

export interface FicheLegalText {
    readonly kind: 'général' | 'de création' | 'autre';
    readonly title: string;
    readonly published?: string;
}

export interface FichePromotion {
    readonly year: string;
    readonly certified?: string;
    readonly certifiedByExperience?: string;
    readonly employment: readonly {
        readonly kind: 'insertion' | 'métier';
        readonly after: 'six months' | 'two years';
        readonly rate: string;
    }[];
}

/** The rubrics that are nothing but text, by the words of the language. */
export type FicheTextKind =
    | 'objectifs'
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
    | 'renouvellement';

export interface Fiche {
    readonly number: string;
    readonly title: string;
    readonly id?: string;
    readonly state?: string;
    readonly type?: Coded;
    /** « NIV5 », « AUCUN ». */
    readonly level?: string;
    readonly nomenclatures: Readonly<Record<NomenclatureKind, readonly Coded[]>>;
    readonly awardingBodies: readonly FicheAwardingBody[];
    readonly partnersExist?: boolean;
    readonly partners: readonly FichePartner[];
    readonly replaces: readonly string[];
    readonly replacedBy: readonly string[];
    readonly texts: Readonly<Partial<Record<FicheTextKind, string>>>;
    readonly link?: string;
    readonly routes: readonly FicheRoute[];
    readonly newCaledonia?: boolean;
    readonly polynesia?: boolean;
    readonly blocks: readonly FicheBlock[];
    readonly correspondences: readonly FicheCorrespondence[];
    readonly legalTexts: readonly FicheLegalText[];
    readonly promotions: readonly FichePromotion[];
    readonly promotionYears: readonly string[];
    /** « Enregistrement de droit ». */
    readonly registration?: string;
    readonly active?: boolean;
    readonly dates: Readonly<Partial<Record<FicheDateKind, string>>>;
    /** In years. */
    readonly duration?: string;
    readonly partialValidation?: { readonly answer: boolean; readonly scope?: string };
    /** What its source holds beside all that, by name: told in the report. */
    readonly others: readonly { readonly name: string; readonly text: string }[];
    /** What its source can't tell, and a person has to. */
    readonly untold: readonly string[];
    /** What it says twice, in other words: those words. */
    readonly left: readonly { readonly where: string; readonly words: readonly string[] }[];
}

export type FicheDateKind = 'décision' | 'effet' | 'publication' | 'échéance' | 'dernière délivrance' | 'dernier jo';
