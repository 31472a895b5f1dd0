import { placeOf, unitRule } from '@referentiel/language';

/** A rule over a unit, with options and a resource that takes its time. */
export default unitRule<{ mots: number }, ReadonlySet<string>>({
    code: 'titre-crié',
    theme: 'rédaction',
    title: { fr: 'Un titre ne crie pas', en: 'A title does not shout' },
    severity: { 'sur demande': 'warning', 'de droit': 'hint', RS: 'off' },
    source: [],
    why: 'Un essai.',
    options: {
        schema: { type: 'object', properties: { mots: { type: 'integer', minimum: 1, description: 'Combien.' } } },
        defaults: { mots: 1 },
    },
    resources: () => new Promise((resolve) => setTimeout(() => resolve(new Set(['AU', 'SECOURS'])), 5)),
    breaking: [{ text: 'certification RNCP1 "T"\nactivité »A1« "AU SECOURS" { compétence C1 "Accueillir" }\n' }],
    passing: [{ text: 'certification RNCP1 "T"\nactivité A1 "Au secours" { compétence C1 "Accueillir" }\n' }],
    *check(unit, { options, resources }) {
        for (const item of unit.activities) {
            const words = (item.title?.value ?? '').split(' ').filter((word) => resources.has(word));
            if (words.length < options.mots) continue;
            yield { at: placeOf(item), item, message: { fr: 'Ce titre crie.', en: 'This title shouts.' } };
        }
    },
});
