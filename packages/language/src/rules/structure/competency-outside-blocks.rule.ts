import { identity } from '../../model/identity.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import { L6113_1 } from '../articles.ts';
import { capital } from '../phrases.ts';
import { unitRule } from '../rule.ts';

export default unitRule({
    code: 'compétence-hors-bloc',
    theme: 'structure',
    title: { fr: 'Toute compétence est dans un bloc', en: 'Every competency is in a bloc' },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'off' },
    presets: { brouillon: 'warning' },
    source: [L6113_1],
    why: 'Une certification du RNCP s’acquiert par blocs de compétences : ce qui n’est dans aucun bloc ne peut être ni acquis ni capitalisé. Une compétence déclarée « transverse » en est dispensée.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                activité A1 "Accueil" {
                    compétence C1 "Accueillir"
                    compétence »C2« "Orienter"
                }
                bloc BC01 "B" {
                    compétences C1
                    épreuve E1 "Cas" { évalue C1 }
                }
                épreuve E2 "Oral" { évalue C2 }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                activité A1 "Accueil" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                }
                compétence CT1 "Communiquer" transverse
                bloc BC01 "B" {
                    compétences A1
                    épreuve E1 "Cas" { évalue A1, CT1 }
                }
            `,
        },
    ],
    *check(unit) {
        // Without any bloc, that is what is to be told, not each competency.
        if (!unit.isWhole || unit.blocks.length === 0) return;
        for (const competency of unit.competencies) {
            if (competency.transverse || unit.blocksOf.has(competency)) continue;
            const name = theNameOf(competency);
            yield {
                at: placeOf(competency),
                item: competency,
                message: { fr: `${capital(name.fr)} n’est dans aucun bloc.`, en: `${capital(name.en)} is in no bloc.` },
                fixes: unit.blocks.map((block) => {
                    const blockName = theNameOf(block);
                    return {
                        title: { fr: `La mettre dans ${blockName.fr}`, en: `Put it in ${blockName.en}` },
                        operation: { do: 'place', competency: identity(competency), block: identity(block) },
                        safe: false,
                    };
                }),
            };
        }
    },
});
