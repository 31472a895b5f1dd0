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
            text: 'certification RS1 "T"\nbloc »BC01« "B" {\n    compétence C1 "Accueillir"\n    compétence C2 "Orienter"\n    épreuve E1 "Cas" { évalue tout }\n}\n',
        },
    ],
    passing: [
        {
            text: 'certification RS1 "T"\ncompétence C1 "Accueillir"\ncompétence C2 "Orienter"\népreuve E1 "Cas" { évalue tout }\ncorrespondance totale vers RNCP37418 BC02\n',
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
