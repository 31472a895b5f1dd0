// One place for each truth: by name, that what the model says is said nowhere a second time. CONTRIBUTING.md, « Un seul
// endroit pour chaque notion », tells how to add a notion.
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const repository = resolve(import.meta.dirname, '..');
const language = 'packages/language/src/';
const model = `${language}model/`;

/** Each notion, by the names that it goes by, and the one file that may define them. */
const HOMES: Readonly<Record<string, string>> = {
    [`${model}tree.ts`]:
        'isIn holdersOf holdersOfKind blockOf holderBlock rootOf itemsIn competenciesOf competenciesIn leafAssessments',
    [`${language}linking/declaration.ts`]: 'isInside familyOf',
    [`${model}group-by.ts`]: 'groupBy indexBy bucket',
    [`${model}source.ts`]: 'spanHolds spanReaches spansTouch overlaps touches',
    [`${model}rich-text.ts`]: 'parseRichText parseInlines readingOf isSafeAddress',
    [`${language}grammar/lexical/words.ts`]: 'fold withoutAccents unaccented stripAccents',
    [`${model}wording.ts`]: 'wordsOf wordsIn countWords keysIn asRead readingKey searchKey slug slugify saysSomething',
    [`${model}facts.ts`]: 'factsOf datesOf durationsOf quantitiesOf siretsOf',
    [`${model}names.ts`]: 'capital',
    [`${model}figures.ts`]: 'countsOf wordCountsOf coverageFigures doubtfulAmong innermostActivities percentOf',
    [`${model}concerns.ts`]: 'concernsOf',
    [`${language}exchange/structuring/durations.ts`]: 'wholeDuration durationIn preparationIn',
    [`${language}exchange/structuring/marks.ts`]: 'writtenCode withoutSpaces',
    [`${language}platform/today.ts`]: 'today',
};

