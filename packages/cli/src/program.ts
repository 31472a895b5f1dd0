import { SEVERITIES } from '@referentiel/language';
import { Command, CommanderError, Option } from 'commander';
import { addAuthorCommands } from './author-commands.ts';
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
        .option('--output <fichier>', 'écrit le résultat dans ce fichier')
        .option('--max-warnings <nombre>', 'code de retour 1 s’il y a davantage d’avertissements', wholeNumber)
        .option('--quiet', 'ne dit que les erreurs')
        .option('--statistics', 'compte les constats de chaque règle')
        .option('--tolerances', 'liste les « tolère », leur raison et leur fin, au lieu des constats')
        .option('--baseline <fichier>', 'tait les constats connus de cet état de référence, dit ceux qui ont disparu')
        .option('--write-baseline', 'écrit l’état de référence dans le fichier nommé par --baseline')
        .addOption(new Option('--lang <langue>', 'langue des messages').choices(LANGUAGES).default('fr'))
        .option('--fix', 'fait d’abord les corrections qui ne peuvent rien changer au sens')
        .option('--fix-dry-run', 'montre ces corrections sans rien écrire')
        .addHelpText('after', '\nCode de retour : 0 tout va bien, 1 des constats, 2 mauvais usage, 3 défaillance.')
        .action(async (paths: string[], options: CheckOptions & { fix?: true; fixDryRun?: true }) => {
            if (options.writeBaseline && options.baseline === undefined) {
                throw new Misuse('--write-baseline demande --baseline <fichier>.');
            }
            if (options.fix || options.fixDryRun) {
                const { runFix } = await import('./commands/fix.ts');
                await runFix(paths, options.fixDryRun === true);
                if (options.fixDryRun) return;
            }
            const { runCheck } = await import('./commands/check.ts');
            done(await runCheck(paths, options));
        });

    inFrench(program.command('explain'))
        .description('Dit ce qu’une règle vérifie, d’où elle vient et comment la régler ; sans nom, les liste toutes.')
        .argument('[règle]', 'nom de la règle, entre crochets à la fin d’un constat')
        .action(async (rule: string | undefined) => {
            const { runExplain } = await import('./commands/explain.ts');
            done(runExplain(rule));
        });

    inFrench(program.command('generate'))
        .description('Écrit les tableaux publiés des certifications.')
        .argument('[chemins...]', 'fichiers .referentiel ou dossiers')
        .requiredOption('--out <dossier>', 'dossier où écrire')
        .requiredOption('--format <formats>', 'formats des tableaux, séparés par des virgules', listed)
        .option('--table <tableaux>', 'tableaux à écrire, séparés par des virgules (tous, si rien n’est dit)', listed)
        .option('--template <fichier>', 'document Word dont le format docx prend les styles')
        .option('--check', 'n’écrit rien ; dit ce qui n’est pas à jour, et le code de retour est alors 1')
        .option('--watch', 'récrit à chaque changement, jusqu’à Ctrl+C')
        .action(async (paths: string[], options: GenerateOptions) => {
            const { runGenerate } = await import('./commands/generate.ts');
            done(await runGenerate(paths, options));
        });
    addAuthorCommands(program, done);
    return program;
}

function wholeNumber(value: string): number {
    if (!/^\d{1,9}$/.test(value)) throw new Misuse(`« ${value} » n’est pas un nombre entier (--max-warnings).`);
    return Number(value);
}

/** Values with commas between them, of one option or of the same again. */
function listed(value: string, before: readonly string[] = []): readonly string[] {
    return [...before, ...value.split(',').map((part) => part.trim())];
}
