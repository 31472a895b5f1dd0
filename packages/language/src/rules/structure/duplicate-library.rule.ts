import { codeKey } from '../../model/codes.ts';
import { groupBy } from '../../model/group-by.ts';
import { registerRule } from '../rule.ts';
import { byFolder } from './same-number.ts';

export default registerRule({
    code: 'bibliothèque-en-double',
    theme: 'structure',
    title: {
        fr: 'Une seule bibliothèque d’un dossier porte un nom',
        en: 'One library of a folder has a name',
    },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    source: [],
    why: 'Quand deux bibliothèques d’un même dossier portent le même nom, « utilise » prend la première : ce que dit l’autre ne sert à personne. Une bibliothèque tient en un fichier.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                utilise Branche
            `,
            files: {
                'branche.referentiel': `
                    bibliothèque Branche
                    jury Paritaire "2 personnes."
                `,
                'jurys.referentiel': `
                    bibliothèque »Branche«
                    jury National "7 personnes."
                `,
            },
        },
    ],
    passing: [
        {
            title: 'Dans un autre dossier, la plus proche vaut',
            text: `
                certification RNCP1 "T"
                utilise Branche
            `,
            files: {
                'branche.referentiel': `
                    bibliothèque Branche
                    jury Paritaire "2 personnes."
                `,
                'ailleurs/branche.referentiel': `
                    bibliothèque Branche
                    jury National "7 personnes."
                `,
            },
        },
    ],
    *check(_, { libraries }) {
        const named = [...groupBy(libraries, ({ library }) => codeKey(library)).values()];
        for (const [first, ...others] of named.flatMap(byFolder)) {
            for (const entry of others) {
                yield {
                    at: entry.at,
                    entry,
                    message: {
                        fr: `Un autre fichier de ce dossier est déjà la bibliothèque ${first.library} : celui-ci n’est pas lu par « utilise ${first.library} ».`,
                        en: `Another file of this folder already is the library ${first.library}: this one is not read by “utilise ${first.library}”.`,
                    },
                    related: [{ at: first.at, message: { fr: 'commencée ici', en: 'begun here' } }],
                };
            }
        }
    },
});
