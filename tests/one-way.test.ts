// Breaks each arrow of the house once, in a small house of its own, and sees the check fail for that arrow.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { checkArrows, rooms } from '../scripts/check-arrows.ts';

const repository = resolve(import.meta.dirname, '..');
const house = realpathSync(mkdtempSync(join(tmpdir(), 'one-way-')));
const src = 'packages/language/src';
const written: string[] = [];

function write(path: string, text: string): void {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
}

/** Adds one file that imports one thing. */
function arrow(from: string, to: string): void {
    written.push(from);
    write(from, `import '${to}';\n`);
}

/** The names of the rules that the house breaks. */
async function faults(): Promise<string[]> {
    return (await checkArrows(house)).map((fault) => fault.replace(/:.*/, ''));
}

beforeAll(() => {
    cpSync(join(repository, 'packages/language/package.json'), join(house, 'packages/language/package.json'));
    cpSync(join(repository, 'packages/cli/package.json'), join(house, 'packages/cli/package.json'));
    write(
        'packages/extension/package.json',
        '{ "name": "referentiel-extension", "dependencies": { "@referentiel/language": "*" } }',
    );
    write('packages/extension/src/main.ts', "import '@referentiel/language';\n");
    write(
        'packages/cli/src/main.ts',
        "import '@referentiel/language';\nimport '@referentiel/language/node';\nimport 'node:fs';\n",
    );
    write(
        `${src}/index.ts`,
        Object.keys(rooms)
            .filter((room) => room !== 'server')
            .map((room) => `import './${room}/a.ts';\n`)
            .join(''),
    );
    for (const [room, mayImport] of Object.entries(rooms)) {
        write(`${src}/${room}/a.ts`, 'export const a = 1;\n');
        // The model sees the tree only through its builder; rules see of the edits only the operations.
        const file = room === 'model' ? 'builder' : 'b';
        const imports = mayImport.map((other) =>
            room === 'rules' && other === 'edits' ? '../edits/operations.ts' : `../${other}/a.ts`,
        );
        write(
            `${src}/${room}/${file}.ts`,
            imports.map((path) => `import '${path}';\n`).join('') + 'export const b = 1;\n',
        );
    }
    write(`${src}/exchange/structuring/a.ts`, 'export const a = 1;\n');
    write(`${src}/grammar/lexical/words.ts`, 'export const fold = 1;\n');
    write(`${src}/model/wording.ts`, "import '../grammar/lexical/words.ts';\n");
    write(`${src}/edits/operations.ts`, 'export type Operation = string;\n');
    write(`${src}/platform/node/index.ts`, "import 'node:fs';\nimport '../a.ts';\n");
    write(`${src}/server/node.ts`, "import '../platform/node/index.ts';\nimport 'langium/lsp';\n");
    write(`${src}/editor/c.ts`, "import 'langium';\nimport 'langium/lsp';\n");
    write(
        `${src}/tables/a.test.ts`,
        "import '../grammar/a.ts';\nimport 'node:fs';\nimport { test } from 'vitest';\ntest('', () => {});\n",
    );
    mkdirSync(join(house, 'node_modules/@referentiel'), { recursive: true });
    symlinkSync('../../packages/language', join(house, 'node_modules/@referentiel/language'));
    symlinkSync('../../packages/cli', join(house, 'node_modules/@referentiel/cli'));
    for (const name of ['langium', 'vitest', 'commander', 'vscode-languageserver']) {
        symlinkSync(join(repository, 'node_modules', name), join(house, 'node_modules', name));
    }
});
afterEach(() => {
    for (const path of written.splice(0)) rmSync(join(house, path));
});
afterAll(() => rmSync(house, { recursive: true }));

test('a house in order has no fault, with every arrow that is allowed', async () => {
    expect(await checkArrows(house)).toEqual([]);
});

test('each arrow between rooms that is not allowed, and each to the package’s own index', async () => {
    const expected = Object.entries(rooms).flatMap(([room, mayImport]) => {
        const others = Object.keys(rooms).filter((other) => other !== room && !mayImport.includes(other));
        const targets = [...others.map((other) => `${other}/a.ts`), 'index.ts'];
        return targets.map((target) => {
            const from = `${src}/${room}/to-${target.replaceAll('/', '-')}`;
            arrow(from, `../${target}`);
            return `room-${room}: ${from} → ${src}/${target}`;
        });
    });
    expect(expected.length).toBeGreaterThan(100);
    expect((await checkArrows(house)).filter((fault) => fault.startsWith('room-'))).toEqual(expected.toSorted());
});

