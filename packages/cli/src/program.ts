import type { Speaker } from './speaker.ts';
import { Command, CommanderError } from 'commander';
import { addAuthorCommands } from './author-commands.ts';
import { addCheckCommands } from './check-commands.ts';
import { langOption, misusePhrase, speaking } from './command.ts';
import { EXIT, Misuse } from './exit.ts';
import { chooseLang } from './lang.ts';
import { attendStandardOutput, standardNotes } from './output.ts';
import { version } from './version.ts';
import { WORDS, type Words } from './words/index.ts';

/** Runs the command line, and gives its exit code. */
export async function run(args: readonly string[]): Promise<number> {
    const lang = chooseLang(args, process.env);
    const words = WORDS[lang];
    attendStandardOutput(words);
    let code: number = EXIT.fine;
    const program = programOf({ lang, words, done: (result) => (code = result) });
    try {
        await program.parseAsync(withKnownHelp(args, program), { from: 'user' });
        return code;
    } catch (error) {
        if (error instanceof CommanderError && error.exitCode === 0) return EXIT.fine;
        // Without a command, the help was shown.
        if (!(error instanceof CommanderError && error.code === 'commander.help')) complain(error, words);
        return error instanceof CommanderError || error instanceof Misuse ? EXIT.misuse : EXIT.failure;
    }
}

/** Tells of a failure that nobody thought of. */
export function tellFailure(args: readonly string[], error: unknown): void {
    complain(error, WORDS[chooseLang(args, process.env)]);
}

/** Help about a command that there isn't is about that command, not about all of them. */
function withKnownHelp(args: readonly string[], { commands }: Command): readonly string[] {
    const [help, name] = args.filter((arg, i) => !arg.startsWith('-') && args[i - 1] !== '--lang');
    const isUnknown = help === 'help' && name !== undefined && !commands.some((command) => command.name() === name);
    return isUnknown ? args.filter((arg) => arg !== 'help') : args;
}

function complain(error: unknown, words: Words): void {
    standardNotes(`${words.complaint(phraseOf(error, words))}\n`);
}

function phraseOf(error: unknown, words: Words): string {
    if (error instanceof CommanderError) return misusePhrase(error, words);
    if (error instanceof Misuse) return error.phrase(words);
    return words.failure(error instanceof Error ? String(error.stack) : String(error));
}

function programOf(speaker: Speaker): Command {
    const { words } = speaker;
    const { help } = words;
    const program = speaking(new Command('referentiel'), words)
        .description(help.program)
        .version(version, '-V, --version', help.version)
        .addOption(langOption(words))
        .helpCommand(`help [${help.values.command}]`, help.helpCommand)
        .addHelpText('after', `\n${help.more}\n${help.exitCodes}`);
    addCheckCommands(program, speaker);
    addAuthorCommands(program, speaker);
    return program;
}
