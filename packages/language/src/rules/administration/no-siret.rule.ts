import type { AwardingBody } from '../../model/items.ts';
import { type Message } from '../../model/message.ts';
import { shorten } from '../../model/names.ts';
import { FICHE_FORMAT } from '../articles.ts';
import { isUnderstood } from '../doubt.ts';
import { unitRule } from '../rule.ts';

export default unitRule({
    code: 'certificateur-sans-siret',
    theme: 'administration',
    title: { fr: 'Un certificateur dit son SIRET', en: 'An awarding body tells its SIRET' },
    severity: { 'sur demande': 'information', 'de droit': 'information', RS: 'information' },
    presets: { brouillon: 'off', dépôt: 'warning' },
    lacks: true,
    source: [FICHE_FORMAT],
    why: 'C’est par le SIRET qu’un certificateur est reconnu ; une commission paritaire qui n’a pas de personnalité morale peut ne pas en avoir.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                certificateur "EFSCO" { siret 92419357600015 }
                »certificateur "CPNEFP des commissaires de justice"«
            `,
        },
    ],
    passing: [
        {
            title: 'Dit dans la bibliothèque',
            text: `
                certification RNCP1 "T"
                utilise Branche
                certificateur CPNEFP
            `,
            files: {
                'branche.referentiel': `
                    bibliothèque Branche
                    certificateur CPNEFP "CPNEFP" { siret 92419357600015 }
                `,
            },
        },
    ],
    *check(unit) {
        for (const body of unit.items) {
            if (body.kind !== 'awardingBody' || body.siret || body.reference) continue;
            if (!isUnderstood(unit, body)) continue;
            yield { at: body.code?.span ?? body.head, item: body, message: messageFor(body) };
        }
    },
});

function messageFor(body: AwardingBody): Message {
    const name = shorten(body.title?.value ?? body.code?.text ?? '');
    return {
        fr: `Le certificateur « ${name} » ne dit pas son SIRET.`,
        en: `The awarding body “${name}” does not tell its SIRET.`,
    };
}
