// The one direction of the house (CONTRIBUTING.md): which room may import which. `npm run check:arrows` fails on an
// arrow that goes the other way, and also when a source file was not read at all.
import { globSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseResult, IRegularForbiddenRuleType } from 'dependency-cruiser';

type Rule = IRegularForbiddenRuleType;

/** For each room of packages/language/src, the rooms that it may import. */
export const rooms: Readonly<Record<string, readonly string[]>> = roomsOf({
    platform: '',
    nomenclatures: '',
    grammar: '',
    linking: 'grammar',
    model: 'grammar linking',
    // Dividing a text into épreuves is what an import does of it.
    edits: 'model nomenclatures printing exchange/structuring',
    // What the register says already: texts compared with texts, read by parts through the ports.
    corpus: 'model platform',
    // What French writes: words, not what they say.
    spelling: 'model',
    rules: 'model nomenclatures edits corpus spelling',
    published: 'model',
    worksheets: 'model',
    tables: 'model nomenclatures published worksheets',
    documents: 'model published tables',
    printing: 'grammar model nomenclatures',
    exchange: 'model nomenclatures edits printing published worksheets',
    workspace: 'grammar linking model corpus rules platform',
    editor: 'grammar nomenclatures linking model rules edits published tables printing workspace',
    server: 'platform nomenclatures grammar linking model corpus spelling edits rules tables documents printing exchange workspace editor',
});

function roomsOf(arrows: Record<string, string>): Record<string, string[]> {
    return Object.fromEntries(
        Object.entries(arrows).map(([room, others]) => [room, others.split(' ').filter(Boolean)]),
    );
}

const src = '^packages/language/src/';
const test = '[.]test[.]ts$';
/** The one part of model/ that sees the tree: build.ts, builder.ts or a folder of that name. */
const builder = `${src}model/build(er)?(/|[.]ts$)`;
const anyOf = (names: readonly string[]) => `(${names.join('|')})`;
const modules = (names: readonly string[]) => `(^|/)node_modules/${anyOf(names)}(/|$)`;

