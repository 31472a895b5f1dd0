import type { CertificationTextKind } from '../../model/administration.ts';
import { vademecum } from '../articles.ts';
import { type Fix, unitRule } from '../rule.ts';
import { lexicon, type Passage, phrasingOf } from '../../model/phrasing.ts';
import type { Text } from '../../model/text.ts';
import type { Unit } from '../../model/unit.ts';
import { levelOf } from '../administration/level.ts';
import { writing } from '../fixes.ts';

const YEARS = lexicon(
    '(?:niveau )?bac (?:\\+ \\d|plus \\d|deux|trois|quatre|cinq)|(?:niveau )?bac-?\\d|(?:\\d+ )?(?:credits? )?ects|niveau bac',
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
        {
            title: 'Le niveau est dit ailleurs',
            text: `
                certification RNCP1 "T"
                niveau 6
                objectifs "Un titre de »niveau Bac + 3«."
                contexte "Une certification »bac+3«."
                acquisition "L’équivalent de »bac+3«."
                activités visées "Celles d’un »bac+3«."
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
                fixes: writingLevel(unit, text, found),
            };
        }
    },
});

/** Years of study become the level that the certification says, where the sentence takes it. */
function writingLevel({ certification }: Unit, text: Text, { first, start, end }: Passage): Fix[] {
    const { level } = levelOf(certification?.administration.level?.code?.text ?? '');
    const { tokens } = phrasingOf(text);
    const [before, words] = [tokens[first - 1]?.key ?? '', tokens[first]?.key];
    if (level === undefined || (words !== 'bac' && words !== 'niveau') || UNFIT.test(before)) return [];
    const years = /\d|deux|trois|quatre|cinq/i.exec(text.value.slice(start, end))?.[0].toLowerCase() ?? '';
    if (LEVELS[years] !== level || TOLD.test(text.value.slice(0, start)) || GOES_ON.test(text.value.slice(end)))
        return [];
    const isPart = words === 'niveau' || before === 'de';
    return [writing(text.locate(start, end), `${isPart ? '' : 'de '}niveau ${level}`)];
}

/** The level that years after the baccalauréat lead to. */
const LEVELS: Readonly<Record<string, number>> = { 2: 5, 3: 6, 4: 6, 5: 7, deux: 5, trois: 6, quatre: 6, cinq: 7 };
/** « d’un bac+3 » is no level with another number; « jusqu’à bac+3 » takes no « de ». */
const UNFIT = /^(?:une?|l[ea]?|les|du|des|au|aux|ce|cet|cette|a|en|jusque?|apres|vers)$/;
/** « niveau 5 (bac+2) » has said the level. */
const TOLD = /niveau\s+\d\s*(?:[(,:–-]\s*)?$/i;
/** « bac+2/3 », « bac+2 à bac+4 » */
const GOES_ON = /^\s*(?:[/\d–-]|(?:à|ou|et)\s+(?:\+|\d|bac))/i;
