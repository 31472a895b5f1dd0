import type { Command, Option } from 'commander';
import type { Shell } from '../shells.ts';
import { EXIT } from '../exit.ts';
import { standardOutput } from '../output.ts';
import type { Words } from '../words/index.ts';

interface Described {
    readonly name: string;
    readonly about: string;
    readonly options: readonly DescribedOption[];
    /** The words that its first argument may be, where they are known. */
    readonly first: readonly string[];
}

interface DescribedOption {
    readonly long: string;
    readonly about: string;
    readonly takes: 'nothing' | 'something' | readonly string[];
}

type Writer = (commands: readonly Described[], words: Words) => string;

const WRITERS: Readonly<Record<Shell, Writer>> = { bash, zsh, fish };

/** `referentiel completion bash`: what a shell has to read to complete commands and options. */
export function runCompletion(program: Command, shell: Shell, words: Words): number {
    const own = program.commands.map((command) => describe(command, words));
    const help = { name: 'help', about: words.help.helpCommand, options: [], first: own.map(({ name }) => name) };
    const commands = [...own, help];
    standardOutput().write(WRITERS[shell](commands, words));
    return EXIT.fine;
}

function describe(command: Command, words: Words): Described {
    return {
        name: command.name(),
        about: command.description().split(/[.:;]/)[0]?.trim() ?? '',
        options: [
            ...[command, ...command.commands]
                .flatMap(({ options }) => options)
                .flatMap((option) =>
                    option.long
                        ? [
                              {
                                  long: option.long,
                                  about: option.description.split(/ ?:/)[0] ?? '',
                                  takes: takenBy(option),
                              },
                          ]
                        : [],
                ),
            { long: '--help', about: words.help.help, takes: 'nothing' },
        ],
        first: command.registeredArguments[0]?.argChoices ?? command.commands.map((inner) => inner.name()),
    };
}

function takenBy({ argChoices, required }: Option): DescribedOption['takes'] {
    return argChoices ?? (required ? 'something' : 'nothing');
}

function bash(commands: readonly Described[]): string {
    const cases = commands.map(({ name, options }) => `        ${name}) words="${longs(options)}" ;;`);
    const firsts = commands
        .filter(({ first }) => first.length > 0)
        .map(({ name, first }) => `        ${name}) first="${first.join(' ')}" ;;`);
    const values = commands.flatMap(({ name, options }) =>
        options.flatMap(({ long, takes }) =>
            typeof takes === 'string' ? [] : [`        "${name} ${long}") values="${takes.join(' ')}" ;;`],
        ),
    );
    return `# referentiel completion bash >> ~/.bashrc
_referentiel() {
    local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
    local words="" values="" first=""
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')} --help --version --lang" -- "$current"))
        return
    fi
    case "$command $previous" in
${values.join('\n')}
    esac
    case "$command" in
${cases.join('\n')}
    esac
    case "$command" in
${firsts.join('\n')}
    esac
    if [ -n "$values" ]; then
        COMPREPLY=($(compgen -W "$values" -- "$current"))
        return
    fi
    case "$current" in
        -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
        *)
            if [ -n "$first" ]; then COMPREPLY=($(compgen -W "$first" -- "$current"))
            else
                local IFS=$'\\n'
                COMPREPLY=($(compgen -f -X '!*.referentiel' -- "$current") $(compgen -d -- "$current"))
                compopt -o filenames 2> /dev/null
            fi
            ;;
    esac
}
complete -F _referentiel referentiel
`;
}

function longs(options: readonly DescribedOption[]): string {
    return options.map(({ long }) => long).join(' ');
}

function zsh(commands: readonly Described[], { help: { completion } }: Words): string {
    const plain = (text: string): string => text.replace(/['[\]:\\]/g, ' ');
    const names = commands.map(({ name, about }) => `        '${name}:${plain(about)}'`);
    const valueOf = (takes: DescribedOption['takes']): string => {
        if (takes === 'nothing') return '';
        return takes === 'something' ? `:${completion.value}:_files` : `:${completion.value}:(${takes.join(' ')})`;
    };
    const cases = commands.map(({ name, options, first }) => {
        const specs = options.map(({ long, about, takes }) => `'${long}[${plain(about)}]${valueOf(takes)}'`);
        const rest =
            first.length > 0
                ? `'1:${completion.value}:(${first.join(' ')})'`
                : `'*:${completion.file}:_files -g "*.referentiel(-.)"'`;
        return `        ${name}) _arguments ${specs.join(' ')} ${rest} ;;`;
    });
    return `#compdef referentiel
# referentiel completion zsh > ~/.zfunc/_referentiel
_referentiel() {
    local -a commands
    commands=(
${names.join('\n')}
    )
    if (( CURRENT == 2 )); then
        _describe '${completion.command}' commands
        return
    fi
    local command=$words[2]
    shift words
    (( CURRENT-- ))
    case $command in
${cases.join('\n')}
    esac
}
# Read by a shell, or found by it in its function path.
if [ "$funcstack[1]" = _referentiel ]; then _referentiel "$@"; else compdef _referentiel referentiel; fi
`;
}

function fish(commands: readonly Described[]): string {
    const plain = (text: string): string => text.replaceAll("'", ' ');
    const valueOf = (takes: DescribedOption['takes']): string => {
        if (takes === 'nothing') return '';
        return takes === 'something' ? ' -r' : ` -x -a '${takes.join(' ')}'`;
    };
    const lines = commands.flatMap(({ name, about, options, first }) => [
        `complete -c referentiel -n __fish_use_subcommand -f -a ${name} -d '${plain(about)}'`,
        ...(first.length > 0
            ? [`complete -c referentiel -n '__fish_seen_subcommand_from ${name}' -f -a '${first.join(' ')}'`]
            : []),
        ...options.map(
            ({ long, about: option, takes }) =>
                `complete -c referentiel -n '__fish_seen_subcommand_from ${name}' -l ${long.slice(2)} -d '${plain(option)}'${valueOf(takes)}`,
        ),
    ]);
    return `# referentiel completion fish > ~/.config/fish/completions/referentiel.fish\n${lines.join('\n')}\n`;
}
