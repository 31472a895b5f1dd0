import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { Minimatch } from '../../packages/extension/scripts/glob.ts';

const extension = join(import.meta.dirname, '../../packages/extension');
const KILOBYTE = 1024;

interface Metafile {
    readonly inputs: Readonly<Record<string, { readonly imports: readonly { path: string; external?: boolean }[] }>>;
}
const metafile = (name: string): Metafile =>
    JSON.parse(readFileSync(join(extension, 'out', `${name}.meta.json`), 'utf8')) as Metafile;

beforeAll(() => {
    execFileSync(process.execPath, [join(extension, 'scripts/build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
});

describe.each(['extension.cjs', 'extension.web.js'])('%s', (name) => {
    test('holds nothing of the language, nor of its server, but what they say to each other', () => {
        const { inputs } = metafile(name);
        const paths = Object.keys(inputs);
        expect(paths).toContain('packages/extension/src/client.ts');
        const strangers = /^packages\/(?!extension\/)|node_modules\/(langium|chevrotain|vscode-languageserver)\//;
        expect(paths.filter((path) => strangers.test(path))).toEqual(['packages/language/src/server/requests.ts']);
    });

    test('weighs at most 400 KB', () => {
        expect(statSync(join(extension, 'dist', name)).size).toBeLessThanOrEqual(400 * KILOBYTE);
    });
});

test.each(['extension.web.js', 'server.web.js'])('%s asks nothing of Node', (name) => {
    const asked = Object.values(metafile(name).inputs).flatMap(({ imports }) => imports);
    // What is injected, too, is noted as external.
    const external = asked
        .filter((found) => found.external && !found.path.endsWith('/scripts/helpers.mjs'))
        .map(({ path }) => path);
    expect([...new Set(external)]).toEqual(name.startsWith('extension') ? ['vscode'] : []);
});

test.each([
    ['**/*.referentiel', '/a/b/c.referentiel', true],
    ['**/*.referentiel', 'c.referentiel', true],
    ['**/*.referentiel', '/a/c.referentiel.bak', false],
    ['/a/*.json', '/a/b/c.json', false],
    ['/a/*.json', '/a/c.json', true],
    ['**/{a,b}?.[!0-9]', 'x/b1.c', true],
    ['**/{a,b}?.[!0-9]', 'x/b1.2', false],
    ['**/l’été (1)+.{txt', 'l’été (1)+.txt', false],
    ['**/l’été (1)+.txt', 'C:\\x\\l’été (1)+.txt', true],
])('the glob %s on %s: %s', (glob, path, wanted) => {
    expect(new Minimatch(glob).match(path)).toBe(wanted);
});
