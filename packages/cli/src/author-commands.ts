import { STARTER_KINDS } from '@referentiel/language';
import { Argument, type Command, Option } from 'commander';
import { langOption, subcommand } from './command.ts';
import type { ExportOptions } from './commands/export.ts';
import type { FormatOptions } from './commands/format.ts';
import type { InitOptions } from './commands/init.ts';
import type { RenameOptions, RenumberOptions } from './commands/rename.ts';
import type { StatsOptions } from './commands/stats.ts';
import { addCorpus } from './corpus-command.ts';
import { addImport } from './import-command.ts';
import type { Speaker } from './speaker.ts';
import { type Shell, SHELLS } from './shells.ts';
import { CI_SERVICES } from './starter-files.ts';

const EXPORT_FORMATS = ['fiche-xml'] as const satisfies readonly ExportOptions['format'][];

const NUMBERED = { activités: 'activity', compétences: 'competency', critères: 'criterion', blocs: 'block' } as const;

/** The commands that write or tell of référentiels, beside `check` and `generate`. */
export function addAuthorCommands(program: Command, speaker: Speaker): void {
    addFormat(program, speaker);
    addInit(program, speaker);
    addImport(program, speaker);
    addCorpus(program, speaker);
    addStats(program, speaker);
    addExport(program, speaker);
    addRename(program, speaker);
    addRenumber(program, speaker);
    addLsp(program, speaker);
    addCompletion(program, speaker);
}

function addFormat(program: Command, { lang, words, done }: Speaker): void {
    const { values, format } = words.help;
    subcommand(program, 'format', {
        words,
        about: format.about,
        examples: ['format', 'format velo/velo.referentiel', 'format --check', 'format - < velo.referentiel'],
    })
        .argument(`[${values.paths}...]`, words.help.pathsOrInput)
        .option('--check', format.check)
        .option('--stdin', format.stdin)
        .option(`--stdin-filename <${values.name}>`, format.stdinFilename)
        .addOption(langOption(words))
        .action(async (paths: string[], options: Omit<FormatOptions, 'lang'>) => {
            const { runFormat } = await import('./commands/format.ts');
            done(await runFormat(paths, { ...options, lang }));
        });
}

function addExport(program: Command, { lang, words, done }: Speaker): void {
    const { values, export: help } = words.help;
    subcommand(program, 'export', {
        words,
        about: help.about,
        examples: ['export --out fiches', 'export velo --format fiche-xml --out fiches --force'],
    })
        .argument(`[${values.paths}...]`, words.help.paths)
        .requiredOption(`--out <${values.folder}>`, help.out)
        .addOption(new Option(`--format <${values.format}>`, help.format).choices(EXPORT_FORMATS).default('fiche-xml'))
        .option('--force', help.force)
        .addOption(langOption(words))
        .action(async (paths: string[], options: Omit<ExportOptions, 'lang'>) => {
            const { runExport } = await import('./commands/export.ts');
            done(await runExport(paths, { ...options, lang }));
        });
}

function addInit(program: Command, { lang, words, done }: Speaker): void {
    const { values, init } = words.help;
    subcommand(program, 'init', {
        words,
        about: init.about,
        examples: [
            'init',
            'init velo --title "Mécanicien de cycles" --level 4 --blocks 3',
            'init --kind RS --yes --ci github',
        ],
    })
        .argument(`[${values.folder}]`, init.folder, '.')
        .option(`--title <${values.title}>`, init.title)
        .option(`--code <${values.code}>`, init.code)
        .addOption(new Option(`--kind <${values.kind}>`, init.kind).choices(STARTER_KINDS))
        .option(`--level <${values.level}>`, init.level)
        .option(`--blocks <${values.number}>`, init.blocks)
        .addOption(new Option(`--ci <${values.service}>`, init.ci).choices(CI_SERVICES))
        .option('-y, --yes', init.yes)
        .addOption(langOption(words))
        .action(async (folder: string, options: Omit<InitOptions, 'lang'>) => {
            const { runInit } = await import('./commands/init.ts');
            done(await runInit(folder, { ...options, lang }));
        });
}