function rulesFor(publicEntries: readonly string[]): Rule[] {
    const forbid = (name: string, from: Rule['from'], to: Rule['to']): Rule => ({ name, severity: 'error', from, to });

    return [
        ...Object.entries(rooms).map(([room, mayImport]) =>
            forbid(
                `room-${room}`,
                { path: `${src}${room}/`, pathNot: test },
                { path: src, pathNot: `${src}${anyOf([room, ...mayImport])}/` },
            ),
        ),
        // Beyond rooms: parts of rooms.
        // What a word is, and when two are one, holds of texts as of the language: it is no part of the tree.
        forbid(
            'model-without-tree',
            { path: `${src}model/`, pathNot: [test, builder] },
            { path: `${src}grammar/`, pathNot: `${src}grammar/lexical/words[.]ts$` },
        ),
        forbid(
            'model-built-elsewhere',
            { path: `${src}(rules|published|worksheets|tables|documents|printing|edits|exchange)/`, pathNot: test },
            { path: builder },
        ),
        forbid(
            'rules-name-operations',
            { path: `${src}rules/`, pathNot: test },
            { path: `${src}edits/`, pathNot: `${src}edits/operations?(/|[.]ts$)` },
        ),
        // What comes from outside.
        forbid(
            'node-only-in-platform-node',
            { path: '^packages/language/', pathNot: [test, `${src}platform/node/`] },
            { dependencyTypes: ['core'] },
        ),
        forbid(
            'platform-node-only-by-faces',
            { path: '^packages/language/', pathNot: [test, `${src}platform/node/`, `${src}server/node(/|[.]ts$)`] },
            { path: `${src}platform/node/` },
        ),
        forbid(
            'no-langium',
            {
                path: `${src}(model|rules|published|worksheets|tables|documents|printing|edits|exchange|nomenclatures|platform)/`,
                pathNot: [test, builder],
            },
            { path: modules(['langium']) },
        ),
        forbid(
            'lsp-only-in-editor',
            { path: '^packages/language/', pathNot: [test, `${src}(grammar|editor|server)/`] },
            { path: ['(^|/)node_modules/langium/lib/lsp/', '(^|/)node_modules/vscode-', '^vscode'] },
        ),
        // Packages.
        forbid('language-knows-no-face', { path: '^packages/language/' }, { path: '^packages/(cli|extension)/' }),
        forbid(
            'faces-are-apart',
            { path: '^packages/([^/]+)/' },
            { path: '^packages/(cli|extension)/', pathNot: '^packages/$1/' },
        ),
        forbid(
            'public-entries-only',
            { path: '^packages/(cli|extension)/' },
            { path: '^packages/language/', pathNot: `^${anyOf(publicEntries)}$` },
        ),
        forbid(
            'packages-by-name',
            { path: '^packages/([^/]+)/' },
            { path: '^packages/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
        ),
        // Everywhere.
        forbid('no-test-outside-tests', { path: '^packages/', pathNot: test }, { path: test }),
        // Types of one room may name each other; code may not wait for itself.
        forbid('no-cycle', { path: '^packages/' }, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
        forbid('no-unknown-import', { path: '^packages/' }, { couldNotResolve: true }),
        // What is shipped; `vscode` is the host's own module, and only its types come from npm.
        forbid(
            'declared-dependencies',
            { path: '^packages/[^/]+/src/', pathNot: test },
            { dependencyTypes: ['npm-no-pkg', 'npm-dev'], pathNot: 'node_modules/@types/vscode/' },
        ),
    ];
}

/** The faults of the tree below `root`, each a line of text; none if all arrows go one way. */
export async function checkArrows(root: string): Promise<string[]> {
    const sources = globSync('packages/*/src/**/*.{ts,mts,cts,tsx}', { cwd: root }).map((path) =>
        path.replaceAll('\\', '/'),
    );
    const language: { exports: Record<string, { source: string }> } = JSON.parse(
        readFileSync(join(root, 'packages/language/package.json'), 'utf8'),
    );
    const publicEntries = Object.values(language.exports).map((entry) =>
        join('packages/language', entry.source).replaceAll('\\', '/').replaceAll('.', '[.]'),
    );
    const { output } = await cruise(
        ['packages'],
        {
            baseDir: root,
            validate: true,
            ruleSet: { forbidden: rulesFor(publicEntries) },
            parser: 'swc', // The tsc parser of dependency-cruiser doesn't know TypeScript 7: it would read no file, and say nothing.
            tsPreCompilationDeps: true,
            detectProcessBuiltinModuleCalls: true,
            doNotFollow: { path: 'node_modules' },
            exclude: { path: ['(^|/)(dist|out)/'] },
        },
        { conditionNames: ['source', 'import', 'types', 'node'], exportsFields: ['exports'], bustTheCache: true },
    );
    const { modules: read, summary } = output as ICruiseResult;
    const readPaths = new Set(read.map((module) => module.source));
    const known = new Set(Object.keys(rooms));
    return [
        ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
        ...(sources.length === 0 ? ['no-source: no source file found'] : []),
        ...sources.filter((path) => !readPaths.has(path)).map((path) => `not-read: ${path}`),
        ...readdirSync(join(root, 'packages/language/src'), { withFileTypes: true })
            .filter((entry) => entry.isDirectory() && !known.has(entry.name))
            .map(
                (entry) =>
                    `unknown-room: packages/language/src/${entry.name} (say in scripts/check-arrows.ts what it may import)`,
            ),
    ].toSorted();
}

if (import.meta.main) {
    const root = resolve(process.argv[2] ?? '.');
    const faults = await checkArrows(root);
    for (const fault of faults) console.error(fault);
    console.log(faults.length === 0 ? 'All arrows go one way.' : `${faults.length} arrows to turn round.`);
    process.exitCode = faults.length === 0 ? 0 : 1;
}
