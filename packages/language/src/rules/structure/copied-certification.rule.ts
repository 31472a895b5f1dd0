import { registerRule } from '../rule.ts';
import { byFolder, sameNumber } from './same-number.ts';

export default registerRule({
    code: 'certification-en-copie',
    theme: 'structure',
    title: { fr: 'Une certification ne se trouve que dans un dossier', en: 'A certification is in one folder only' },
    severity: { 'sur demande': 'information', 'de droit': 'information', RS: 'information' },
    source: [],
    why: 'Le même numéro dans deux dossiers, ce sont deux copies : chacune est vérifiée pour elle-même, et rien ne dit laquelle fait foi.',
    breaking: [
        {
            title: 'Une version de travail à côté de la version publiée',
            text: `
                certification »RNCP1« "T"
                niveau 5
            `,
            files: {
                'brouillon/exemple.referentiel': `
                    certification »RNCP1« "T"
                    niveau 6
                `,
            },
        },
    ],
    passing: [
        {
            text: 'certification RNCP1 "T"\n',
            files: { 'autre/exemple.referentiel': 'certification RNCP2 "U"\n' },
        },
    ],
    *check(entries) {
        for (const copies of sameNumber(entries)) {
            // In one folder they are no copies but a mistake, of which another rule speaks.
            const [first, second] = byFolder(copies);
            if (!first || !second) continue;
            for (const [entry] of byFolder(copies)) {
                const other = entry === first[0] ? second[0] : first[0];
                yield {
                    at: entry.at,
                    entry,
                    message: {
                        fr: `La certification ${entry.number} est écrite aussi dans un autre dossier : c’est une autre copie, vérifiée à part.`,
                        en: `The certification ${entry.number} is written in another folder too: that is another copy, checked apart.`,
                    },
                    related: [{ at: other.at, message: { fr: 'l’autre copie', en: 'the other copy' } }],
                };
            }
        }
    },
});
