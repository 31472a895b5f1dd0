import { L6412_3, vademecum } from '../articles.ts';
import { juriesOf } from '../evaluation/jury-words.ts';
import { unitRule } from '../rule.ts';
import { countedPeople } from './jury-size.ts';

export default unitRule({
    code: 'jury-trop-petit',
    theme: 'administration',
    title: { fr: 'Un jury a au moins deux membres', en: 'A jury has at least two members' },
    severity: { 'sur demande': 'error', 'de droit': 'warning', RS: 'information' },
    source: [L6412_3, vademecum('3.3.1', 'Par nature, il est collégial'), { reference: 'France VAE, guide des jurys' }],
    why: 'Un jury délibère : une personne seule évalue, elle ne délibère pas. Le nombre est lu dans la composition (« 7 membres », « deux professionnels ») ou après « membres » ; quand il ne se lit pas, rien n’est dit.',
    breaking: [
        {
            title: 'Dans la composition',
            text: `
                certification RNCP1 "T"
                voies d’accès { ouvertes formation continue, expérience avec jury »"Le jury est composé d’un professionnel du secteur."« }
            `,
        },
        {
            title: 'Par « membres »',
            text: `
                certification RNCP1 "T"
                jury National "Jury national" { membres »1« }
                voies d’accès { ouvertes formation continue, expérience avec jury National }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                jury Paritaire "Un représentant des employeurs, un représentant des salariés."
                voies d’accès {
                    ouverte expérience avec jury "Jury unique composé de 7 membres : 1 président et 6 professionnels."
                    ouverte formation continue avec jury Paritaire
                }
            `,
        },
        {
            title: 'Aucun nombre ne se lit',
            text: `
                certification RNCP1 "T"
                voies d’accès { ouvertes formation continue, expérience avec jury "Le jury est nommé par le recteur." }
            `,
        },
    ],
    *check(unit) {
        for (const { item, text, members } of juriesOf(unit)) {
            const told = members ?? text;
            const people = members ? members.value : text && countedPeople(text.value);
            if (!told || people === undefined || people >= 2) continue;
            yield {
                at: told.span,
                item,
                message: {
                    fr: `Ce jury ${people === 0 ? 'n’a aucun membre' : 'n’a qu’un membre'} : il en faut au moins deux.`,
                    en: `This jury has ${people === 0 ? 'no member' : 'one member only'}: it takes two at least.`,
                },
            };
        }
    },
});
