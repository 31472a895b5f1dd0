import { CODE_TO_WRITE } from '../../edits/operation.ts';
import { identity } from '../../model/identity.ts';
import type { Assessment, AssessmentForm } from '../../model/items.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import { lexicon, phrasingOf } from '../../model/phrasing.ts';
import { R6113_9_7 } from '../articles.ts';
import type { Unit } from '../../model/unit.ts';
import { isUnderstood } from '../doubt.ts';
import { capital } from '../phrases.ts';
import { type Fix, unitRule } from '../rule.ts';

export default unitRule({
    code: 'épreuve-sans-durée',
    theme: 'structure',
    title: { fr: 'Une épreuve dit sa durée', en: 'An assessment tells its duration' },
    severity: { 'sur demande': 'information', 'de droit': 'off', RS: 'information' },
    presets: { brouillon: 'off', dépôt: 'warning' },
    lacks: true,
    source: [R6113_9_7],
    why: 'Sans durée, deux centres organisent deux épreuves différentes, et le candidat ne sait pas à quoi se préparer. Quand aucune épreuve n’en dit, une seule remarque le signale. Une durée dite par le texte est lue. Rien n’est attendu d’un dossier, d’un projet ou d’un contrôle continu ; de droit, la durée est fixée par arrêté.',
    breaking: [
        {
            title: 'Une épreuve parmi d’autres',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { durée 2 h  évalue C1 }
                    épreuve »E2« "Oral" { préparation 20 min  évalue C2 }
                }
            `,
        },
        {
            title: 'Toutes : une seule remarque',
            text: `
                certification »RNCP1« "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue C1 }
                    épreuve E2 "Oral" { évalue C2 }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'La durée est dite pour l’ensemble, et un dossier n’en a pas',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" {
                        durée 2 h
                        évalue C1
                        épreuve E1.1 "Analyse" { forme écrite }
                        épreuve E1.2 "Soutenance" { forme orale }
                    }
                    épreuve E2 "Livret" { forme dossier  évalue C2 }
                }
            `,
        },
        {
            title: 'Le texte la dit',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue C1  déroulement "La présentation orale dure 20 minutes." }
                    épreuve E2 "Présentation d’un projet, 30 min" { évalue C2 }
                }
            `,
        },
    ],
    *check(unit) {
        const timed = unit.assessments.filter(({ forms }) => !hasNoDuration(forms));
        const silent = timed.filter((assessment) => !tellsDuration(assessment));
        // Whether one is to be told or all together hangs on every épreuve: each has to be understood.
        if (timed.some((assessment) => !mayLackDuration(assessment, unit))) return;
        if (silent.length > 1 && silent.length === timed.length) {
            yield {
                at: placeOf(unit.root),
                item: unit.root,
                message: {
                    fr: `Aucune des ${silent.length} épreuves ne dit sa durée.`,
                    en: `None of the ${silent.length} assessments tells its duration.`,
                },
                related: silent.map((assessment) => ({ at: placeOf(assessment), message: theNameOf(assessment) })),
                fixes: [durationToWrite(silent)],
            };
            return;
        }
        for (const assessment of silent) {
            const name = theNameOf(assessment);
            yield {
                at: placeOf(assessment),
                item: assessment,
                message: {
                    fr: `${capital(name.fr)} ne dit pas sa durée.`,
                    en: `${capital(name.en)} does not tell its duration.`,
                },
                fixes: [durationToWrite([assessment])],
            };
        }
    },
});

/** A duration can’t be guessed: what is written is none, and stands where the author is to write it. */
function durationToWrite(assessments: readonly Assessment[]): Fix {
    return {
        title:
            assessments.length > 1
                ? { fr: 'Écrire une durée à chaque épreuve', en: 'Write a duration for each assessment' }
                : { fr: 'Écrire sa durée', en: 'Write its duration' },
        operation: { do: 'tell', items: assessments.map(identity), statement: `durée ${CODE_TO_WRITE}` },
        safe: false,
    };
}

const WITHOUT_DURATION: ReadonlySet<string> = new Set(['dossier', 'projet', 'contrôle continu']);

function hasNoDuration(forms: readonly AssessmentForm[]): boolean {
    return forms.length > 0 && forms.every((form) => 'name' in form && WITHOUT_DURATION.has(form.name));
}

/** Not where a fault of syntax may have taken it away, or taken it from the épreuve around. */
function mayLackDuration(assessment: Assessment, unit: Unit): boolean {
    if (!isUnderstood(unit, assessment)) return false;
    return assessment.parent?.kind !== 'assessment' || mayLackDuration(assessment.parent, unit);
}

const TIME =
    '(?:\\d+ (?:min|mn|minutes?|h|heures?|jours?|journees?)|\\d+(?:h\\d*|min|mn)|(?:une|deux|trois|quatre) (?:heures?|journees?|jours?)|une demi-(?:heure|journee)|un jour)';
const ANY_TIME = lexicon(TIME);
/** « La présentation orale dure 20 minutes », « entretien de 30 min »; « prépare pendant une heure » is no such. */
const LASTS = lexicon(`
    (?:dure|durent|durera|dureront|durees?) (?:[a-z]+ |: |= ){0,5}${TIME}
    (?:soutenances?|presentations?|entretiens?|oral|orale|epreuves?|examens?|simulations?|jeux? de role|mises? en situation|questionnaires?|qcm|etudes? de cas) (?:[a-z]+ ){0,3}(?:de |en |d |: |[(] ?)${TIME}
`);

function tellsDuration(assessment: Assessment): boolean {
    if (assessment.duration) return true;
    const { title, description, proceedings } = assessment;
    if (title && phrasingOf(title).has(ANY_TIME)) return true;
    if ([description, proceedings].some((text) => text && phrasingOf(text).has(LASTS))) return true;
    return assessment.parent?.kind === 'assessment' && tellsDuration(assessment.parent);
}
