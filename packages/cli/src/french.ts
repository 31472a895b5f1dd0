import type { Command, CommanderError, Option } from 'commander';

const TITLES: Readonly<Record<string, string>> = {
    'Usage:': 'Usage :',
    'Arguments:': 'Arguments :',
    'Options:': 'Options :',
    'Commands:': 'Commandes :',
};

/** Makes a command speak French, and leave it to us to exit. */
export function inFrench(command: Command): Command {
    return (
        command
            .helpOption('-h, --help', 'affiche cette aide')
            .exitOverride()
            // Misuse is told in French by whoever catches it; help, asked for or not, is shown.
            .configureOutput({ outputError: () => undefined })
            .configureHelp({
                styleTitle: (title) => TITLES[title] ?? title,
                styleUsage: (usage) => usage.replace('[command]', '[commande]'),
                optionDescription,
            })
    );
}

function optionDescription({ description, argChoices, defaultValue }: Option): string {
    const extra = [
        ...(argChoices ? [argChoices.join(', ')] : []),
        ...(typeof defaultValue === 'string' ? [`par défaut ${defaultValue}`] : []),
    ];
    return extra.length > 0 ? `${description} (${extra.join(' ; ')})` : description;
}

/** For each misuse that commander knows, what was wrong, from the names in its message. */
const MISUSES: Readonly<Record<string, (names: readonly string[], message: string) => string>> = {
    'commander.unknownOption': ([option], message) =>
        `option inconnue : « ${option} ».${/Did you mean (\S+)\?/.exec(message)?.[1]?.replace(/^(.*)$/, ' Vouliez-vous dire « $1 » ?') ?? ''}`,
    'commander.unknownCommand': ([command], message) =>
        `commande inconnue : « ${command} ».${/Did you mean (\S+)\?/.exec(message)?.[1]?.replace(/^(.*)$/, ' Vouliez-vous dire « $1 » ?') ?? ''}`,
    'commander.optionMissingArgument': ([option]) => `il manque une valeur à l’option « ${option} ».`,
    'commander.missingMandatoryOptionValue': ([option]) => `il manque l’option « ${option} ».`,
    'commander.missingArgument': ([argument]) => `il manque l’argument « ${argument} ».`,
    'commander.invalidArgument': ([option, value], message) =>
        `« ${value} » ne convient pas à l’option « ${option} » : ${/Allowed choices are (.*)\.$/.exec(message)?.[1] ?? ''}.`,
    'commander.excessArguments': () => 'trop d’arguments.',
};

export function misuseInFrench({ code, message }: CommanderError): string {
    const names = [...message.matchAll(/'([^']*)'/g)].map(([, name]) => name ?? '');
    return `${MISUSES[code]?.(names, message) ?? message} Aide : referentiel --help`;
}
