import type { Partner } from '../../model/administration.ts';
import { readingKey } from '../../model/wording.ts';
import { FICHE_FORMAT } from '../articles.ts';
import { writing } from '../fixes.ts';
import { unitRule } from '../rule.ts';

export default unitRule({
    code: 'partenaires-contradictoires',
    theme: 'administration',
    title: { fr: 'Les partenaires ne se contredisent pas', en: 'Partners do not contradict one another' },
    severity: { 'sur demande': 'warning', 'de droit': 'warning', RS: 'warning' },
    source: [FICHE_FORMAT],
    why: 'Une fiche qui dit ne pas avoir de partenaires et en nomme, ou qui nomme deux fois le même, ne peut pas être vraie des deux façons.',
    breaking: [
        {
            title: 'Dits et niés',
            text: `
                certification RNCP1 "T"
                »partenaires non«
                partenaire 41904124000018 "GRETA" forme
            `,
        },
        {
            title: 'Deux fois le même',
            text: `
                certification RNCP1 "T"
                partenaire 41904124000018 "GRETA" forme
                »partenaire 41904124000018 "GRETA" organise«
            `,
        },
        {
            title: 'Sans SIRET, par le nom',
            text: `
                certification RNCP1 "T"
                partenaire "École du meuble" forme
                partenaire "Lycée des métiers" forme
                »partenaire "ECOLE DU MEUBLE" organise«
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                partenaires oui
                partenaire 41904124000018 "GRETA de Lille" forme
                partenaire 22222222600011 "GRETA de Lens" forme
            `,
        },
    ],
    *check(unit) {
        const { partners = [], partnersExist } = unit.certification?.administration ?? {};
        if (partnersExist?.value === false && partners.length > 0) {
            yield {
                at: partnersExist.span,
                item: unit.root,
                message: {
                    fr: `« partenaires non », mais ${partners.length === 1 ? 'un partenaire est nommé' : `${partners.length} partenaires sont nommés`}.`,
                    en: `“partenaires non”, but ${partners.length === 1 ? 'a partner is named' : `${partners.length} partners are named`}.`,
                },
                related: partners.map(({ span, name }) => ({
                    at: span,
                    message: { fr: name?.value ?? 'partenaire', en: name?.value ?? 'partner' },
                })),
                fixes: [writing(partnersExist.span, 'partenaires oui')],
            };
        }
        const first = new Map<string, Partner>();
        for (const partner of partners) {
            const key = keyOf(partner);
            const before = first.get(key);
            if (!before || key === '') {
                first.set(key, partner);
                continue;
            }
            yield {
                at: partner.span,
                item: unit.root,
                message: { fr: 'Ce partenaire est déjà nommé.', en: 'This partner is named already.' },
                related: [{ at: before.span, message: { fr: 'la première fois', en: 'the first time' } }],
                fixes: [
                    {
                        title: { fr: 'Retirer ce partenaire', en: 'Take this partner away' },
                        operation: { do: 'remove', at: partner.span },
                        safe: false,
                    },
                ],
            };
        }
    },
});

/** By SIRET; by name where none is told. */
function keyOf({ siret, name }: Partner): string {
    return siret ? siret.text : readingKey(name?.value ?? '');
}
