import type { Command } from 'commander';
import { EXIT, Misuse } from '../exit.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

interface Described {
    readonly name: string;
    readonly about: string;
    readonly options: readonly { readonly long: string; readonly about: string; readonly choices: readonly string[] }[];
}

/** `referentiel completion bash`: what a shell has to read to complete commands and options. */
export function runCompletion(program: Command, shell: string): number {
    const commands = program.commands.map(describe);
    const writers: Readonly<Record<string, (commands: readonly Described[]) => string>> = { bash, zsh, fish };
    const write = writers[shell];
    if (!write) throw new Misuse(`« ${shell} » : il y a ${SHELLS.join(', ')}.`);
    process.stdout.write(write(commands));
    return EXIT.fine;
}

function describe(command: Command): Described {
    return {
        name: command.name(),
        about: command.description().split(/[.:]/)[0] ?? '',
        options: [
            ...command.options.flatMap(({ long, description, argChoices }) =>
                long ? [{ long, about: description, choices: argChoices ?? [] }] : [],
            ),
            { long: '--help', about: 'affiche cette aide', choices: [] },
        ],
    };
}

function bash(commands: readonly Described[]): string {
    const cases = commands.map(
        ({ name, options }) => `        ${name}) words="${options.map(({ long }) => long).join(' ')}" ;;`,
    );
    const values = commands.flatMap(({ name, options }) =>
        options
            .filter(({ choices }) => choices.length > 0)
            .map(({ long, choices }) => `        "${name} ${long}") words="${choices.join(' ')}" ;;`),
    );
    return `# referentiel completion bash >> ~/.bashrc
_referentiel() {
    local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words=""
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')} help" -- "$current"))
        return
    fi
    case "$command $previous" in
${values.join('\n')}
    esac
    if [ -n "$words" ]; then
        COMPREPLY=($(compgen -W "$words" -- "$current"))
        return
    fi
    case "$command" in
${cases.join('\n')}
    esac
    case "$current" in
        -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
        *) COMPREPLY=($(compgen -f -X '!*.referentiel' -- "$current") $(compgen -d -- "$current")) ;;
    esac
}
complete -o filenames -F _referentiel referentiel
`;
}

function zsh(commands: readonly Described[]): string {
    const plain = (text: string): string => text.replace(/['[\]:\\]/g, ' ');
    const names = commands.map(({ name, about }) => `        '${name}:${plain(about)}'`);
    const cases = commands.map(({ name, options }) => {
        const specs = options.map(({ long, about, choices }) => {
            const value = choices.length > 0 ? `:valeur:(${choices.join(' ')})` : '';
            return `'${long}[${plain(about)}]${value}'`;
        });
        return `        ${name}) _arguments ${specs.join(' ')} '*:fichier:_files -g "*.referentiel(-.)"' ;;`;
    });
    return `#compdef referentiel
# referentiel completion zsh > "\${fpath[1]}/_referentiel"
_referentiel() {
    local -a commands
    commands=(
${names.join('\n')}
    )
    if (( CURRENT == 2 )); then
        _describe 'commande' commands
        return
    fi
    local command=$words[2]
    shift words
    (( CURRENT-- ))
    case $command in
${cases.join('\n')}
    esac
}
compdef _referentiel referentiel
`;
}

function fish(commands: readonly Described[]): string {
    const plain = (text: string): string => text.replaceAll("'", ' ');
    const lines = commands.flatMap(({ name, about, options }) => [
        `complete -c referentiel -n __fish_use_subcommand -a ${name} -d '${plain(about)}'`,
        ...options.map(({ long, about: option, choices }) => {
            const value = choices.length > 0 ? ` -x -a '${choices.join(' ')}'` : '';
            return `complete -c referentiel -n '__fish_seen_subcommand_from ${name}' -l ${long.slice(2)} -d '${plain(option)}'${value}`;
        }),
    ]);
    return `# referentiel completion fish > ~/.config/fish/completions/referentiel.fish\n${lines.join('\n')}\n`;
}
