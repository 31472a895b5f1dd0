import { SEVERITIES } from '@referentiel/language';
import { Command, CommanderError, Option } from 'commander';
import { EXIT, Misuse } from './exit.ts';
import { FORMATS } from './formats/index.ts';
import { inFrench, misuseInFrench } from './french.ts';
import { LANGUAGES } from './language-choice.ts';
import { version } from './version.ts';
import type { CheckOptions } from './commands/check.ts';
import type { GenerateOptions } from './commands/generate.ts';

/** Runs the command line, and gives its exit code. */
export async function run(args: readonly string[]): Promise<number> {
    let code: number = EXIT.fine;
    const program = programOf((result) => (code = result));
    try {
        await program.parseAsync(args, { from: 'user' });
        return code;
    } catch (error) {
        if (error instanceof CommanderError) {
            if (error.exitCode === 0) return EXIT.fine;
            // Without a command, the help was shown.
            if (error.code !== 'commander.help') complain(misuseInFrench(error));
            return EXIT.misuse;
        }
        if (error instanceof Misuse) {
            complain(error.message);
            return EXIT.misuse;
        }
        complain(`défaillance du programme, à signaler : ${error instanceof Error ? error.stack : String(error)}`);
        return EXIT.failure;
    }
}

function complain(message: string): void {
    process.stderr.write(`referentiel : ${message}\n`);
}

function programOf(done: (code: number) => void): Command {
    const program = inFrench(new Command('referentiel'))
        .description('Vérifie des référentiels de certification et en tire des tableaux.')
        .version(version, '-V, --version', 'affiche la version')
        .helpCommand('help [commande]', 'affiche l’aide d’une commande');

    inFrench(program.command('check'))
        .description('Vérifie des référentiels : tous ceux du dossier courant, ou ceux des chemins donnés.')
        .argument('[chemins...]', 'fichiers .referentiel ou dossiers ; le reste du projet est lu aussi')
        .addOption(new Option('--format <format>', 'forme du résultat').choices(Object.keys(FORMATS)).default('text'))
        .addOption(
            new Option('--fail-on <gravité>', 'gravité à partir de laquelle le code de retour est 1')
                .choices([...SEVERITIES, 'never'])
                .default('error'),
        )
        .addOption(new Option('--lang <langue>', 'langue des messages').choices(LANGUAGES).default('fr'))
        .addHelpText('after', '\nCode de retour : 0 tout va bien, 1 des constats, 2 mauvais usage, 3 défaillance.')
        .action(async (paths: string[], options: CheckOptions) => {
            const { runCheck } = await import('./commands/check.ts');
            done(await runCheck(paths, options));
        });

    inFrench(program.command('generate'))
        .description('Écrit les tableaux publiés des certifications.')
        .argument('[chemins...]', 'fichiers .referentiel ou dossiers')
        .requiredOption('--out <dossier>', 'dossier où écrire')
        .requiredOption('--format <formats>', 'formats des tableaux, séparés par des virgules', listed)
        .option('--table <tableaux>', 'tableaux à écrire, séparés par des virgules (tous, si rien n’est dit)', listed)
        .action(async (paths: string[], options: GenerateOptions) => {
            const { runGenerate } = await import('./commands/generate.ts');
            done(await runGenerate(paths, options));
        });
    return program;
}

/** Values with commas between them, of one option or of the same again. */
function listed(value: string, before: readonly string[] = []): readonly string[] {
    return [...before, ...value.split(',').map((part) => part.trim())];
}
