import { evaluationOf } from '../../model/doubts.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import type { Unit } from '../../model/unit.ts';
import { L6113_1 } from '../articles.ts';
import { writingAssessment } from '../fixes.ts';
import { type Fix, unitRule } from '../rule.ts';
import type { Message } from '../../model/message.ts';

export default unitRule({
    code: 'certification-sans-épreuve',
    theme: 'structure',
    title: { fr: 'Une certification a des épreuves', en: 'A certification has assessments' },
    severity: { 'sur demande': 'warning', 'de droit': 'warning', RS: 'information' },
    presets: { brouillon: 'information', dépôt: { 'sur demande': 'error', 'de droit': 'error', RS: 'warning' } },
    lacks: true,
    source: [L6113_1],
    why: 'Le référentiel d’évaluation dit comment chaque compétence est évaluée. Tant qu’aucune épreuve n’est écrite, cela se dit une fois, pour toute la certification : rien n’est encore reproché à chaque compétence ni à chaque bloc.',
    breaking: [
        {
            title: 'Rien n’est encore dit de l’évaluation',
            text: `
                certification »RNCP1« "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                }
                bloc BC02 "D" {
                    compétence C3 "Préparer"
                    compétence C4 "Conclure"
                }
            `,
        },
        {
            title: 'L’évaluation est dite en un texte, mais nulle épreuve ne la fait',
            text: `
                certification »RS1« "T"
                modalités d’évaluation "Une mise en situation devant un jury."
                compétence C1 "Accueillir"
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Des modalités publiées, bloc par bloc : « bloc-à-répartir » le dit',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    modalités "Une mise en situation devant un jury."
                }
            `,
        },
    ],
    *check(unit) {
        const { certification } = unit;
        if (!certification || !unit.isWhole) return;
        const told = evaluationOf(certification);
        // A bloc commun is evaluated where it comes from.
        const isElsewhere = unit.blocks.length > 0 && unit.blocks.every(({ reuses }) => reuses);
        if (!told || isElsewhere || unit.competencies.length + unit.blocks.length === 0) return;
        yield {
            at: placeOf(certification),
            item: certification,
            message: MESSAGES[told],
            fixes: [fixFor(unit)],
        };
    },
});

const MESSAGES: Readonly<Record<NonNullable<ReturnType<typeof evaluationOf>>, Message>> = {
    unwritten: { fr: 'La certification n’a pas encore d’épreuve.', en: 'The certification has no assessment yet.' },
    undivided: {
        fr: 'Les modalités d’évaluation ne sont pas encore réparties entre des épreuves.',
        en: 'The modalities of evaluation are not divided among assessments yet.',
    },
};

/** An épreuve is left to be written, in the first bloc where there is one. */
function fixFor(unit: Unit): Fix {
    const block = unit.blocks.find(({ reuses }) => !reuses);
    const holder = block ?? unit.root;
    const where = block ? theNameOf(block) : { fr: '', en: '' };
    return writingAssessment(unit, holder, {
        fr: `Écrire une première épreuve${block ? ` dans ${where.fr}` : ''}`,
        en: `Write a first assessment${block ? ` in ${where.en}` : ''}`,
    });
}
