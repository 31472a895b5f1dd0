// What completes commands in a shell, asked of that shell.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, type TestContext } from 'vitest';
import { folderOf, referentiel } from './referentiel.ts';
import { onTerminal } from './running.ts';

const script = (shell: string): string => referentiel('.', ['completion', shell]).stdout;

function folder(): string {
    const { path, remove } = folderOf({ 'velo.referentiel': '', 'notes.txt': '', 'sous dossier/x.referentiel': '' });
    onTestFinished(remove);
    return path;
}

function need(shell: string, context: TestContext): void {
    if (spawnSync(shell, ['-c', 'true']).status !== 0) context.skip(`no ${shell} here`);
}

describe('bash', () => {
    test.each<[string[], string[]]>([
        [['re'], ['rename', 'renumber']],
        [['ch'], ['check']],
        [
            ['check', '--fi'],
            ['--fix', '--fix-dry-run'],
        ],
        [['check', '--format', 's'], ['sarif']],
        [
            ['check', '--fail-on', ''],
            ['error', 'warning', 'information', 'hint', 'never'],
        ],
        [
            ['renumber', '--kind', 'c'],
            ['compétences', 'critères'],
        ],
        [
            ['init', '--ci', 'g'],
            ['github', 'gitlab'],
        ],
        [
            ['completion', ''],
            ['bash', 'zsh', 'fish'],
        ],
        [['help', 'st'], ['stats']],
        [['check', 'v'], ['velo.referentiel']],
        [['check', 's'], ['sous dossier']],
        [['stats', 'n'], []],
        [
            ['check', '--lang', ''],
            ['fr', 'en'],
        ],
    ])('%j', (words, expected) => {
        const typed = ['referentiel', ...words].map((word) => `'${word}'`).join(' ');
        const ask = `COMP_WORDS=(${typed}); COMP_CWORD=${words.length}; _referentiel; printf '%s\\n' "\${COMPREPLY[@]}"`;
        const { stdout, stderr } = spawnSync('bash', ['-c', `${script('bash')}\n${ask}`], {
            cwd: folder(),
            encoding: 'utf8',
        });
        expect({ stdout: stdout.split('\n').filter(Boolean), stderr }).toEqual({ stdout: expected, stderr: '' });
    });
});

describe('fish', () => {
    test.for<[string, string[]]>([
        ['re', ['rename', 'renumber']],
        ['check --fix', ['--fix', '--fix-dry-run']],
        ['check --format s', ['sarif']],
        ['completion ', ['bash', 'fish', 'zsh']],
        ['help st', ['stats']],
    ])('%s', ([words, expected], context) => {
        need('fish', context);
        const ask = `${script('fish')}\ncomplete --do-complete 'referentiel ${words}'`;
        const { stdout } = spawnSync('fish', ['--no-config', '-c', ask], { cwd: folder(), encoding: 'utf8' });
        const proposed = stdout.split('\n').map((line) => line.split('\t')[0] ?? '');
        expect(proposed.filter(Boolean).toSorted()).toEqual(expected);
    });
});

test('zsh, in its function path or read by a shell', async (context) => {
    need('zsh', context);
    const path = folder();
    mkdirSync(join(path, 'functions'));
    writeFileSync(join(path, 'functions/_referentiel'), script('zsh'));
    const ways = [
        'fpath=($PWD/functions $fpath); autoload -Uz compinit; compinit -u -D',
        'autoload -Uz compinit; compinit -u -D; source functions/_referentiel',
    ];
    for (const way of ways) {
        const zsh = onTerminal(path, ['env', 'TERM=dumb', 'zsh', '-f', '-i'], context);
        onTestFinished(async () => void (await zsh.stop('SIGKILL')));
        // Typed in two parts, so that what is typed isn't taken for what is said.
        zsh.type(`PS1='> '; ${way}; unsetopt list_beep; echo prêt''e\n`);
        await zsh.until('prête');
        for (const [typed, completed] of [
            ['referentiel renu\t', 'referentiel renumber'],
            ['referentiel check --format sa\t', '--format sarif'],
            ['referentiel completion f\t', 'completion fish'],
            ['referentiel check v\t', 'check velo.referentiel'],
        ] as const) {
            zsh.type(typed);
            await zsh.until(completed);
            zsh.type('\u0015');
        }
    }
});
