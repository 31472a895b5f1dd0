// Nothing of a text, nor of the name of a file, reaches a terminal or a log raw, whatever command and format says it.
import fc from 'fast-check';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inertOutput } from '../../packages/cli/src/inert.ts';
import { folderOf, referentiel, root } from '../cli/referentiel.ts';

const HOSTILE = [
    '\u001B[31mrouge',
    '\u001B]8;;http://mal.example\u0007lien\u001B]8;;\u0007',
    '\u009B2J',
    '\n::error file=a::faux',
    '\r::warning::faux',
    '\n##[error]faux',
    '\u202Eesrever\u2066',
    '\u2028::notice::faux',
    '\u0000\u0008\u007F',
    '\uFDD0clair\uFDD1',
    'e\u0301\uFEFF',
];

/** What would act on whoever looks at it; `isLog` commands are the program's own. */
function acting(said: string, isLog: boolean): string[] {
    return [
        ...(said.match(/(?![\n\t])\p{Cc}|[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/gu) ?? []),
        ...said
            .split('\n')
            .filter((line) => /^\s*::/.test(line) && !(isLog && /^::(?:error|warning|notice) file=[^:]*::/.test(line))),
        ...(said.match(/##\[/g) ?? []),
    ];
}

const source = (bad: string): string =>
    `certification RNCP1 "${bad}"\nniveau 9\nactivité A1 "${bad}" {\n    compétence C1 "${bad}"\n}\n` +
    `bloc BC01 "${bad}" {\n    compétences A1, C9\n    épreuve E1 "${bad}" { évalue C1,, ${bad} }\n}\n` +
    `tolère code-inconnu "${bad}"\ntolère rien-de-tel "${bad}"\n${bad}\nlien "http://${bad}"\n`;

const FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab'];

function commandsOn(bad: string): string[][] {
    return [
        ...FORMATS.map((format) => ['check', '--format', format, '--statistics', '--baseline', 'connus.json']),
        ['check', '--tolerances'],
        ['check', '--tolerances', '--format', 'json'],
        ['check', '--fix-dry-run'],
        ['check', '--write-baseline', '--baseline', 'autres.json'],
        ['stats'],
        ['stats', '--format', 'json'],
        ['format', '--check'],
        ['rename', 'C1', 'C7', '--dry-run'],
        ['rename', 'C1', `C${bad.replaceAll('\u0000', '')}`, '--dry-run'],
        ['renumber', '--dry-run'],
        ['generate', '--out', 'o', '--format', 'md', '--table', 'blocs'],
        ['explain', `x${bad.replaceAll('\u0000', '')}`],
        ['check', `nulle-part${bad.replaceAll('\u0000', '')}`],
        ['check', `--${bad.replaceAll('\u0000', '')}`],
    ];
}

test('every command, in every format', { timeout: 120_000 }, () => {
    let [runs, letters] = [0, 0];
    for (const [i, bad] of HOSTILE.entries()) {
        const name = bad.replaceAll('\u0000', '').replaceAll('/', '');
        const folder = folderOf({
            'connus.json': baseline(bad),
            'referentiel.config.json': `{ "rules": { ${JSON.stringify(bad)}: "off" } }`,
        });
        onTestFinished(folder.remove);
        mkdirSync(join(folder.path, `d${name}`));
        writeFileSync(join(folder.path, `d${name}`, `f${name}.referentiel`), source(bad));
        // Each of them says each hostile thing in some of the ways: all of the ways together are said.
        const commands = commandsOn(bad).filter((_, j) => i < 4 || j % HOSTILE.length === i || j < FORMATS.length);
        for (const args of commands) {
            const { stdout, stderr } = referentiel(folder.path, args);
            expect([args, acting(stdout + stderr, args.includes('github'))]).toEqual([args, []]);
            runs++;
            letters += stdout.length + stderr.length;
        }
    }
    console.log(
        `${HOSTILE.length} hostile texts and names: ${runs} commands, ${letters} letters of output, none acting`,
    );
});

function baseline(bad: string): string {
    const finding = { rule: bad, identity: `RNCP1/${bad}`, fingerprint: bad, count: 2, file: bad };
    return JSON.stringify({ version: 1, findings: [finding] });
}

test('the door lets nothing through, whatever it is given', () => {
    const part = fc.oneof(
        fc.constantFrom(...HOSTILE, '::', '##[', '\n', ' ', '\u001B', ':'),
        fc.string({ unit: 'binary' }),
    );
    const text = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
        fc.property(text, (given) => {
            expect(acting(inertOutput(given), false)).toEqual([]);
        }),
        { numRuns: 3000, seed: 17 },
    );
});

test('there is no other way out', () => {
    // The door itself; the line of progress; the version alone; what speaks to a browser.
    const doors = ['output.ts', 'progress.ts', 'main.ts', 'devtools.ts'];
    const sources = globSync('packages/cli/src/**/*.ts', { cwd: root }).filter((path) => !path.endsWith('.test.ts'));
    const leaks = sources.filter(
        (path) =>
            !doors.some((door) => path.endsWith(`/${door}`)) &&
            /process\.std(?:out|err)\.write|console\./.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(leaks).toEqual([]);
});
