import { CONCERNS, type Doubt, percentOf, verdictWords } from '@referentiel/language';
import { oneLine } from '../inert.ts';
import type { Lang } from '../lang.ts';
import type { Output } from '../output.ts';
import { WORDS, type Words } from '../words/index.ts';
import type { Coverage, Stats } from './certification-stats.ts';

/** What a certification holds, in a few lines for people. */
export function writeStats(output: Output, stats: Stats, lang: Lang): void {
    const {
        stats: words,
        check: { colon },
    } = WORDS[lang];
    const { colours } = output;
    const { shortest, median, longest } = stats.words;
    const { activities, competencies, criteria, blocks, assessments } = stats;
    const lines = [
        ...(stats.syntaxFaults > 0 ? [colours.yellow(words.faults(stats.syntaxFaults))] : []),
        words.counts(activities, competencies, criteria, blocks.length, assessments),
        ...(competencies > 0 ? [words.words(shortest, longest, median)] : []),
        ...blocks.map((block) =>
            [words.block(block.code, block.competencies, block.assessments), ...shareOf(block, lang)].join(', '),
        ),
        ...stats.routes.map(({ route, ...coverage }) =>
            [routeName(route, words), shareOf(coverage, lang).join(', ')].filter(Boolean).join(colon),
        ),
        ...(competencies > 0 ? [words.themes, ...themeLines(stats, lang, colours.yellow)] : []),
        ...(stats.silences > 0 ? [words.silences(stats.silences)] : []),
    ];
    output.write(`${colours.bold(oneLine([stats.number, stats.title].filter(Boolean).join(' — ')))}\n`);
    output.write(`${lines.map((line) => `  ${line}\n`).join('')}\n`);
}

function routeName(route: string | null, words: Words['stats']): string {
    return route === null ? words.allRoutes : words.route(route);
}

/** Nothing of nothing is no share; where nothing is sure, no share is told. */
function shareOf({ competencies, evaluated, inDoubt }: Coverage, lang: Lang): string[] {
    if (competencies === 0) return [];
    const doubts = (Object.keys(inDoubt) as Doubt[]).map((because) => ({ because, count: inDoubt[because] ?? 0 }));
    const told = doubts.map(
        ({ because, count }) => `${count} ${verdictWords({ is: 'in doubt', because }, count)[lang]}`,
    );
    const isAll = doubts.some(({ count }) => count === competencies);
    return [...(isAll ? [] : [WORDS[lang].stats.evaluated(percentOf(evaluated, competencies))]), ...told];
}

/** Of so many codes each is told. */
const TOLD = 6;

function themeLines({ themes }: Stats, lang: Lang, warn: (text: string) => string): string[] {
    const { stats: words } = WORDS[lang];
    return CONCERNS.map((concern) => {
        const codes = themes[concern].map((carrier) => words.carrier(carrier.name[lang], carrier.words));
        const more = codes.length > TOLD ? ['…'] : [];
        const told = codes.length === 0 ? warn(words.absent) : [...codes.slice(0, TOLD), ...more].join(', ');
        return `  ${words.theme(concern, told)}`;
    });
}
