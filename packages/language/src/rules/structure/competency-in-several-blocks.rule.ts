import { identity } from '../../model/identity.ts';
import type { Block, Competency } from '../../model/items.ts';
import { nameOf, placeOf, theNameOf } from '../../model/names.ts';
import { L6113_1_BLOCKS } from '../articles.ts';
import { capital, list } from '../phrases.ts';
import { unitRule } from '../rule.ts';

export default unitRule({
    code: 'compétence-dans-plusieurs-blocs',
    theme: 'structure',
    title: { fr: 'Une compétence n’est que dans un bloc', en: 'A competency is in one bloc only' },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'off' },
    source: [L6113_1_BLOCKS],
    why: 'Une compétence rangée dans deux blocs serait acquise deux fois, et leur périmètre ne se distinguerait plus. Une compétence déclarée « transverse » et un bloc commun (« reprend ») en sont dispensés.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                activité A1 "Accueil" {
                    compétence C1 "Accueillir"
                    compétence »C2« "Orienter"
                    compétence C3 "Renseigner"
                }
                bloc BC01 "B" {
                    compétences C1, C2
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC02 "D" {
                    compétences C2 à C3
                    épreuve E1 "Oral" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Une compétence transverse',
            text: `
                certification RNCP1 "T"
                compétence CT1 "Communiquer" transverse
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétences CT1
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC02 "D" {
                    compétence C2 "Orienter"
                    compétences CT1
                    épreuve E1 "Oral" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        if (!unit.isWhole) return;
        for (const [competency, holders] of unit.blocksOf) {
            const blocks = holders.filter((block) => !takesOver(block, competency));
            if (competency.transverse || blocks.length < 2) continue;
            const name = theNameOf(competency);
            const names = list(blocks.map((block) => block.code?.text ?? nameOf(block).fr));
            yield {
                at: placeOf(competency),
                item: competency,
                message: {
                    fr: `${capital(name.fr)} est dans plusieurs blocs : ${names.fr}.`,
                    en: `${capital(name.en)} is in several blocs: ${names.en}.`,
                },
                related: blocks.map((block) => ({ at: placeOf(block), message: theNameOf(block) })),
                fixes: [
                    ...blocks.map((block) => ({
                        title: {
                            fr: `La laisser au seul bloc ${block.code?.text ?? ''}`.trim(),
                            en: `Leave it to ${nameOf(block).en} alone`,
                        },
                        operation: {
                            do: 'place' as const,
                            competency: identity(competency),
                            block: identity(block),
                            only: true as const,
                        },
                        safe: false,
                    })),
                    {
                        title: { fr: 'La déclarer transverse', en: 'Declare it “transverse”' },
                        operation: { do: 'makeTransverse' as const, competency: identity(competency) },
                        safe: false,
                    },
                ],
            };
        }
    },
});

function takesOver({ reuses }: Block, competency: Competency): boolean {
    return reuses?.target?.kind === 'block' && reuses.target.competencies.includes(competency);
}
