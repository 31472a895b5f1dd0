// « npx referentiel » in a checkout, after `npm ci` and `npm run build`.
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundle, folderOf } from './referentiel.ts';

const root = join(import.meta.dirname, '../..');
const { bin } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as {
    bin: { referentiel: string };
};

test('npm links a file that is there before anything is built, and it is the command line', () => {
    const path = join('packages/cli', bin.referentiel);
    // What isn't versioned isn't there when npm installs, and then npm links nothing.
    const versioned = execFileSync('git', ['ls-files', '--', path], { cwd: root, encoding: 'utf8' });
    expect(versioned.trim()).toBe(path);
    const told = execFileSync(process.execPath, [join(root, path), '--version'], { encoding: 'utf8' });
    expect(told).toMatch(/^\d+\.\d+\.\d+/);
});

test('built anew with other rules, it finds what these find, whatever was kept', () => {
    const { path: home, remove } = folderOf(
        Object.fromEntries(
            Array.from({ length: 100 }, (_, n) => [`projet/${n}/a.referentiel`, `certification RNCP${n + 1} "T"\n`]),
        ),
    );
    onTestFinished(remove);
    const [cli, projet] = [join(home, 'cli'), join(home, 'projet')];
    mkdirSync(cli);
    cpSync(join(root, 'packages/cli', bin.referentiel), join(cli, bin.referentiel));
    cpSync(dirname(bundle), join(cli, 'dist'), { recursive: true });
    const saying = (words: string): number => {
        const args = [join(cli, bin.referentiel), 'check', '--fail-on', 'never'];
        return execFileSync(process.execPath, args, { cwd: projet, encoding: 'utf8' }).split(words).length - 1;
    };
    expect(saying('n’a aucun bloc de compétences')).toBe(100);
    expect(readdirSync(join(projet, '.referentiel-cache'))).toContain('files');
    const parts = join(cli, 'dist/parts');
    const [main = ''] = globSync('main-*.mjs', { cwd: parts });
    for (const name of readdirSync(parts)) change(join(parts, name), 'n’a aucun bloc de compétences', 'est sans bloc');
    renameSync(join(parts, main), join(parts, 'main-AUTRE.mjs'));
    change(join(cli, 'dist/referentiel.cjs'), main, 'main-AUTRE.mjs');
    expect(saying('est sans bloc')).toBe(100);
});

function change(path: string, from: string, to: string): void {
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(from, to));
}
