import { identity } from '../../model/identity.ts';
import type { Assessment, Block, Competency } from '../../model/items.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import { blockOf, competenciesOf } from '../../model/tree.ts';
import type { ListEntry } from '../../model/reference.ts';
import type { Unit } from '../../model/unit.ts';
import { R6113_9_7 } from '../articles.ts';
import { capital, list, ofThe } from '../phrases.ts';
import { type Fault, unitRule } from '../rule.ts';
import { declaredAssessments } from './leaves.ts';

export default unitRule({
    code: 'compétence-étrangère-au-bloc',
    theme: 'structure',
    title: {
        fr: 'L’épreuve d’un bloc n’évalue que les compétences de ce bloc',
        en: 'An assessment of a bloc evaluates only competencies of that bloc',
    },
    severity: { 'sur demande': 'error', 'de droit': 'warning', RS: 'off' },
    source: [R6113_9_7],
    why: 'Chaque bloc a ses modalités d’évaluation : si l’une porte sur un autre bloc, celui-ci ne peut plus être acquis seul. Une épreuve commune à plusieurs blocs se déclare hors des blocs.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue C1, C2, »C3« }
                }
                bloc BC02 "D" {
                    compétence C3 "Préparer"
                    compétence C4 "Conclure"
                    épreuve E1 "Oral" { évalue tout }
                }
            `,
        },
        {
            title: 'Une plage qui entre dans l’autre bloc',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue »C1 à C4« }
                }
                bloc BC02 "D" {
                    compétence C3 "Préparer"
                    compétence C4 "Conclure"
                    épreuve E1 "Oral" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Une épreuve commune et une compétence transverse',
            text: `
                certification RNCP1 "T"
                compétence CT1 "Communiquer" transverse
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue C1, C2, CT1 }
                }
                bloc BC02 "D" {
                    compétence C3 "Préparer"
                    compétence C4 "Conclure"
                }
                épreuve EF "Oral" { évalue C2 à C4 }
            `,
        },
    ],
    *check(unit) {
        if (!unit.isWhole) return;
        for (const assessment of declaredAssessments(unit)) {
            const block = blockOf(assessment);
            if (!block) continue;
            for (const entry of assessment.evaluations.flatMap(({ entries }) => entries)) {
                const foreign = entry.items
                    .flatMap(competenciesOf)
                    .filter((competency) => isForeign(competency, block, unit));
                if (foreign.length > 0) yield faultOf(assessment, block, entry, foreign, unit);
            }
        }
    },
});

/** What is in no bloc at all is told by another rule. */
function isForeign(competency: Competency, block: Block, { blocksOf }: Unit): boolean {
    const blocks = blocksOf.get(competency) ?? [];
    return !competency.transverse && blocks.length > 0 && !blocks.includes(block);
}

function faultOf(
    assessment: Assessment,
    block: Block,
    entry: ListEntry,
    foreign: readonly Competency[],
    { blocksOf }: Unit,
): Fault {
    const others = new Set(foreign.flatMap((competency) => blocksOf.get(competency) ?? []));
    const codes = list(foreign.map((competency) => competency.code?.text ?? theNameOf(competency).fr));
    const homes = list([...others].map((other) => other.code?.text ?? ''));
    const [be, is] = foreign.length > 1 ? ['sont', 'are'] : ['est', 'is'];
    const name = theNameOf(assessment);
    return {
        at: entry.span,
        item: assessment,
        message: {
            fr: `${capital(name.fr)} ${ofThe(block).fr} évalue ${codes.fr}, qui ${be} de ${homes.fr}.`,
            en: `${capital(name.en)} ${ofThe(block).en} evaluates ${codes.en}, which ${is} of ${homes.en}.`,
        },
        related: foreign.map((competency) => ({ at: placeOf(competency), message: theNameOf(competency) })),
        fixes:
            foreign.length === 1 && foreign[0]
                ? [
                      {
                          title: {
                              fr: 'Ne pas l’évaluer dans cette épreuve',
                              en: 'Not to evaluate it in this assessment',
                          },
                          operation: {
                              do: 'unevaluate',
                              competency: identity(foreign[0]),
                              assessment: identity(assessment),
                          },
                          safe: false,
                      },
                      {
                          title: {
                              fr: `La mettre au seul bloc ${block.code?.text ?? ''}`.trim(),
                              en: `Put it in bloc ${block.code?.text ?? ''} alone`,
                          },
                          operation: {
                              do: 'place',
                              competency: identity(foreign[0]),
                              block: identity(block),
                              only: true,
                          },
                          safe: false,
                      },
                  ]
                : [],
    };
}
