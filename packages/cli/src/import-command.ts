import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { STARTER_KINDS } from '@referentiel/language';
import { type Command, Option } from 'commander';
import { langOption, subcommand } from './command.ts';
import type { FicheImportOptions } from './commands/import/fiches.ts';
import type { TableImportOptions } from './commands/import/tables.ts';
import { Misuse } from './exit.ts';
import type { Speaker } from './speaker.ts';

const LAYOUTS = ['file', 'folder'] as const satisfies readonly FicheImportOptions['layout'][];

type Options = Omit<FicheImportOptions & TableImportOptions, 'lang'> & { readonly update?: boolean };

/** What goes with one kind of source only, by the name of its option. */
const FICHES_ONLY = ['only', 'active', 'layout', 'verbatim'] as const satisfies readonly (keyof Options)[];
const TABLES_ONLY = [
    'title',
    'code',
    'kind',
    'level',
    'columns',
    'into',
    'dryRun',
] as const satisfies readonly (keyof Options)[];

/** What goes with `--update`: the rest is the référentiel's own already. */
const OF_UPDATE: ReadonlySet<string> = new Set(['update', 'dryRun', 'format', 'lang']);

export function addImport(program: Command, { lang, words, done }: Speaker): void {
    const { values, importing: help } = words.help;
    const command = subcommand(program, 'import', {
        words,
        about: help.about,
        examples: [
            'import export-fiches-rncp.xml --out registre --only RNCP39776,RNCP37674',
            'import export.zip --out registre --active --layout folder --format json',
            'import page.txt --out velo',
            'import race.docx --dry-run',
            'import race.docx --into RNCP40000.referentiel --dry-run',
            'import --update RNCP40000-tableaux.xlsx velo --dry-run',
            'import race.xlsx --out velo --title "Mécanicien de cycles" --columns "compétences=C, critères=E"',
        ],
    })
        .argument(`<${values.source}>`, help.source)
        .argument(`[${values.paths}...]`, help.paths)
        .option(`-o, --out <${values.folder}>`, help.out, '.')
        .option(`--only <${values.numbers}>`, help.only)
        .option('--active', help.active)
        .addOption(new Option(`--layout <${values.layout}>`, help.layout).choices(LAYOUTS).default('file'))
        .option('--verbatim', help.verbatim)
        .option(`--title <${values.title}>`, help.title)
        .option(`--code <${values.code}>`, help.code)
        .addOption(new Option(`--kind <${values.kind}>`, help.kind).choices(STARTER_KINDS))
        .option(`--level <${values.level}>`, help.level)
        .option(`--columns <${values.columns}>`, help.columns)
        .option(`--into <${values.file}>`, help.into)
        .option('--update', help.update)
        .addOption(new Option(`--format <${values.format}>`, help.format).choices(['text', 'json']).default('text'))
        .option('--dry-run', help.dryRun)
        .option('--force', help.force)
        .addOption(langOption(words));
    command.action(async (path: string, paths: string[], { update, ...options }: Options) => {
        if (update) {
            const wrong = command.options.find(
                (option) =>
                    command.getOptionValueSource(option.attributeName()) === 'cli' &&
                    !OF_UPDATE.has(option.attributeName()),
            );
            if (wrong) throw new Misuse(({ usage }) => usage.notTogether('--update', wrong.long ?? ''));
            const { runUpdate } = await import('./commands/import/update.ts');
            return done(await runUpdate(path, paths, { ...options, lang }));
        }
        if (paths.length > 0) throw new Misuse(({ update: words }) => words.onlyPaths);
        const areFiches = holdsFiches(path);
        const wrong = (areFiches ? TABLES_ONLY : FICHES_ONLY).find(
            (name) => command.getOptionValueSource(name) === 'cli',
        );
        if (wrong !== undefined) throw new Misuse(({ importing }) => importing.notFor(flag(wrong), areFiches));
        if (areFiches) {
            const { runFicheImport } = await import('./commands/import/fiches.ts');
            done(await runFicheImport(path, { ...options, lang }));
        } else {
            const { runTableImport } = await import('./commands/import/tables.ts');
            done(await runTableImport(path, { ...options, lang }));
        }
    });
}

function flag(name: string): string {
    return `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
}

/** Exports, pages and folders of them hold fiches; any other file is sought for tables. */
function holdsFiches(path: string): boolean {
    if (path === '-' || /^\.(?:xml|zip|txt)$/i.test(extname(path))) return true;
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) return true;
    return stat?.isFile() === true && /^\.html?$/i.test(extname(path)) && isPage(path);
}

/** A page of the register among other HTML: by its rubrics, which stand near its start. */
function isPage(path: string): boolean {
    const start = Buffer.alloc(200_000);
    const file = openSync(path, 'r');
    try {
        return /Objectifs et contexte de la certification/i.test(start.toString('utf8', 0, readSync(file, start)));
    } finally {
        closeSync(file);
    }
}
