import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const bundle = join(import.meta.dirname, '../../packages/cli/dist/referentiel.cjs');

function help(...args: string[]): string {
    const { stdout } = spawnSync(process.execPath, [bundle, ...args, '--help', '--lang', 'fr'], {
        encoding: 'utf8',
        env: { ...process.env, COLUMNS: '100', FORCE_COLOR: undefined },
    });
    return stdout.trimEnd();
}

/** The commands that there are, as the command line itself tells. */
export function commandNames(): readonly string[] {
    return [...help().matchAll(/^ {2}([a-z]+)(?= )/gm)].map(([, name = '']) => name).filter((name) => name !== 'help');
}

/** All that the help of the command line says, as it is delivered. */
export function commandsPage(): string {
    const sections = commandNames().map((name) => `## ${name}\n\n\`\`\`text\n${help(name)}\n\`\`\``);
    return [
        '# Les commandes',
        'L’aide de `referentiel`, telle qu’elle s’affiche. `referentiel help <commande>` la dit dans le terminal.',
        `\`\`\`text\n${help()}\n\`\`\``,
        ...sections,
    ].join('\n\n');
}
