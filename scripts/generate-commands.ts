// Writes docs/guide/commandes.md from the help of the command line as it is delivered: `npm run build`, then this.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

function help(...args: string[]): string {
    const { stdout } = spawnSync(
        process.execPath,
        [join(root, 'packages/cli/dist/referentiel.cjs'), ...args, '--help'],
        {
            encoding: 'utf8',
            env: { ...process.env, COLUMNS: '100', LC_ALL: 'fr_FR.UTF-8' },
        },
    );
    return stdout.trimEnd();
}

const commands = [...help().matchAll(/^ {2}([a-z]+)(?= )/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help');
const sections = commands.map((name) => `## ${name}\n\n\`\`\`text\n${help(name)}\n\`\`\`\n`);
const intro = '# Les commandes\n\nCette page est tirée de l’aide (`node scripts/generate-commands.ts`).\n';
writeFileSync(join(root, 'docs/guide/commandes.md'), [intro, ...sections].join('\n'));
