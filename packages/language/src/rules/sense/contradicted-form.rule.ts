import type { Assessment, FormName } from '../../model/items.ts';
import { lexicon, type Passage, phrasingOf } from '../../model/phrasing.ts';
import type { Text } from '../../model/text.ts';
import { vademecum } from '../articles.ts';
import { formsOf, saidIn } from '../evaluation/assessment-words.ts';
import { type Fault, unitRule } from '../rule.ts';

const ORAL: ReadonlySet<FormName> = new Set(['orale', 'entretien']);
const WRITTEN: ReadonlySet<FormName> = new Set(['écrite', 'questionnaire']);
const HOW: ReadonlySet<FormName> = new Set(['individuelle', 'collective', 'distancielle']);

/** What a candidate hands in, whatever the form says. */
const HANDED_IN = lexicon(`
    (?:ecrit|ecrite|ecrits|ecrites|redige|redigee|rediger|redaction|dossiers?|rapports?|memoires?|comptes? rendus?|documents?|notes?|productions?|livrables?)
    (?:courriers?|courriels?|mails?|supports?|diaporamas?|portfolios?|copies?|livrets?|fiches?|questionnaires?)
`);
const SAT_FOR = lexicon('epreuve ecrite|epreuves ecrites|sur table');
const SPOKEN = lexicon('au telephone|par telephone|a l oral|oralement|(?:soutient|presente) devant (?:le|un) jury');

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
    const said = saidIn(texts, isWritten ? SPOKEN : SAT_FOR);
    // A text that says both tells of two parts: the form may be of one of them.
    if (!said || (isWritten && texts.some((text) => phrasingOf(text).has(HANDED_IN)))) return;
    const words = said.text.value.slice(said.passage.start, said.passage.end);
    yield {
        at: at(said.text, said.passage),
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
    };
}

function at(text: Text, { start, end }: Passage): Fault['at'] {
    return text.locate(start, end);
}
