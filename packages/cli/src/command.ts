import { type Argument, type Command, type CommanderError, Option } from 'commander';
import { LANGUAGES } from './lang.ts';
import type { Words } from './words/index.ts';

/** Makes a command speak the language of the messages, and leave it to us to exit. */
export function speaking(command: Command, words: Words): Command {
    const { help } = words;
    return (
        command
            .helpOption('-h, --help', help.help)
            .exitOverride()
            // Misuse is told by whoever catches it; help, asked for or not, is shown.
            .configureOutput({ outputError: () => undefined })
            .configureHelp({
                styleTitle: (title) => help.titles[title] ?? title,
                styleUsage: (usage) => usage.replace('[command]', `[${help.values.command}]`),
                optionDescription: (option) => described(option, words),
                argumentDescription: (argument) => described(argument, words),
            })
    );
}

/** A command of a program, with what all of them have: a language, examples and exit codes in their help. */
export function subcommand(
    program: Command,
    name: string,
    { words, about, examples }: { words: Words; about: string; examples: readonly string[] },
): Command {
    const shown = examples.map((line) => `  referentiel ${line}\n`).join('');
    return speaking(program.command(name), words)
        .description(about)
        .addHelpText('after', `\n${words.help.examples}\n${shown}\n${words.help.exitCodes}`);
}

/** The language is chosen before anything is read of a command: this only says that there is such a choice. */
export function langOption({ help }: Words): Option {
    return new Option(`--lang <${help.values.language}>`, help.lang).choices(LANGUAGES);
}

function described(of: Option | Argument, { help }: Words): string {
    const { description, argChoices, defaultValue } = of;
    const extra = [
        ...(argChoices ? [argChoices.join(', ')] : []),
        ...(typeof defaultValue === 'string' ? [help.byDefault(defaultValue)] : []),
    ];
    return extra.length > 0 ? `${description} (${extra.join(help.choicesAnd)})` : description;
}

/** For each misuse that commander knows, what was wrong, from the names in its message. */
const MISUSES: Readonly<Record<string, (words: Words['usage'], names: readonly string[], message: string) => string>> =
    {
        'commander.unknownOption': (words, [option = ''], message) => words.unknownOption(option, nearest(message)),
        'commander.unknownCommand': (words, [command = ''], message) => words.unknownCommand(command, nearest(message)),
        'commander.optionMissingArgument': (words, [option = '']) => words.missingValue(option),
        'commander.missingMandatoryOptionValue': (words, [option = '']) => words.missingOption(option),
        'commander.missingArgument': (words, [argument = '']) => words.missingArgument(argument),
        'commander.invalidArgument': (words, [first = '', second = ''], message) => {
            const [of, value] = message.startsWith('error: option') ? [first, second] : [second, first];
            return words.badValue(value, of, message.split('Allowed choices are ')[1]?.replace(/\.$/, '') ?? '');
        },
        'commander.excessArguments': (words) => words.tooManyArguments,
    };

/** What commander says of a misuse, in the language of the messages. */
export function misusePhrase({ code, message }: CommanderError, { usage }: Words): string {
    const names = [...message.matchAll(/'([^']*)'/g)].map(([, name]) => name ?? '');
    return `${MISUSES[code]?.(usage, names, message) ?? message} ${usage.seeHelp}`;
}

function nearest(message: string): string | undefined {
    return /Did you mean (?:one of )?([^\s,?]+)/.exec(message)?.[1];
}
