import { type PresetName, PRESETS, PROFILES, ruleKey, SEVERITIES, TABLES, WORKBOOK } from '@referentiel/language';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { langOption, subcommand } from './command.ts';
import type { CheckOptions } from './commands/check-options.ts';
import type { GenerateOptions } from './commands/generate.ts';
import { Misuse } from './exit.ts';
import { FORMATS } from './formats/index.ts';
import type { Speaker } from './speaker.ts';
import { TABLE_FORMATS } from './table-formats.ts';

/** The commands that tell of référentiels and write nothing into them, but for `check --fix`. */
export function addCheckCommands(program: Command, speaker: Speaker): void {
    addCheck(program, speaker);
    addExplain(program, speaker);
    addGenerate(program, speaker);
}

function addCheck(program: Command, { lang, words, done }: Speaker): void {
    const { values, check } = words.help;
    subcommand(program, 'check', {
        words,
        about: check.about,
        examples: [
            'check',
            'check velo "blocs/**/*.referentiel" --fail-on warning',
            'check --format github --baseline connus.json',
            'check --preset dépôt',
            'check --against rncp.corpus',
            'check --fix',
            'check - --stdin-filename velo/velo.referentiel < brouillon.txt',
        ],
    })
        .argument(`[${values.paths}...]`, check.paths)
        .addOption(
            new Option(`--format <${values.format}>`, check.format).choices(Object.keys(FORMATS)).default('text'),
        )
        .addOption(
            new Option(`--fail-on <${values.severity}>`, check.failOn)
                .choices([...SEVERITIES, 'never'])
                .default('error'),
        )
        .addOption(new Option(`--preset <${values.preset}>`, check.preset).choices(PRESETS).argParser(presetNamed))
        .option(`--output <${values.file}>`, check.output)
        .option(`--max-warnings <${values.number}>`, check.maxWarnings, wholeNumber)
        .option('--quiet', check.quiet)
        .option('--statistics', check.statistics)
        .option(`--against <${values.file}>`, check.against)
        .option('--spelling', check.spelling)
        .option('--tolerances', check.tolerances)
        .option(`--baseline <${values.file}>`, check.baseline)
        .option('--write-baseline', check.writeBaseline)
        .option(`--stdin-filename <${values.file}>`, check.stdinFilename)
        .option('--fix', check.fix)
        .option('--fix-dry-run', check.fixDryRun)
        .option('--no-cache', check.noCache)
        .option('--watch', check.watch)
        .addOption(langOption(words))
        .action(async (paths: string[], options: Omit<CheckOptions, 'lang'>) => {
            const { runCheck } = await import('./commands/check.ts');
            done(await runCheck(paths, { ...options, lang }));
        });
}

function addExplain(program: Command, { lang, words, done }: Speaker): void {
    const { values, explain } = words.help;
    subcommand(program, 'explain', {
        words,
        about: explain.about,
        examples: ['explain', 'explain compétence-non-évaluée'],
    })
        .argument(`[${values.rule}]`, explain.rule)
        .addOption(langOption(words))
        .action(async (rule: string | undefined) => {
            const { runExplain } = await import('./commands/explain.ts');
            done(runExplain(rule, lang));
        });
}

function addGenerate(program: Command, { lang, words, done }: Speaker): void {
    const { values, generate } = words.help;
    const formats = TABLE_FORMATS.join(', ');
    const tables = [...TABLES.map(({ id }) => id), WORKBOOK].join(', ');
    subcommand(program, 'generate', {
        words,
        about: generate.about,
        examples: [
            'generate --out tableaux --format docx',
            'generate velo --out tableaux --format md,html --table blocs',
            'generate --out dossier --format docx,pdf --profile dépôt',
            'generate --out session --format docx,xlsx --profile jury',
            'generate --out tableaux --format md --check',
            'generate --out tableaux --format html --watch',
        ],
    })
        .argument(`[${values.paths}...]`, words.help.paths)
        .requiredOption(`--out <${values.folder}>`, generate.out)
        .requiredOption(`--format <${values.formats}>`, generate.formats(formats), listed)
        .option(`--table <${values.tables}>`, generate.tables(tables), listed)
        .addOption(
            new Option(`--profile <${values.profile}>`, generate.profile)
                .choices(Object.keys(PROFILES))
                .default('travail')
                .argParser((value) => named(value, Object.keys(PROFILES))),
        )
        .option('--draft', generate.draft)
        .option(`--template <${values.file}>`, generate.template)
        .option('--check', generate.check)
        .option('--watch', generate.watch)
        .addOption(langOption(words))
        .action(async (paths: string[], options: Omit<GenerateOptions, 'lang'>) => {
            const { runGenerate } = await import('./commands/generate.ts');
            done(await runGenerate(paths, { ...options, lang }));
        });
}

function wholeNumber(value: string): number {
    if (!/^\d{1,9}$/.test(value)) throw new Misuse(({ usage }) => usage.notANumber(value, '--max-warnings'));
    return Number(value);
}

function presetNamed(value: string): PresetName {
    return named(value, PRESETS);
}

/** One of some names, written with or without accents. */
function named<T extends string>(value: string, names: readonly T[]): T {
    const found = names.find((name) => ruleKey(name) === ruleKey(value));
    if (found === undefined) throw new InvalidArgumentError(`Allowed choices are ${names.join(', ')}.`);
    return found;
}

/** Values with commas between them, of one option or of the same again. */
function listed(value: string, before: readonly string[] = []): readonly string[] {
    return [...before, ...value.split(',').map((part) => part.trim())];
}
