import { registerRule } from '@referentiel/language';

/** A rule over all certifications, with a resource that takes its time. */
export default registerRule<undefined, string>({
    code: 'titre-commun',
    theme: 'administration',
    title: { fr: 'Deux certifications ont deux titres', en: 'Two certifications have two titles' },
    severity: { 'sur demande': 'warning', 'de droit': 'warning', RS: 'warning' },
    source: [],
    why: 'Un essai.',
    resources: () => new Promise((resolve) => setTimeout(() => resolve('déjà pris'), 5)),
    breaking: [
        { text: 'certification RNCP1 "T"\n', files: { 'autre/autre.referentiel': 'certification »RNCP2« "T"\n' } },
    ],
    passing: [{ text: 'certification RNCP1 "T"\n', files: { 'autre/autre.referentiel': 'certification RNCP2 "U"\n' } }],
    *check(entries, { resources }) {
        const titles = new Set<string>();
        for (const entry of entries) {
            if (titles.has(entry.title)) {
                yield {
                    at: entry.at,
                    entry,
                    message: { fr: `Ce titre est ${resources}.`, en: 'This title is taken.' },
                };
            }
            titles.add(entry.title);
        }
    },
});
