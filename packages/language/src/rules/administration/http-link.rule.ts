import { factsOf } from '../../model/facts.ts';
import { unitRule } from '../rule.ts';

export default unitRule({
    code: 'lien-http',
    theme: 'administration',
    title: { fr: 'Un lien commence par https', en: 'A link begins with https' },
    severity: { 'sur demande': 'hint', 'de droit': 'hint', RS: 'hint' },
    source: [],
    why: 'Un navigateur signale un site en « http » comme non sécurisé, ou refuse de l’ouvrir.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                lien "»http://«exemple.fr/cqp"
                certificateur "EFSCO" { siret 92419357600015  site "»http://«www.efsco.fr" }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                lien "https://exemple.fr/cqp"
                certificateur "EFSCO" { siret 92419357600015  site "https://www.efsco.fr" }
            `,
        },
    ],
    *check(unit) {
        for (const { value: text, item } of factsOf(unit, 'link')) {
            const scheme = /^http:\/\//i.exec(text.value);
            if (!scheme) continue;
            const at = text.locate(0, scheme[0].length);
            yield {
                at,
                item,
                message: {
                    fr: 'Ce lien est en « http » : « https » est attendu.',
                    en: 'This link is in “http”: “https” is expected.',
                },
                fixes: [
                    {
                        title: { fr: 'Écrire « https:// »', en: 'Write “https://”' },
                        operation: { do: 'replace', at, by: 'https://' },
                        safe: false,
                    },
                ],
            };
        }
    },
});
