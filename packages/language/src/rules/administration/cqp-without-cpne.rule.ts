import type { AwardingBody } from '../../model/items.ts';
import { readingKey } from '../../model/wording.ts';
import { L6113_4 } from '../articles.ts';
import { isUnderstood } from '../doubt.ts';
import { unitRule } from '../rule.ts';

export default unitRule({
    code: 'cqp-sans-cpne',
    theme: 'administration',
    title: {
        fr: 'Un CQP a une CPNE parmi ses certificateurs',
        en: 'A CQP has a CPNE among its awarding bodies',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'off', RS: 'warning' },
    presets: { brouillon: 'information', dépôt: 'error' },
    source: [L6113_4],
    why: 'Un certificat de qualification professionnelle est établi par la commission paritaire nationale de l’emploi d’une branche (CPNE, CPNEFP) : c’est elle, ou avec elle l’organisme qu’elle désigne, qui certifie.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                »type CQP«
                certificateur "EFSCO" { siret 92419357600015 }
            `,
        },
    ],
    passing: [
        {
            title: 'Dans la bibliothèque de la branche',
            text: `
                certification RNCP1 "T"
                utilise Branche
                type CQP
                certificateur Paritaire
                certificateur "EFSCO" { siret 92419357600015 }
            `,
            files: {
                'branche.referentiel': `
                    bibliothèque Branche
                    certificateur Paritaire "Commission paritaire nationale pour l’emploi et la formation professionnelle"
                `,
            },
        },
        {
            title: 'Un titre',
            text: `
                certification RNCP1 "T"
                type TP
                certificateur "MINISTÈRE" { siret 11004301500012 }
            `,
        },
    ],
    *check(unit) {
        const { certification } = unit;
        const type = certification?.administration.type;
        if (!certification || !type || !/^CQP/i.test(type.code.text) || !unit.hasHead) return;
        const bodies = certification.administration.awardingBodies;
        if (bodies.some(isJoint) || !isUnderstood(unit, certification)) return;
        yield {
            at: type.span,
            item: certification,
            message: {
                fr: 'Aucun certificateur de ce CQP n’est une CPNE : c’est elle qui établit un CQP.',
                en: 'No awarding body of this CQP is a CPNE: a CQP is established by one.',
            },
        };
    },
});

/** One whose name says so, or that nobody knows. */
function isJoint(body: AwardingBody): boolean {
    const { reference } = body;
    if (reference && !reference.target) return true;
    const { title, tradeName } = reference?.target ?? body;
    return [title, tradeName].some((text) =>
        /(?:^|[^a-z])cpne|commissions? paritaires? nationales?/.test(readingKey(text?.value ?? '')),
    );
}
