import { registerRule } from '../rule.ts';
import { byFolder, sameNumber } from './same-number.ts';

export default registerRule({
    code: 'certification-en-double',
    theme: 'structure',
    title: {
        fr: 'Un seul fichier d’un dossier commence une certification',
        en: 'One file of a folder begins a certification',
    },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    source: [],
    why: 'Quand deux fichiers d’un même dossier commencent la même certification, les suites ne vont qu’avec le premier : l’autre paraît vide.',
    breaking: [
        {
            title: 'Une suite qui commence comme la tête',
            text: `
                certification RNCP1 "T"
                niveau 5
            `,
            files: {
                'exemple2.referentiel': `
                    certification »RNCP1« "T"
                    voies d’accès { ouvertes apprentissage }
                `,
            },
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                niveau 5
            `,
            files: {
                'exemple2.referentiel': `
                    suite de RNCP1
                    voies d’accès { ouvertes apprentissage }
                `,
            },
        },
    ],
    *check(entries) {
        for (const [first, ...others] of sameNumber(entries).flatMap(byFolder)) {
            for (const entry of others) {
                yield {
                    at: entry.at,
                    entry,
                    message: {
                        fr: `Un autre fichier de ce dossier commence déjà la certification ${entry.number} : écrivez « suite de ${entry.number} » si celui-ci la prolonge.`,
                        en: `Another file of this folder already begins the certification ${entry.number}: write “suite de ${entry.number}” if this one continues it.`,
                    },
                    related: [{ at: first.at, message: { fr: 'commencée ici', en: 'begun here' } }],
                    fixes: [
                        {
                            title: {
                                fr: `Écrire « suite de ${entry.number} »`,
                                en: `Write “suite de ${entry.number}”`,
                            },
                            operation: { do: 'head', as: 'suite' },
                            safe: false,
                        },
                    ],
                };
            }
        }
    },
});
