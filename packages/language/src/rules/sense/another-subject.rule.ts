import {
    countShared,
    type Meaning,
    meaningOfCounts,
    nearness,
    type StemSet,
    StemSets,
    stemsIn,
    stemsOf as stemsOfWords,
} from '../../corpus/index.ts';
import { identity } from '../../model/identity.ts';
import type { Assessment, Competency } from '../../model/items.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import { onceFor } from '../../model/once.ts';
import type { Text } from '../../model/text.ts';
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
const LEAST_SHARED = 4;
/** What is weighed at all shares so many times the words that the épreuve shares with what it evaluates. */
const MORE_SHARED = 1.5;

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
        const open = unit.assessments
            .map((assessment) => ({ assessment, others: othersThan(assessment, unit) }))
            .filter(({ others }) => others.length > 0);
        if (open.length === 0 || unit.syntaxFaults.some(({ touchesCoverage }) => touchesCoverage)) return;
        const meanings = new Meanings(unit.competencies);
        for (const { assessment, others } of open) {
            const fault = faultOf(assessment, others, meanings);
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

/** What an item says, stem by stem, each as often as it says it. */
function stemsSaidBy(item: Assessment | Competency): readonly string[] {
    return (item.kind === 'assessment' ? textsOf(item) : titlesOf(item)).flatMap(stemsIn);
}

function titlesOf({ title, criteria }: Competency): readonly Text[] {
    return [title, ...criteria.map((criterion) => criterion.title)].filter((text) => text !== undefined);
}

function stemCounts(stems: readonly string[]): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    return counts;
}

/** The stems that a competency says, each once. */
const stemsOf = onceFor((competency: Competency): readonly string[] => [...new Set(stemsSaidBy(competency))]);

/** What the competencies of a unit mean, each among the others: most are never asked for. */
class Meanings {
    private readonly competencies: readonly Competency[];
    private readonly meanings = new Map<Competency, Meaning>();
    private readonly sets = new StemSets();
    private readonly said = new Map<Competency, StemSet>();
    /** How many competencies say each stem. */
    private saying: ReadonlyMap<string, number> | undefined;

    constructor(competencies: readonly Competency[]) {
        this.competencies = competencies;
    }

    /** What an item means among the competencies: a stem is rare that few of them say. */
    of(item: Assessment | Competency): Meaning {
        const all = this.competencies.length + 1;
        const saying = (this.saying ??= stemCounts(this.competencies.flatMap(stemsOf)));
        return meaningOfCounts(stemCounts(stemsSaidBy(item)), (stem) => Math.log(all / (saying.get(stem) ?? 1)));
    }

    /** Some stems, to be compared with what competencies say. */
    setOf(stems: Iterable<string>): StemSet {
        return this.sets.of(stems);
    }

    /** How many of some stems a competency says. */
    shared(said: StemSet, competency: Competency): number {
        let own = this.said.get(competency);
        if (!own) this.said.set(competency, (own = this.sets.of(stemsOf(competency))));
        return countShared(said, own);
    }

    /** How near a text is to a competency. */
    compare(text: Meaning, competency: Competency): number {
        let meaning = this.meanings.get(competency);
        if (!meaning) this.meanings.set(competency, (meaning = this.of(competency)));
        return nearness(text, meaning);
    }
}

/** What the candidate does; what is handed out (« le candidat reçoit », « il est remis ») is but the matter of it. */
const DOES =
    /(?<!\p{L})(?:(?<!(?:au|aux|du|des) )candidate?s?|ils?|elles?|puis)(?!\p{L})(?! (?:(?:est|sont) |reçoi|dispose|prend connaissance|prennent connaissance))[^.;]*/giu;

/** Whether what the candidate does is as much of what is evaluated as of another competency, whatever is handed out. */
function doesItsOwn(assessment: Assessment, other: Competency, meanings: Meanings): boolean {
    const done = textsOf(assessment).flatMap(({ value }) => value.match(DOES) ?? []);
    const said = meanings.setOf(stemsOfWords(...done).keys());
    const own = Math.max(...assessment.evaluated.competencies.map((competency) => meanings.shared(said, competency)));
    return own > 0 && own >= meanings.shared(said, other);
}

function faultOf(assessment: Assessment, others: readonly Competency[], meanings: Meanings): Fault | undefined {
    const said = meanings.setOf(stemsSaidBy(assessment));
    const shared = (competency: Competency): number => meanings.shared(said, competency);
    const least = Math.max(LEAST_SHARED, Math.max(...assessment.evaluated.competencies.map(shared)) * MORE_SHARED);
    const akin = others.filter((competency) => shared(competency) >= least);
    if (akin.length === 0) return undefined;
    const text = meanings.of(assessment);
    const own = Math.max(...assessment.evaluated.competencies.map((competency) => meanings.compare(text, competency)));
    const [best] = akin
        .map((competency) => ({ competency, value: meanings.compare(text, competency) }))
        .toSorted((a, b) => b.value - a.value);
    if (!best || best.value < LEAST_NEARNESS || best.value < own * LEAST_TIMES) return undefined;
    if (doesItsOwn(assessment, best.competency, meanings)) return undefined;
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
        fixes: [
            {
                title: { fr: `Évaluer aussi ${other.fr}`, en: `Evaluate ${other.en} too` },
                operation: {
                    do: 'evaluate',
                    competency: identity(best.competency),
                    assessment: identity(assessment),
                },
                safe: false,
            },
        ],
    };
}
