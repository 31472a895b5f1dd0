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

/** The commands that there are, as the command line itself tells; or those of one of them. */
export function commandNames(...of: readonly string[]): readonly string[] {
    const [, listed = ''] = help(...of).split(/^Commandes :$/m);
    return [...listed.matchAll(/^ {2}([a-z]+)(?= )/gm)].map(([, name = '']) => name).filter((name) => name !== 'help');
}

/** All that the help of the command line says, as it is delivered. */
export function commandsPage(): string {
    const commands = commandNames().flatMap((name) => [[name], ...commandNames(name).map((inner) => [name, inner])]);
    const sections = commands.map((words) => `## ${words.join(' ')}\n\n\`\`\`text\n${help(...words)}\n\`\`\``);
    return [
        '# Les commandes',
        'L’aide de `referentiel`, telle qu’elle s’affiche. `referentiel help <commande>` la dit dans le terminal.',
        `\`\`\`text\n${help()}\n\`\`\``,
        ...sections,
    ].join('\n\n');
}
