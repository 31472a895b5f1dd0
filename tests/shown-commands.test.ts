// The commands that the README and the guide show run, page by page, each page in a folder of its own: an empty one for
// who begins, one with the examples and a small référentiel for the others.
import { spawnSync } from 'node:child_process';
import {
    chmodSync,
    cpSync,
    globSync,
    mkdirSync,
    mkdtempSync,
    readFileSync,
    realpathSync,
    rmSync,
    writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readmeExample } from '../scripts/captures/scenes.ts';
import { bundle, root } from './cli/referentiel.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const pages = ['README.md', ...globSync('docs/guide/*.md', { cwd: root }).toSorted()];

/** The lines of shell that a page shows. */
function linesOf(page: string): string[] {
    const text = readFileSync(join(root, page), 'utf8');
    return [...text.matchAll(/^```sh\n([^]*?)^```$/gm)].flatMap(([, block = '']) =>
        block.split(/\n| && /).filter((line) => line !== '' && !line.startsWith('#')),
    );
}

/** What of the page is for the machine of whoever reads: that it exists is all that is asked. */
function faultOf(line: string): string | undefined {
    const script = /^npm (?:run )?(\S+)/.exec(line)?.[1] ?? '';
    if (/^npm install --global @referentiel\/cli$|^npm ci$|^alias referentiel=/.test(line)) return undefined;
    return line.startsWith('npm ') && !(script in scripts) ? `${line} : pas de script ${script}` : undefined;
}

function folderFor(page: string): string {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'guide-')));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, '.bin'));
    writeFileSync(join(folder, '.bin/referentiel'), `#!/bin/sh\nexec "${process.execPath}" "${bundle}" "$@"\n`);
    chmodSync(join(folder, '.bin/referentiel'), 0o755);
    if (page.endsWith('premiers-pas.md')) return folder;
    cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
    writeFileSync(join(folder, 'accueil.referentiel'), readmeExample(root));
    return folder;
}

test('il y en a', () => {
    expect(pages.flatMap(linesOf).length).toBeGreaterThan(15);
});

describe.each(pages.map((page) => [page, linesOf(page)] as const).filter(([, lines]) => lines.length > 0))(
    '%s',
    (page, lines) => {
        test('ses commandes tournent', () => {
            expect(lines.flatMap((line) => faultOf(line) ?? [])).toEqual([]);
            const run = lines.filter((line) => /^(?:referentiel|cd) /.test(line));
            // One shell for the page, for `cd` counts; each line tells its exit code. A finding is no failure here.
            const script = run
                .map(
                    (line) =>
                        `${line} </dev/null >.out 2>&1; code=$?; [ $code -le 1 ] || { echo ${JSON.stringify(line)} "→ $code"; cat .out; }`,
                )
                .join('\n');
            const folder = folderFor(page);
            const { stdout, stderr, status } = spawnSync('bash', ['--noprofile', '--norc', '-c', script], {
                cwd: folder,
                encoding: 'utf8',
                env: {
                    ...process.env,
                    PATH: [join(folder, '.bin'), process.env.PATH].join(delimiter),
                    LC_ALL: 'C.UTF-8',
                },
            });
            expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: '', status: 0 });
        });

        test('ne nomme aucune autre commande', () => {
            expect(lines.filter((line) => !/^(?:referentiel|cd|npm|alias) /.test(line))).toEqual([]);
        });
    },
);
