import { type Command, Option } from 'commander';
import { langOption, subcommand } from './command.ts';
import type { CorpusBuildOptions } from './commands/corpus/build.ts';
import type { CorpusNearOptions } from './commands/corpus/near.ts';
import type { Speaker } from './speaker.ts';

/** What the register says already: `corpus build` makes a reference of it, `corpus near` places référentiels in it. */
export function addCorpus(program: Command, speaker: Speaker): void {
    const { words } = speaker;
    const corpus = subcommand(program, 'corpus', {
        words,
        about: words.help.corpus.about,
        examples: ['corpus build export.zip --out rncp.corpus', 'corpus near velo --against rncp.corpus'],
    }).helpCommand(false);
    addBuild(corpus, speaker);
    addNear(corpus, speaker);
}

function addBuild(corpus: Command, { lang, words, done }: Speaker): void {
    const { values, corpus: help } = words.help;
    subcommand(corpus, 'build', {
        words,
        about: help.build,
        examples: [
            'corpus build export-fiches-rncp.xml --out rncp.corpus',
            'corpus build export.zip --active --out rncp.corpus',
        ],
    })
        .argument(`<${values.source}>`, help.source)
        .requiredOption(`-o, --out <${values.file}>`, help.out)
        .option('--active', help.active)
        .addOption(langOption(words))
        .action(async (source: string, options: Omit<CorpusBuildOptions, 'lang'>) => {
            const { runCorpusBuild } = await import('./commands/corpus/build.ts');
            done(await runCorpusBuild(source, { ...options, lang }));
        });
}

function addNear(corpus: Command, { lang, words, done }: Speaker): void {
    const { values, corpus: help } = words.help;
    subcommand(corpus, 'near', {
        words,
        about: help.near,
        examples: ['corpus near velo --against rncp.corpus', 'corpus near --against rncp.corpus --format json'],
    })
        .argument(`[${values.paths}...]`, words.help.paths)
        .requiredOption(`--against <${values.file}>`, help.against)
        .addOption(new Option(`--format <${values.format}>`, help.format).choices(['text', 'json']).default('text'))
        .addOption(langOption(words))
        .action(async (paths: string[], options: Omit<CorpusNearOptions, 'lang'>) => {
            const { runCorpusNear } = await import('./commands/corpus/near.ts');
            done(await runCorpusNear(paths, { ...options, lang }));
        });
}