function addStats(program: Command, { lang, words, done }: Speaker): void {
    const { values, stats } = words.help;
    subcommand(program, 'stats', { words, about: stats.about, examples: ['stats', 'stats velo --format json'] })
        .argument(`[${values.paths}...]`, words.help.paths)
        .addOption(new Option(`--format <${values.format}>`, stats.format).choices(['text', 'json']).default('text'))
        .addOption(langOption(words))
        .action(async (paths: string[], options: Omit<StatsOptions, 'lang'>) => {
            const { runStats } = await import('./commands/stats.ts');
            done(await runStats(paths, { ...options, lang }));
        });
}

function addRename(program: Command, { lang, words, done }: Speaker): void {
    const { values, rename } = words.help;
    subcommand(program, 'rename', {
        words,
        about: rename.about,
        examples: ['rename C1.3 C1.4', 'rename BC02.E1 E2 --dry-run', 'rename CQP-Velo RNCP40000'],
    })
        .argument(`<${values.code}>`, rename.code)
        .argument(`<${values.newCode}>`, rename.newCode)
        .option(`--in <${values.path}>`, rename.in)
        .option('--dry-run', rename.dryRun)
        .addOption(langOption(words))
        .action(async (code: string, newCode: string, options: Omit<RenameOptions, 'lang'>) => {
            const { runRename } = await import('./commands/rename.ts');
            done(await runRename(code, newCode, { ...options, lang }));
        });
}

function addRenumber(program: Command, { lang, words, done }: Speaker): void {
    const { values, renumber } = words.help;
    subcommand(program, 'renumber', {
        words,
        about: renumber.about,
        examples: ['renumber --dry-run', 'renumber A2', 'renumber --kind compétences --in velo'],
    })
        .argument(`[${values.code}]`, renumber.code)
        .addOption(new Option(`--kind <${values.kind}>`, renumber.kind).choices(Object.keys(NUMBERED)))
        .option(`--in <${values.path}>`, renumber.in)
        .option('--dry-run', renumber.dryRun)
        .addOption(langOption(words))
        .action(
            async (
                code: string | undefined,
                { kind, ...options }: Omit<RenumberOptions, 'kind' | 'lang'> & { kind?: keyof typeof NUMBERED },
            ) => {
                const { runRenumber } = await import('./commands/rename.ts');
                done(await runRenumber(code, { ...options, lang, kind: kind && [NUMBERED[kind]] }));
            },
        );
}

function addLsp(program: Command, { words }: Speaker): void {
    const { values, lsp } = words.help;
    subcommand(program, 'lsp', { words, about: lsp.about, examples: ['lsp --stdio'] })
        .option('--stdio', lsp.stdio)
        .option(`--pipe <${values.name}>`, lsp.pipe)
        .option('--socket <port>', lsp.socket)
        .option('--node-ipc', lsp.nodeIpc)
        // What some clients add by themselves.
        .addOption(new Option('--clientProcessId <pid>').hideHelp())
        .addOption(langOption(words))
        .action(async () => {
            const { runLsp } = await import('./commands/lsp.ts');
            await runLsp();
        });
}

function addCompletion(program: Command, { words, done }: Speaker): void {
    const { values, completion } = words.help;
    subcommand(program, 'completion', {
        words,
        about: completion.about,
        examples: [
            'completion bash >> ~/.bashrc',
            'completion zsh > ~/.zfunc/_referentiel',
            'completion fish > ~/.config/fish/completions/referentiel.fish',
        ],
    })
        .addArgument(new Argument(`<${values.shell}>`, completion.shell).choices(SHELLS))
        .addOption(langOption(words))
        .action(async (shell: Shell) => {
            const { runCompletion } = await import('./commands/completion.ts');
            done(runCompletion(program, shell, words));
        });
}
