import { codeKey } from '../../model/codes.ts';
import type { PublicEntry } from '../../model/public-entry.ts';
import { L6113_7, R6113_9_8_TOTAL } from '../articles.ts';
import { registerRule } from '../rule.ts';

export default registerRule({
    code: 'correspondance-de-niveau',
    theme: 'administration',
    title: {
        fr: 'Une correspondance totale relie deux certifications de même niveau',
        en: 'A total correspondence joins two certifications of one level',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'warning', RS: 'off' },
    source: [R6113_9_8_TOTAL, L6113_7],
    why: 'Une correspondance totale donne une certification pour une autre : la loi la demande équivalente, et de même niveau de qualification. La fiche d’arrivée est lue quand elle est à portée.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                niveau 5
                correspondance totale vers »RNCP2«
            `,
            files: {
                'autre/autre.referentiel': `
                    certification RNCP2 "U"
                    niveau 6
                `,
            },
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                niveau 5
                correspondance totale vers RNCP2
                correspondance totale vers RNCP3
            `,
            files: {
                'autre/autre.referentiel': `
                    certification RNCP2 "U"
                    niveau 5
                `,
            },
        },
    ],
    *check(entries) {
        const byNumber = new Map<string, PublicEntry>();
        for (const entry of entries) {
            const key = codeKey(entry.number);
            if (!byNumber.has(key)) byNumber.set(key, entry);
        }
        for (const entry of entries) {
            for (const target of entry.totalCorrespondences) {
                const other = byNumber.get(codeKey(target.text));
                if (!entry.level || !other?.level || other.level === entry.level) continue;
                yield {
                    at: target.span,
                    entry,
                    message: {
                        fr: `${other.number} est de niveau ${other.level}, ${entry.number} de niveau ${entry.level} : une correspondance totale demande le même.`,
                        en: `${other.number} is of level ${other.level}, ${entry.number} of level ${entry.level}: a total correspondence takes the same.`,
                    },
                    related: [{ at: other.at, message: { fr: other.number, en: other.number } }],
                };
            }
        }
    },
});