test.for([
    ['model-without-tree', `${src}/model/wrong.ts`, '../grammar/a.ts'],
    ['model-built-elsewhere', `${src}/rules/wrong.ts`, '../model/builder.ts'],
    ['rules-name-operations', `${src}/rules/wrong.ts`, '../edits/a.ts'],
    ['node-only-in-platform-node', `${src}/tables/wrong.ts`, 'node:fs'],
    ['node-only-in-platform-node', `${src}/platform/wrong.ts`, 'path'],
    ['node-only-in-platform-node', `${src}/server/wrong.ts`, 'node:process'],
    ['platform-node-only-by-faces', `${src}/workspace/wrong.ts`, '../platform/node/index.ts'],
    ['platform-node-only-by-faces', `${src}/wrong.ts`, './platform/node/index.ts'],
    ['platform-node-only-by-faces', `${src}/server/browser.ts`, '../platform/node/index.ts'],
    ...[
        'model',
        'rules',
        'published',
        'tables',
        'documents',
        'printing',
        'edits',
        'exchange',
        'nomenclatures',
        'platform',
    ].map((room) => ['no-langium', `${src}/${room}/wrong.ts`, 'langium'] as const),
    ...['linking', 'model', 'rules', 'workspace'].map(
        (room) => ['lsp-only-in-editor', `${src}/${room}/wrong.ts`, 'langium/lsp'] as const,
    ),
    ['lsp-only-in-editor', `${src}/workspace/wrong.ts`, 'vscode-languageserver'],
    ['language-knows-no-face', `${src}/wrong.ts`, '../../cli/src/main.ts'],
    ['language-knows-no-face', `${src}/wrong.ts`, '../../extension/src/main.ts'],
    ['faces-are-apart', 'packages/extension/src/wrong.ts', '../../cli/src/main.ts'],
    ['faces-are-apart', 'packages/cli/src/wrong.ts', '../../extension/src/main.ts'],
    ['public-entries-only', 'packages/cli/src/wrong.ts', '../../language/src/model/a.ts'],
    ['packages-by-name', 'packages/cli/src/wrong.ts', '../../language/src/index.ts'],
    ['no-test-outside-tests', `${src}/tables/wrong.ts`, './a.test.ts'],
    ['no-unknown-import', `${src}/tables/wrong.ts`, './nowhere.ts'],
    ['declared-dependencies', `${src}/workspace/wrong.ts`, 'commander'],
] as const)('%s: %s imports %s', async ([rule, from, to]) => {
    arrow(from, to);
    expect(await faults()).toContain(rule);
});

describe('whatever the form of the import', () => {
    test.for([
        ["import { a } from '../grammar/a.ts';", 'value'],
        ["import type { a } from '../grammar/a.ts';", 'type'],
        ["import { type a } from '../grammar/a.ts';", 'inline type'],
        ["export * from '../grammar/a.ts';", 'export all'],
        ["export type { a } from '../grammar/a.ts';", 'export type'],
        ["export const a = await import('../grammar/a.ts');", 'dynamic'],
    ] as const)('%s', async ([text]) => {
        arrow(`${src}/tables/wrong.ts`, '');
        write(`${src}/tables/wrong.ts`, `${text}\n`);
        expect(await faults()).toContain('room-tables');
    });
});

test('a cycle, unless it is of types only', async () => {
    arrow(`${src}/model/one.ts`, './two.ts');
    arrow(`${src}/model/two.ts`, './one.ts');
    expect(await faults()).toContain('no-cycle');
    write(`${src}/model/two.ts`, "import type {} from './one.ts';\n");
    expect(await faults()).toEqual([]);
});

test('a room that nobody placed', async () => {
    arrow(`${src}/attic/a.ts`, '../model/a.ts');
    expect(await faults()).toEqual(['unknown-room']);
    rmSync(join(house, src, 'attic'), { recursive: true });
    written.splice(0);
});

test('a source file that was not read', async () => {
    arrow('packages/cli/src/wrong.ts', 'node:fs');
    written.push('packages/cli/src/dist/unread.ts');
    write('packages/cli/src/dist/unread.ts', "import '../../../language/src/model/a.ts';\n");
    expect(await faults()).toEqual(['not-read']);
});

test('the command fails, and says where', () => {
    const command = () =>
        spawnSync(process.execPath, [join(repository, 'scripts/check-arrows.ts'), house], { encoding: 'utf8' });
    expect(command()).toMatchObject({ status: 0, stderr: '' });
    arrow(`${src}/tables/wrong.ts`, '../grammar/a.ts');
    expect(command()).toMatchObject({
        status: 1,
        stderr: `room-tables: ${src}/tables/wrong.ts → ${src}/grammar/a.ts\n`,
    });
});
