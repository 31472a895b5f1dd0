import { type Meaning, meaningOf, nearness, type Stems, stemsOf } from '../../corpus/index.ts';
import type { Assessment, Competency } from '../../model/items.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import { blockOf } from '../../model/tree.ts';
import type { Unit } from '../../model/unit.ts';
import { vademecum } from '../articles.ts';
import { textsOf } from '../evaluation/assessment-words.ts';
import { list } from '../phrases.ts';
import { type Fault, unitRule } from '../rule.ts';

/**
 * Over the 41 épreuves of published fiches that evaluate a part of their bloc, the text is nearest to what the épreuve
 * evaluates in 39. Of the two others, one shares two words with another competency (nearness 0.12), and one is a mistake:
 * five words, 0.19, 2.3 times what it shares with its own.
 */
const LEAST_NEARNESS = 0.13;
const LEAST_TIMES = 1.6;
const LEAST_SHARED = 3;

export default unitRule({
    code: 'épreuve-hors-sujet',
    theme: 'évaluation',
    title: {
        fr: 'Le texte d’une épreuve parle des compétences qu’elle évalue',
        en: 'The text of an assessment speaks of the competencies that it evaluates',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'information', RS: 'warning' },
    presets: { brouillon: 'information' },
    source: [vademecum('2.3.1')],
    why: 'Une épreuve qui parle d’autres compétences du bloc que celles qu’elle évalue a souvent échangé son « évalue » avec une autre : ce qui est déclaré évalué ne l’est pas.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "Rédiger les actes" {
                    compétence C1 "Mettre en forme les actes de correspondance préparés en vérifiant les mentions obligatoires"
                    compétence C2 "Rédiger les actes de signification et de saisie au regard d’une décision de justice"
                    compétence C3 "Encaisser les règlements, tenir la caisse et rapprocher les comptes bancaires"
                    épreuve »E1« "Gestion" {
                        évalue C1, C2
                        déroulement "Le candidat encaisse trois règlements, tient la caisse et rapproche les comptes."
                    }
                    épreuve »E2« "Production" {
                        évalue C3
                        déroulement "Le candidat rédige un acte de signification et un acte de saisie à partir d’une décision de justice."
                    }
                }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "Rédiger les actes" {
                    compétence C2 "Rédiger les actes de signification et de saisie au regard d’une décision de justice"
                    compétence C3 "Encaisser les règlements, tenir la caisse et rapprocher les comptes bancaires"
                    épreuve E1 "Gestion" {
                        évalue C3
                        déroulement "Le candidat encaisse trois règlements, tient la caisse et rapproche les comptes."
                    }
                    épreuve E2 "Production" {
                        évalue C2
                        déroulement "Le candidat rédige un acte de signification et un acte de saisie à partir d’une décision de justice."
                    }
                }
            `,
        },
    ],
    *check(unit) {
        const open = unit.assessments.filter((assessment) => othersThan(assessment, unit).length > 0);
        if (open.length === 0 || unit.syntaxFaults.some(({ touchesCoverage }) => touchesCoverage)) return;
        const meanings = new Meanings(unit.competencies);
        for (const assessment of open) {
            const fault = faultOf(assessment, othersThan(assessment, unit), meanings);
            if (fault) yield fault;
        }
    },
});

/** The competencies of the épreuve's bloc (without blocs, all) that it doesn't evaluate; none where it evaluates nothing. */
function othersThan(assessment: Assessment, unit: Unit): readonly Competency[] {
    const own = assessment.evaluated.competencies;
    if (own.length === 0 || assessment.evaluated.criteria.length > 0) return [];
    const all = blockOf(assessment)?.competencies ?? (unit.blocks.length === 0 ? unit.competencies : []);
    return all.filter((competency) => !own.includes(competency));
}

/** What the competencies of a unit mean, each among the others. */
class Meanings {
    private readonly stems: ReadonlyMap<Competency, Stems>;
    private readonly saying = new Map<string, number>();
    private readonly meanings = new Map<Competency, Meaning>();

    constructor(competencies: readonly Competency[]) {
        this.stems = new Map(
            competencies.map((competency) => {
                const { title, criteria } = competency;
                return [competency, stemsOf(title?.value ?? '', ...criteria.map((one) => one.title?.value ?? ''))];
            }),
        );
        for (const stems of this.stems.values())
            for (const stem of stems.keys()) this.saying.set(stem, (this.saying.get(stem) ?? 0) + 1);
    }

    /** What a text means among the competencies: a stem is rare that few of them say. */
    of(text: Stems): Meaning {
        return meaningOf(text, (stem) => Math.log((this.stems.size + 1) / (this.saying.get(stem) ?? 1)));
    }

    /** How near a text is to a competency. */
    compare(text: Meaning, competency: Competency): number {
        let meaning = this.meanings.get(competency);
        const stems = this.stems.get(competency);
        if (!meaning && stems) this.meanings.set(competency, (meaning = this.of(stems)));
        return meaning ? nearness(text, meaning) : 0;
    }

    /** How many stems a text shares with a competency. */
    shared(text: Stems, competency: Competency): number {
        const stems = this.stems.get(competency);
        return stems ? [...text.keys()].filter((stem) => stems.has(stem)).length : 0;
    }
}

function faultOf(assessment: Assessment, others: readonly Competency[], meanings: Meanings): Fault | undefined {
    const stems = stemsOf(...textsOf(assessment).map(({ value }) => value));
    const text = meanings.of(stems);
    const own = Math.max(...assessment.evaluated.competencies.map((competency) => meanings.compare(text, competency)));
    const [best] = others
        .map((competency) => ({ competency, value: meanings.compare(text, competency) }))
        .toSorted((a, b) => b.value - a.value);
    if (!best || meanings.shared(stems, best.competency) < LEAST_SHARED) return undefined;
    if (best.value < LEAST_NEARNESS || best.value < own * LEAST_TIMES) return undefined;
    const other = theNameOf(best.competency);
    const told = list(assessment.evaluated.competencies.slice(0, 4).map((one) => one.code?.text ?? theNameOf(one).fr));
    return {
        at: placeOf(assessment),
        item: assessment,
        message: {
            fr: `Le texte de l’épreuve parle de ${other.fr}, qu’elle n’évalue pas, plutôt que de ce qu’elle évalue (${told.fr}).`,
            en: `The text of the assessment speaks of ${other.en}, which it doesn’t evaluate, rather than of what it evaluates (${told.en}).`,
        },
        related: [{ at: placeOf(best.competency), message: other }],
    };
}
