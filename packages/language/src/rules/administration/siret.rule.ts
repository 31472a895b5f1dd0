import { factsOf } from '../../model/facts.ts';
import type { Code } from '../../model/source.ts';
import { FICHE_FORMAT } from '../articles.ts';
import { writing } from '../fixes.ts';
import { unitRule } from '../rule.ts';
import type { Message } from '../../model/message.ts';
import { siretFault } from './siret.ts';

export default unitRule({
    code: 'siret-impossible',
    theme: 'administration',
    title: { fr: 'Un SIRET a 14 chiffres et une clé juste', en: 'A SIRET has 14 digits and a check digit that fits' },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    source: [FICHE_FORMAT],
    why: 'Le SIRET désigne l’établissement auprès de France compétences et de la Caisse des dépôts ; un chiffre mal recopié désigne quelqu’un d’autre, ou personne. Ceux de La Poste ont leur propre clé.',
    breaking: [
        {
            title: 'Un chiffre a changé',
            text: `
                certification RNCP1 "T"
                certificateur "EFSCO" { siret »92419357600016« }
            `,
        },
        {
            title: 'Un SIREN, et un chiffre de trop',
            text: `
                certification RNCP1 "T"
                certificateur "EFSCO" { siret »924193576« }
                partenaire »830697942000270« "26 ACADEMY" forme
            `,
        },
        {
            title: 'Des points entre les chiffres',
            text: `
                certification RNCP1 "T"
                certificateur "EFSCO" { siret »924.193.576.00015« }
            `,
        },
    ],
    passing: [
        {
            title: 'Un établissement de La Poste compris',
            text: `
                certification RNCP1 "T"
                certificateur "EFSCO" { siret 92419357600015 }
                certificateur "LA POSTE" { siret 35600000049837 }
                partenaire 83069794200027 "26 ACADEMY" forme
            `,
        },
    ],
    *check(unit) {
        for (const { value: siret, item } of factsOf(unit, 'siret')) {
            const fault = siretFault(siret.text);
            if (!fault) continue;
            const digits = siret.text.replaceAll(/[.\-_]/g, '');
            yield {
                at: siret.span,
                // Of partners, which are no items, the number alone tells one from another.
                item: item === unit.root ? undefined : item,
                message: fault === 'check' ? checkMessage(siret) : shapeMessage(siret),
                fixes: siretFault(digits) ? [] : [writing(siret.span, digits)],
            };
        }
    },
});

function checkMessage({ text }: Code): Message {
    return {
        fr: `« ${text} » n’est le SIRET de personne : sa clé de contrôle est fausse, un chiffre a dû être mal recopié.`,
        en: `“${text}” is nobody’s SIRET: its check digit does not fit, a digit must have been miscopied.`,
    };
}

function shapeMessage({ text }: Code): Message {
    if (/^\d{9}$/.test(text)) {
        return {
            fr: `« ${text} » est un SIREN : le SIRET y ajoute les 5 chiffres de l’établissement.`,
            en: `“${text}” is a SIREN: a SIRET adds the 5 digits of the establishment.`,
        };
    }
    const digits = text.replace(/\D/g, '').length;
    const other = digits !== text.length || digits === 14;
    return {
        fr: `« ${text} » n’est pas un SIRET : ${other ? 'il y faut 14 chiffres, et rien d’autre' : `il a ${digits} chiffres, il en faut 14`}.`,
        en: `“${text}” is no SIRET: it takes 14 digits${other ? ' and nothing else' : `, this has ${digits}`}.`,
    };
}
