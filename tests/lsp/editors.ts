// Editors that nobody here wrote, with the configuration that docs/editors tells, on a projet of two files.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export const FILES = {
    'clerc.referentiel': `certification RNCP1 "Clerc"

activité A1 "Accueil" {
    compétence C1 "Accueillir le client"
    compétence C2 "Orienter"
}
activte A2 "Vente"
`,
    'blocs.referentiel': `suite de RNCP1

bloc BC01 "B" {
    compétences A1
  épreuve   E1 "Cas" { évalue C1 }
}
`,
};

/** What an editor saw and made. */
export interface Seen {
    readonly diagnostics: readonly string[];
    readonly hover: string;
    /** « file:line », from 1. */
    readonly definition: string;
    readonly renamed?: readonly string[];
    readonly formatted?: string;
}

/** A block of a language below a heading of docs/editors. */
export function documented(heading: string, language: string, rank = 0): string {
    const page = readFileSync(join(root, 'docs/editors/README.md'), 'utf8');
    const section = page.slice(page.indexOf(`\n## ${heading}\n`) + 1).split(/\n## /)[0] ?? '';
    const blocks = [...section.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))];
    const block = blocks[rank]?.[1];
    if (block === undefined) throw new Error(`docs/editors tells no ${language} of ${heading}.`);
    return block;
}

export function isInstalled(editor: string, args = ['--version']): boolean {
    return spawnSync(editor, args, { stdio: 'ignore' }).status === 0;
}

/** Runs an editor in the projet; it writes what it saw, as JSON, to the file that `SEEN` names. */
export function drive(editor: string, args: readonly string[], scripts: Readonly<Record<string, string>>): Seen {
    const folder = mkdtempSync(join(tmpdir(), 'référentiel éditeur '));
    try {
        const [projet, bin] = [join(folder, 'projet'), join(folder, 'bin')];
        for (const path of [projet, bin]) mkdirSync(path);
        for (const [name, text] of Object.entries(FILES)) writeFileSync(join(projet, name), text);
        for (const [name, text] of Object.entries(scripts)) {
            mkdirSync(dirname(join(folder, name)), { recursive: true });
            writeFileSync(join(folder, name), text);
        }
        symlinkSync(join(root, 'packages/cli/dist/referentiel.cjs'), join(bin, 'referentiel'));
        const seen = join(folder, 'seen.json');
        const { status, stdout, stderr, error } = spawnSync(
            editor,
            args.map((arg) => arg.replace('{}', folder)),
            {
                cwd: projet,
                encoding: 'utf8',
                timeout: 300_000,
                env: {
                    ...process.env,
                    // Without a locale an editor doesn't read the name of its folder.
                    LC_ALL: 'C.UTF-8',
                    HOME: folder,
                    PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
                    SEEN: seen,
                },
            },
        );
        if (status !== 0) throw new Error(`${editor}: ${status} ${stdout}${stderr}`, { cause: error });
        return JSON.parse(readFileSync(seen, 'utf8')) as Seen;
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
