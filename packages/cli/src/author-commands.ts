import { type Command, Option } from 'commander';
import type { FormatOptions } from './commands/format.ts';
import type { InitOptions } from './commands/init.ts';
import type { RenameOptions, RenumberOptions } from './commands/rename.ts';
import type { StatsOptions } from './commands/stats.ts';
import { inFrench } from './french.ts';
import { LANGUAGES } from './language-choice.ts';

const SHELLS = ['bash', 'zsh', 'fish'];
const NUMBERED = { activités: 'activity', compétences: 'competency', critères: 'criterion', blocs: 'block' } as const;

/** The commands that write or tell of référentiels, beside `check` and `generate`. */
export function addAuthorCommands(program: Command, done: (code: number) => void): void {
    addFormat(program, done);
    addInit(program, done);
    addStats(program, done);
    addRename(program, done);
    addRenumber(program, done);
    addLsp(program);
    inFrench(program.command('completion'))
        .description('Écrit de quoi compléter commandes et options dans un terminal.')
        .argument('<shell>', SHELLS.join(', '))
        .addHelpText('after', examples('completion bash >> ~/.bashrc'))
        .action(async (shell: string) => {
            const { runCompletion } = await import('./commands/completion.ts');
            done(runCompletion(program, shell));
        });
}

function examples(...lines: string[]): string {
    return `\nExemples :\n${lines.map((line) => `  referentiel ${line}\n`).join('')}`;
}

function langOption(): Option {
    return new Option('--lang <langue>', 'langue des messages').choices(LANGUAGES).default('fr');
}

function addLsp(program: Command): void {
    inFrench(program.command('lsp'))
        .description('Sert un éditeur : constats, complétion, infobulles, corrections (protocole LSP).')
        .option('--stdio', 'par l’entrée et la sortie standard, comme sans option')
        .option('--pipe <nom>', 'par ce tube nommé')
        .option('--socket <port>', 'par ce port de la machine')
        .option('--node-ipc', 'par le canal de Node')
        // What some clients add by themselves.
        .addOption(new Option('--clientProcessId <pid>').hideHelp())
        .addHelpText('after', examples('lsp --stdio'))
        .action(async () => {
            const { runLsp } = await import('./commands/lsp.ts');
            await runLsp();
        });
}

function addFormat(program: Command, done: (code: number) => void): void {
    inFrench(program.command('format'))
        .description('Met des fichiers en forme, sans en changer le sens.')
        .argument('[chemins...]', 'fichiers .referentiel ou dossiers ; « - » pour l’entrée standard')
        .option('--check', 'n’écrit rien ; le code de retour est 1 si un fichier est à mettre en forme')
        .option('--stdin', 'lit l’entrée standard, écrit la sortie standard')
        .option('--stdin-filename <nom>', 'le nom à donner à l’entrée standard dans les messages')
        .addHelpText(
            'after',
            examples('format', 'format examples/velo.referentiel', 'format --check', 'format - < velo.referentiel'),
        )
        .action(async (paths: string[], options: FormatOptions) => {
            const { runFormat } = await import('./commands/format.ts');
            done(await runFormat(paths, options));
        });
}

function addInit(program: Command, done: (code: number) => void): void {
    inFrench(program.command('init'))
        .description('Commence un référentiel : un fichier à compléter, qui s’explique.')
        .argument('[dossier]', 'où l’écrire', '.')
        .option('--title <intitulé>', 'intitulé de la certification')
        .option('--code <code>', 'code de travail, avant le numéro du répertoire')
        .addOption(new Option('--kind <sorte>', 'enregistrement').choices(['demande', 'droit', 'RS']))
        .option('--level <niveau>', 'niveau, de 2 à 8')
        .option('--blocks <nombre>', 'nombre de blocs')
        .addOption(new Option('--ci <service>', 'ajoute la vérification à chaque envoi').choices(['github', 'gitlab']))
        .option('-y, --yes', 'ne demande rien')
        .addHelpText(
            'after',
            examples(
                'init',
                'init velo --title "Mécanicien de cycles" --level 4 --blocks 3',
                'init --kind RS --yes --ci github',
            ),
        )
        .action(async (folder: string, options: InitOptions) => {
            const { runInit } = await import('./commands/init.ts');
            done(await runInit(folder, options));
        });
}

function addStats(program: Command, done: (code: number) => void): void {
    inFrench(program.command('stats'))
        .description('Compte ce que contiennent des certifications, et ce qui y est évalué.')
        .argument('[chemins...]', 'fichiers .referentiel ou dossiers')
        .addOption(new Option('--format <format>', 'forme du résultat').choices(['text', 'json']).default('text'))
        .addHelpText('after', examples('stats', 'stats velo --format json'))
        .action(async (paths: string[], options: StatsOptions) => {
            const { runStats } = await import('./commands/stats.ts');
            done(await runStats(paths, options));
        });
}

function addRename(program: Command, done: (code: number) => void): void {
    inFrench(program.command('rename'))
        .description('Change un code partout dans la certification ; un numéro RNCP ou RS l’enregistre.')
        .argument('<code>', 'le code, au besoin avec ce qui le contient : BC02.E1')
        .argument('<nouveau>', 'le nouveau code')
        .option('--in <chemin>', 'où chercher, si plusieurs certifications ont ce code')
        .option('--dry-run', 'montre les changements sans rien écrire')
        .addOption(langOption())
        .addHelpText('after', examples('rename C1.3 C1.4', 'rename BC02.E1 E2 --dry-run', 'rename CQP-Velo RNCP40000'))
        .action(async (code: string, newCode: string, options: RenameOptions) => {
            const { runRename } = await import('./commands/rename.ts');
            done(await runRename(code, newCode, options));
        });
}

function addRenumber(program: Command, done: (code: number) => void): void {
    inFrench(program.command('renumber'))
        .description('Renumérote à la suite, et partout où les codes sont employés.')
        .argument('[code]', 'l’élément dont on renumérote le contenu ; toute la certification si rien n’est dit')
        .addOption(
            new Option('--kind <sorte>', 'ce qu’on renumérote')
                .choices(Object.keys(NUMBERED))
                .argParser((value: string) => value),
        )
        .option('--in <chemin>', 'où chercher, s’il y a plusieurs certifications')
        .option('--dry-run', 'montre les changements sans rien écrire')
        .addOption(langOption())
        .addHelpText('after', examples('renumber --dry-run', 'renumber A2', 'renumber --kind compétences --in velo'))
        .action(async (code: string | undefined, options: Omit<RenumberOptions, 'kind'> & { kind?: string }) => {
            const { runRenumber } = await import('./commands/rename.ts');
            const { Misuse } = await import('./exit.ts');
            const kind = NUMBERED[options.kind as keyof typeof NUMBERED];
            if (options.kind !== undefined && kind === undefined)
                throw new Misuse(`« ${options.kind} » : c’est ${Object.keys(NUMBERED).join(', ')}.`);
            done(await runRenumber(code, { ...options, kind: kind && [kind] }));
        });
}
