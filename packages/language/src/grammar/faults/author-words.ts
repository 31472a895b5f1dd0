import type { IToken } from 'chevrotain';
import type { Bilingual } from './syntax-fault.ts';
import type { Position, RuleState } from '../recognizer.ts';

/** « activte » */
export function quoted(text: string): string {
    return `« ${text} »`;
}

/** The first words of a text, on one line. */
export function shortened(text: string): string {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

export const OR: Bilingual = { fr: 'ou', en: 'or' };
export const AND: Bilingual = { fr: 'et', en: 'and' };

/** « a, b ou c » */
export function joinThings(things: readonly Bilingual[], word: Bilingual): Bilingual {
    const join = (items: readonly string[], between: string): string => {
        const last = items.at(-1) ?? '';
        return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${between} ${last}`;
    };
    return {
        fr: join(
            things.map(({ fr }) => fr),
            word.fr,
        ),
        en: join(
            things.map(({ en }) => en),
            word.en,
        ),
    };
}

const CODES_BY_KEYWORD: Partial<Record<string, Bilingual>> = {
    siret: { fr: 'un numéro SIRET', en: 'a SIRET number' },
    décision: { fr: 'une date (31/10/2024)', en: 'a date (31/10/2024)' },
    échéance: { fr: 'une date (31/10/2027)', en: 'a date (31/10/2027)' },
    effet: { fr: 'une date (01/09/2024)', en: 'a date (01/09/2024)' },
    publication: { fr: 'une date (23/07/2024)', en: 'a date (23/07/2024)' },
    délivrance: { fr: 'une date (31/10/2031)', en: 'a date (31/10/2031)' },
    du: { fr: 'une date (12/03/2026)', en: 'a date (12/03/2026)' },
    jo: { fr: 'une date (10/03/2023)', en: 'a date (10/03/2023)' },
    depuis: { fr: 'une date (27/05/2026)', en: 'a date (27/05/2026)' },
    'jusqu’au': { fr: 'une date (31/12/2026)', en: 'a date (31/12/2026)' },
    modifié: { fr: 'une date (07/06/2022)', en: 'a date (07/06/2022)' },
    modifiée: { fr: 'une date (07/06/2022)', en: 'a date (07/06/2022)' },
    durée: { fr: 'une durée (20 min, 1 h 30)', en: 'a duration (20 min, 1 h 30)' },
    préparation: { fr: 'une durée (30 min)', en: 'a duration (30 min)' },
    coefficient: { fr: 'un nombre', en: 'a number' },
    minimale: { fr: 'une note (10/20)', en: 'a mark (10/20)' },
    membres: { fr: 'un nombre', en: 'a number' },
    certifiés: { fr: 'un nombre', en: 'a number' },
    promotion: { fr: 'une année', en: 'a year' },
};

const ROUTE: Bilingual = {
    fr: 'une voie d’accès (formation continue, apprentissage, expérience…)',
    en: 'an access route (formation continue, apprentissage, expérience…)',
};

/** What may follow a keyword where that is a choice: the author is told the choice, not one word of it. */
const CHOICES_BY_KEYWORD: Partial<Record<string, Bilingual>> = {
    forme: {
        fr: 'une forme (orale, écrite, mise en situation…)',
        en: 'a form (orale, écrite, mise en situation…)',
    },
    évalue: { fr: 'un code ou « tout »', en: 'a code or “tout”' },
    niveau: { fr: 'un niveau (5) ou « aucun »', en: 'a level (5) or “aucun”' },
    prérequis: { fr: '« d’entrée » ou « de validation »', en: '“d’entrée” or “de validation”' },
    enregistrement: { fr: '« sur demande » ou « de droit »', en: '“sur demande” or “de droit”' },
    ouverte: ROUTE,
    ouvertes: ROUTE,
    fermée: ROUTE,
    fermées: ROUTE,
};

/** The choice that a keyword opens, if it opens one. */
export function thingAfter(keyword: string): Bilingual | undefined {
    return CHOICES_BY_KEYWORD[keyword];
}

/** The words that begin a file, and only that. */
export const HEADS: ReadonlySet<string> = new Set(['certification', 'suite', 'bibliothèque']);

/** Whether a token's name is a word of the language rather than a sign, a code or a text. */
export function isKeyword(name: string): boolean {
    return /^[a-zà-ÿ]/.test(name);
}

/** A token as its author would call it: never a token's or rule's name. */
export function expectedThing(name: string, before: IToken | undefined): Bilingual {
    switch (name) {
        case 'CODE':
            return CODES_BY_KEYWORD[before?.tokenType.name ?? ''] ?? { fr: 'un code', en: 'a code' };
        case 'TEXT':
            return { fr: 'un texte entre guillemets', en: 'a text in quotes' };
        case 'WORD':
            return { fr: 'le nom d’une règle', en: 'the name of a rule' };
        case ',':
            return { fr: 'une virgule', en: 'a comma' };
        case '{':
            return { fr: 'l’accolade ouvrante « { »', en: 'the opening brace “{”' };
        case '}':
            return { fr: 'l’accolade fermante « } »', en: 'the closing brace “}”' };
        default:
            return { fr: `« ${name} »`, en: `“${name}”` };
    }
}

const HOLDERS = {
    CertificationStatement: {
        fr: 'dans la certification, hors de toute accolade',
        en: 'in the certification, outside any braces',
    },
    LibraryStatement: { fr: 'dans une bibliothèque', en: 'in a library' },
    ActivityStatement: { fr: 'dans une activité', en: 'in an activity' },
    CompetencyStatement: { fr: 'dans une compétence', en: 'in a competency' },
    CriterionStatement: { fr: 'dans un critère', en: 'in a criterion' },
    BlockStatement: { fr: 'dans un bloc', en: 'in a bloc' },
    AssessmentStatement: { fr: 'dans une épreuve', en: 'in an assessment' },
    ChoiceStatement: { fr: 'dans un « au choix »', en: 'in an “au choix”' },
    AwardingBodyStatement: { fr: 'dans un certificateur', en: 'in an awarding body' },
    JuryStatement: { fr: 'dans un jury', en: 'in a jury' },
    RegistrationStatement: { fr: 'dans l’enregistrement', en: 'in the registration' },
    RegulationsStatement: { fr: 'dans le règlement d’évaluation', en: 'in the assessment regulations' },
    PromotionStatement: { fr: 'dans une promotion', en: 'in a promotion' },
    AccessRouteLine: { fr: 'dans les voies d’accès', en: 'in the access routes' },
} satisfies Record<string, Bilingual>;

const PLACES: Partial<Record<string, Bilingual>> = {
    Activity: HOLDERS.ActivityStatement,
    Competency: HOLDERS.CompetencyStatement,
    CriterionBody: HOLDERS.CriterionStatement,
    Block: HOLDERS.BlockStatement,
    Assessment: HOLDERS.AssessmentStatement,
    Choice: HOLDERS.ChoiceStatement,
    AwardingBodyBody: HOLDERS.AwardingBodyStatement,
    JuryDeclaration: HOLDERS.JuryStatement,
    Registration: HOLDERS.RegistrationStatement,
    Regulations: HOLDERS.RegulationsStatement,
    Promotion: HOLDERS.PromotionStatement,
    AccessRoutes: HOLDERS.AccessRouteLine,
    LibraryFile: HOLDERS.LibraryStatement,
};

const HERE: Bilingual = { fr: 'ici', en: 'here' };

/** Where a statement belongs (by the rule of its holder), or where a position stands. */
export function holderName(at: Position): Bilingual;
export function holderName(rule: string): Bilingual | undefined;
export function holderName(at: Position | string): Bilingual | undefined {
    if (typeof at === 'string') return (HOLDERS as Partial<Record<string, Bilingual>>)[at];
    for (let position: Position | undefined = at; position; position = position.caller) {
        const place = PLACES[position.state.rule];
        // Behind its closing brace, or before an opening one, nothing stands in a declaration.
        if (place && (position.state.rule === 'LibraryFile' || !mayEnd(position.state))) return place;
    }
    return HERE;
}

/** Whether a rule needs nothing more to be complete. */
function mayEnd(state: RuleState): boolean {
    const seen = new Set([state]);
    for (const { free } of seen) for (const next of free) seen.add(next);
    return [...seen].some(({ final }) => final);
}