/** How a notion looks under any name: where it may be written so, and what to ask instead. */
const SHAPES: readonly {
    readonly is: string;
    readonly pattern: RegExp;
    readonly home: readonly string[];
    readonly ask: string;
    readonly example: string;
}[] = [
    {
        is: 'a folding of accents',
        pattern: /\.normalize\('NFK?D'\)/,
        home: [`${language}grammar/lexical/words.ts`],
        ask: 'fold, withoutAccents, readingKey or slug (model/wording.ts)',
        example: "title.normalize('NFD').replace(/\\p{M}/gu, '')",
    },
    {
        is: 'a walk up the tree',
        pattern: /for \(let (\w+)[^;]*;[^;]*; \1 = \1\.parent\)|while \((\w+)\??\.parent\) \2 =/,
        home: [
            `${model}tree.ts`,
            `${language}linking/declaration.ts`,
            `${language}linking/ranges.ts`,
            `${language}linking/scope.ts`,
        ],
        ask: 'isIn, isInside, holdersOf, nearest, blockOf or rootOf (model/tree.ts)',
        example: "for (let i = item; i; i = i.parent) if (i.kind === 'block') return i;",
    },
    {
        is: 'a bucket made by hand',
        pattern:
            /if \((\w+)\) \1\.push\([^)]*\);\s*else \w+(?:\.\w+)*\.set\([^;]*, \[\w+\]\)|\.set\((\w+), \[\.\.\.\(\w+\.get\(\2\) \?\? \[\]\)/,
        home: [`${model}group-by.ts`, `${language}linking/scope.ts`, `${language}grammar/recognizer.ts`],
        ask: 'groupBy or indexBy (model/group-by.ts)',
        example: 'if (known) known.push(one);\n else groups.set(key, [one]);',
    },
    {
        is: 'a table of what was made of texts',
        pattern: /new WeakMap<Text\b/,
        home: [],
        ask: 'Text.once (model/text.ts)',
        example: 'const known = new WeakMap<Text, Phrasing>();',
    },
    {
        is: 'a table of what was made of units or items',
        pattern: /new WeakMap<(?:Unit|Item|Certification|Library|Activity|Competency|Criterion|Block|Assessment)\b/,
        // What late rules found leads nowhere.
        home: [`${language}server/units.ts`],
        ask: 'onceFor (model/once.ts)',
        example: 'const known = new WeakMap<Unit, readonly Fact[]>();',
    },
    {
        is: 'a stretch compared with another',
        pattern: /\.?file === [\w.]*file && [\w.]*start <= [\w.]*start && [\w.]*end <= [\w.]*end/,
        home: [`${model}source.ts`],
        ask: 'spanHolds (model/source.ts)',
        example: 'outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end',
    },
    {
        is: 'words counted by their blanks',
        pattern: /\.split\(\/\[?\\s[^)]*\)(?:\s*\.filter\([^)]*\))?\s*\.length/,
        home: [],
        ask: 'wordsOf (model/wording.ts)',
        example: 'title.split(/\\s+/).filter(Boolean).length',
    },
    {
        is: 'verdicts counted by hand',
        pattern: /\.filter\([^;]*\.(?:worst|verdict)\([^;]*\)(?:\.is)? === '[^;]*\.length/,
        home: [`${model}figures.ts`],
        ask: 'coverageFigures (model/figures.ts)',
        example: "all.filter((one) => coverage.worst(one).is === 'evaluated').length",
    },
    {
        is: 'a sentence in two languages',
        pattern: /(?:interface Message|type Message =)/,
        home: [`${model}message.ts`],
        ask: 'Message (model/message.ts)',
        example: 'export interface Message { readonly fr: string }',
    },
    {
        is: 'the clock on the wall',
        pattern: /new Date\(\)/,
        home: [`${language}platform/today.ts`],
        ask: 'today (platform/today.ts)',
        example: 'const now = new Date();',
    },
    {
        is: 'a notification in words of elsewhere',
        pattern: /\.show(?:Error|Warning|Information)Message\((?!\s*(?:say|withoutLinks)\()/,
        home: [],
        ask: 'withoutLinks (server/requests.ts)',
        example: 'void window.showErrorMessage(error.message);',
    },
    {
        is: 'a link unmade',
        pattern: /\.replace(?:All)?\((?:'\]\('|\/\\\]\\\(\/g),/,
        home: [`${language}server/requests.ts`],
        ask: 'withoutLinks (server/requests.ts)',
        example: "message.replaceAll('](', '] (')",
    },
    {
        is: 'dates enumerated by hand',
        pattern: /Object\.values\([\w.?]*registration\??\.dates/,
        home: [],
        ask: 'factsOf (model/facts.ts)',
        example: 'Object.values(administration.registration?.dates ?? {})',
    },
];

const sources = globSync('packages/{language,cli,extension}/src/**/*.ts', { cwd: repository })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.test.ts') && !path.includes('/generated/'))
    .toSorted();
const texts = new Map(sources.map((path) => [path, readFileSync(join(repository, path), 'utf8')]));

/** The files that define a name: a function, a constant or a method of that name that is theirs. */
function defining(name: string, all: ReadonlyMap<string, string> = texts): string[] {
    const definition = new RegExp(`^(?:export )?(?:async )?(?:function\\*? ${name}\\b|const ${name} =)`, 'm');
    return [...all].filter(([, text]) => definition.test(text)).map(([path]) => path);
}

test('sources were read', () => {
    expect(sources.length).toBeGreaterThan(300);
    expect(sources).toEqual(expect.arrayContaining([...Object.keys(HOMES), ...SHAPES.flatMap(({ home }) => home)]));
});

describe.each(Object.entries(HOMES))('%s alone defines', (home, names) => {
    test.each(names.split(' '))('%s', (name) => {
        expect(defining(name).filter((path) => path !== home)).toEqual([]);
    });
});

test('every name of a home that another file would take is seen', () => {
    const again = (text: string) => defining('blockOf', new Map([['a.ts', text]]));
    expect(again('export function blockOf(item: Item) {}')).toEqual(['a.ts']);
    expect(again("import { x } from './x.ts';\nconst blockOf = (item) => item;")).toEqual(['a.ts']);
    expect(again('const block = blockOf(item);')).toEqual([]);
});

describe.each(SHAPES)('$is stands in one place: ask $ask', ({ pattern, home, example }) => {
    test('nowhere else', () => {
        const found = [...texts].filter(([path, text]) => pattern.test(text) && !home.includes(path));
        expect(found.map(([path]) => path)).toEqual([]);
    });

    test('it would be seen', () => {
        expect(example).toMatch(pattern);
    });
});
