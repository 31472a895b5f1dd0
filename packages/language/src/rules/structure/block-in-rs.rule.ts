import { placeOf, theNameOf } from '../../model/names.ts';
import { FRANCE_COMPETENCES_FAQ, L6113_6_BLOCKS } from '../articles.ts';
import { capital } from '../phrases.ts';
import { unitRule } from '../rule.ts';

export default unitRule({
    code: 'bloc-au-répertoire-spécifique',
    theme: 'structure',
    title: {
        fr: 'Une certification du répertoire spécifique n’a pas de bloc',
        en: 'A certification of the répertoire spécifique has no bloc',
    },
    severity: { 'sur demande': 'off', 'de droit': 'off', RS: 'error' },
    source: [L6113_6_BLOCKS, FRANCE_COMPETENCES_FAQ],
    why: 'Les blocs sont propres au RNCP : une certification du répertoire spécifique peut correspondre à des blocs d’autres certifications, mais n’en a pas. Ses épreuves se déclarent hors de tout bloc.',
    breaking: [
        {
            text: `
                certification RS1 "T"
                bloc »BC01« "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RS1 "T"
                compétence C1 "Accueillir"
                compétence C2 "Orienter"
                épreuve E1 "Cas" { évalue tout }
                correspondance totale vers RNCP37418 BC02
            `,
        },
    ],
    *check(unit) {
        if (unit.register !== 'RS') return;
        for (const block of unit.blocks) {
            const name = theNameOf(block);
            yield {
                at: placeOf(block),
                item: block,
                message: {
                    fr: `${capital(name.fr)} : une certification du répertoire spécifique n’a pas de bloc.`,
                    en: `${capital(name.en)}: a certification of the répertoire spécifique has no bloc.`,
                },
            };
        }
    },
});
