import { FICHE_FORMAT } from '../articles.ts';
import { writing } from '../fixes.ts';
import { unitRule } from '../rule.ts';

export default unitRule({
    code: 'répertoire-inconnu',
    theme: 'administration',
    title: { fr: 'Le répertoire est le RNCP ou le RS', en: 'The register is the RNCP or the RS' },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    source: [FICHE_FORMAT],
    why: 'De lui dépend ce qui est attendu : des blocs et un niveau au RNCP, ni l’un ni l’autre au répertoire spécifique. Une fois la certification enregistrée, son numéro le dit déjà.',
    breaking: [
        {
            title: 'Ni l’un ni l’autre',
            text: `
                certification CQP-Accueil "T"
                répertoire »CNCP«
            `,
        },
        {
            title: 'Le numéro dit le contraire',
            text: `
                certification RNCP39776 "T"
                répertoire »RS«
            `,
        },
    ],
    passing: [
        {
            text: `
                certification CQP-Accueil "T"
                répertoire RNCP
            `,
        },
        {
            text: `
                certification RS7423 "T"
                répertoire RS
            `,
        },
    ],
    *check(unit) {
        const code = unit.certification?.administration.register;
        if (!code) return;
        const said = code.text.toUpperCase();
        const number = unit.root.code?.text ?? '';
        const own = /^(RNCP|RS)\d/i.exec(number)?.[1]?.toUpperCase();
        if (said !== 'RNCP' && said !== 'RS') {
            yield {
                at: code.span,
                item: unit.root,
                message: {
                    fr: `« ${code.text} » n’est pas un répertoire : écrivez RNCP ou RS.`,
                    en: `“${code.text}” is no register: write RNCP or RS.`,
                },
                fixes: (own ? [own] : ['RNCP', 'RS']).map((register) => writing(code.span, register)),
            };
        } else if (own && own !== said) {
            yield {
                at: code.span,
                item: unit.root,
                message: {
                    fr: `${number} est au répertoire ${own} : cette ligne dit ${said}.`,
                    en: `${number} is in the register ${own}: this line says ${said}.`,
                },
                fixes: [writing(code.span, own)],
            };
        }
    },
});
