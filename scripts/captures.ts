// `npm run captures`: shows `check`, `explain` and `init` at work in a real terminal, as pictures in docs/captures. Needs
// tmux; `npm run build` comes first.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { readAnsi } from './captures/ansi.ts';
import { COLUMNS, type Scene, scenes } from './captures/scenes.ts';
import { terminalSvg } from './captures/svg.ts';
import { Terminal } from './captures/terminal.ts';

const root = resolve(import.meta.dirname, '..');

async function shoot({ name, about, files, args, answers, lines = Infinity }: Scene): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'captures-'));
    const bin = join(folder, 'bin');
    const home = join(folder, 'référentiels');
    for (const path of [bin, home]) mkdirSync(path);
    symlinkSync(join(root, 'packages/cli/dist/referentiel.cjs'), join(bin, 'referentiel'));
    for (const [path, text] of Object.entries(files)) writeFileSync(join(home, path), text);
    const terminal = new Terminal(home, COLUMNS, 100, {
        PATH: [bin, process.env.PATH].join(delimiter),
        LC_ALL: 'C.UTF-8',
        LANGUAGE: 'fr',
        TERM: 'xterm-256color',
    });
    try {
        const screen = readAnsi(await terminal.run(`referentiel ${args.join(' ')}`, answers));
        const typed = [
            [
                { text: '$', style: { dim: true } as const },
                { text: ` referentiel ${args.join(' ')}`, style: { bold: true } as const },
            ],
        ];
        const shown = [...typed, ...screen.slice(1, -1)];
        const cut =
            shown.length > lines + 1
                ? [...shown.slice(0, lines + 1), [{ text: '…', style: { dim: true } as const }]]
                : shown;
        writeFileSync(
            join(root, 'docs/captures', `${name}.svg`),
            terminalSvg(cut, COLUMNS, `referentiel ${args[0]}`, about),
        );
    } finally {
        terminal.close();
        rmSync(folder, { recursive: true });
    }
}

mkdirSync(join(root, 'docs/captures'), { recursive: true });
for (const scene of scenes(root)) await shoot(scene);
