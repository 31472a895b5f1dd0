import type { Assessment, FormName } from '../../model/items.ts';
import { lexicon, type Passage, type Phrasing, phrasingOf } from '../../model/phrasing.ts';
import type { Text } from '../../model/text.ts';
import { vademecum } from '../articles.ts';
import { formsOf } from '../evaluation/assessment-words.ts';
import { addingForm } from '../fixes.ts';
import { type Fault, type Fix, unitRule } from '../rule.ts';

const ORAL: ReadonlySet<FormName> = new Set(['orale', 'entretien']);
const WRITTEN: ReadonlySet<FormName> = new Set(['écrite', 'questionnaire']);
const HOW: ReadonlySet<FormName> = new Set(['individuelle', 'collective', 'distancielle']);

/** What a candidate hands in, whatever the form says. */
const HANDED_IN = lexicon(`
    (?:ecrit|ecrite|ecrits|ecrites|redige|redigee|rediger|redaction|dossiers?|rapports?|memoires?|comptes? rendus?|documents?|notes?|productions?|livrables?)
    (?:courriers?|courriels?|mails?|supports?|diaporamas?|portfolios?|copies?|livrets?|fiches?|questionnaires?)
`);
/** What is sat for; « sur table » alone is also how one serves, saws or plays. */
const SAT_FOR = lexicon(
    '(?:epreuves?|devoirs?|examens?|compositions?|controles?|ecrits?) (?:individuel(?:le)?s? )?sur table|epreuves? ecrites?',
);
const ALOUD = lexicon('au telephone|par telephone|a l oral|oralement|devant (?:le|un) jury');
/** Who speaks aloud is the candidate, by a verb of speech: a telephone that is only mentioned contradicts nothing. */
const SPEAKS = lexicon(`
    (?:candidate?s?|il|elle|puis) (?:repond|accueille|renseigne|relance|prospecte|echange|negocie|argumente|presente|expose|restitue|explique|soutient)
    candidate? (?:appelle|joint|contacte|traite)
`);
/** How far from its verb, and what parts one from the other: « à une demande reçue », « au client qui appelle ». */
const NEAR = 5;
const PARTED =
    /^(?:qui|que|dont|ou|par|pour|afin|apres|avant|suite|[^a-z]|.+ees?|pris(?:es?)?|recue?s?|tenue?s?|entendue?s?|convenue?s?|obtenue?s?|transmis(?:es?)?|dit(?:es?)?)$/;

export default unitRule({
    code: 'forme-contredite',
    theme: 'évaluation',
    title: {
        fr: 'La forme d’une épreuve permet d’observer ce qui y est évalué',
        en: 'The form of an assessment lets what it evaluates be observed',
    },
    severity: { 'sur demande': 'information', 'de droit': 'hint', RS: 'information' },
    source: [vademecum('2.3.1.1')],
    why: 'Ce qui se dit au téléphone ne s’observe pas sur une copie, ni une épreuve sur table dans un entretien : la forme ou le texte est à revoir.',
    breaking: [
        {
            title: 'Une épreuve écrite qui se passe au téléphone',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Répondre aux réclamations des clients afin de les fidéliser"
                    épreuve E1 "Réclamation" {
                        forme écrite
                        évalue tout
                        déroulement "Le candidat répond »au téléphone« à un client mécontent."
                    }
                }
            `,
        },
        {
            title: 'Un entretien qui se passe sur table',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Répondre aux réclamations des clients afin de les fidéliser"
                    épreuve E1 "Réclamation" {
                        forme entretien
                        évalue tout
                        déroulement "»Épreuve sur table« de deux heures."
                    }
                }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Répondre aux réclamations des clients afin de les fidéliser"
                    épreuve E1 "Réclamation" {
                        forme écrite, orale
                        évalue tout
                        déroulement "Le candidat répond au téléphone à un client mécontent."
                    }
                }
            `,
        },
    ],
    *check(unit) {
        for (const assessment of unit.assessments) yield* contradicted(assessment);
    },
});

/** Whether an épreuve says its forms, and all of them are of one kind. */
function isOnly(assessment: Assessment, kind: ReadonlySet<FormName>): boolean {
    if (assessment.forms.some((form) => 'text' in form)) return false;
    const forms = formsOf(assessment).filter((form) => !HOW.has(form));
    return forms.length > 0 && forms.every((form) => kind.has(form));
}

function* contradicted(assessment: Assessment): Generator<Fault> {
    const texts = [assessment.title, assessment.proceedings, assessment.description].filter(
        (text): text is Text => text !== undefined,
    );
    const isWritten = isOnly(assessment, WRITTEN);
    if (!isWritten && !isOnly(assessment, ORAL)) return;
    // A text that says both tells of two parts: the form may be of one of them.
    if (isWritten && texts.some((text) => phrasingOf(text).has(HANDED_IN))) return;
    for (const text of texts) {
        const said = isWritten ? spokenIn(phrasingOf(text)) : satForIn(phrasingOf(text));
        if (!said) continue;
        const words = text.value.slice(said.start, said.end);
        yield {
            at: text.locate(said.start, said.end),
            item: assessment,
            message: isWritten
                ? {
                      fr: `« ${words} », dit le texte ; la forme n’est qu’écrite.`,
                      en: `“${words}”, says the text; the form is written only.`,
                  }
                : {
                      fr: `« ${words} », dit le texte ; la forme n’est qu’orale.`,
                      en: `“${words}”, says the text; the form is oral only.`,
                  },
            // Said by the épreuve itself, or by that which it is a part of.
            fixes: assessment.forms.length > 0 ? [adding(assessment, isWritten)] : [],
        };
        return;
    }
}

function adding(assessment: Assessment, isWritten: boolean): Fix {
    return isWritten
        ? addingForm(assessment, 'orale', { fr: 'La déclarer orale aussi', en: 'Say that it is oral too' })
        : addingForm(assessment, 'écrite', { fr: 'La déclarer écrite aussi', en: 'Say that it is in writing too' });
}

/** What the candidate does aloud. */
function spokenIn(phrasing: Phrasing): Passage | undefined {
    const speech = phrasing.find(SPEAKS);
    const aloud = speech && phrasing.find(ALOUD, speech.last + 1);
    if (!aloud || aloud.first - speech.last > NEAR) return undefined;
    const between = phrasing.tokens.slice(speech.last + 1, aloud.first);
    return between.some(({ key }) => PARTED.test(key)) ? undefined : aloud;
}

/** What the épreuve opens with, or a sentence of it: elsewhere it may be another épreuve that is spoken of. */
function satForIn(phrasing: Phrasing): Passage | undefined {
    const said = phrasing.find(SAT_FOR);
    const before = said && phrasing.tokens[said.first - 1];
    return !before || !before.isWord ? said : undefined;
}
