import type { CertificationTextKind } from '../../model/administration.ts';
import { vademecum } from '../articles.ts';
import { unitRule } from '../rule.ts';
import { lexicon, phrasingOf } from '../../model/phrasing.ts';

const YEARS = lexicon(
    'bac \\+ \\d|bac plus \\d|bac-?\\d|bac (?:deux|trois|quatre|cinq)|(?:\\d+ )?(?:credits? )?ects|niveau bac',
);

/** What a certification says of itself; whom it takes in may have studied. */
const OWN: readonly CertificationTextKind[] = [
    'objectifs',
    'contexte',
    'acquisition',
    'activités visées',
    'compétences attestées',
    'validité des composantes',
];

export default unitRule({
    code: 'niveau-en-années',
    theme: 'rédaction',
    title: {
        fr: 'Un niveau de qualification ne se dit pas en années d’études',
        en: 'A level of qualification is not told in years of study',
    },
    severity: { 'sur demande': 'information', 'de droit': 'off', RS: 'information' },
    source: [vademecum('2.1.3', 'la mention « bac + » est souvent trompeuse')],
    why: '« Bac+2 » et les crédits ECTS comptent une durée de formation ; le niveau dit la maîtrise attestée. Un prérequis peut demander des études faites : il n’est pas visé.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                objectifs "Une certification »bac+3« qui mène au métier de clerc."
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                prérequis d’entrée "Être titulaire d’un bac+2."
                objectifs "Une certification de niveau 6."
            `,
        },
    ],
    *check(unit) {
        const texts = unit.certification?.administration.texts ?? {};
        for (const text of [unit.root.title, ...OWN.map((kind) => texts[kind])]) {
            const found = text && phrasingOf(text).find(YEARS);
            if (!found) continue;
            const words = text.value.slice(found.start, found.end);
            yield {
                at: text.locate(found.start, found.end),
                item: unit.root,
                message: {
                    fr: `« ${words} » dit une durée d’études, non un niveau de qualification.`,
                    en: `“${words}” tells a length of study, not a level of qualification.`,
                },
            };
        }
    },
});
