// The command line speaks French, and English where it is asked to: by an option, or by the environment.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { folderOf, referentiel } from './referentiel.ts';

const GOOD =
    'certification RNCP1 "Bon"\n\nactivité A1 "A" {\n    compétence C1.1 "Un"\n    compétence C1.3 "Deux"\n}\n\nbloc BC01 "B" {\n    compétences A1\n    épreuve E1 "E" { durée 1 h  évalue C1.1 et C-1.3 }\n}\n';

function folder(files: Readonly<Record<string, string>> = { 'a.referentiel': GOOD }): string {
    const { path, remove } = folderOf(files);
    onTestFinished(remove);
    return path;
}

const COMMANDS = Array.from(
    referentiel('.', ['--help']).stdout.matchAll(/^ {2}([a-z]+)(?= )/gm),
    ([, name = '']) => name,
).filter((name) => name !== 'help');

/** Words that only one of the languages has. */
const FRENCH = /\b(?:fichiers?|avec|sans|les|des|une|est|aucun|exemples|langue|écrit|dossier|code de retour)\b|[«»]/i;
const ENGLISH = /\b(?:files?|with|without|the|of|is|no|examples|language|written|folder|exit code|usage:)\b|[“”]/i;

test('the commands are known', () => {
    expect(COMMANDS.length).toBeGreaterThanOrEqual(10);
});

describe('help', () => {
    test.each(['', ...COMMANDS])('of « %s » is in one language, with examples', (command) => {
        const path = folder();
        for (const [args, other] of [
            [[], ENGLISH],
            [['--lang', 'en'], FRENCH],
        ] as const) {
            const { status, stdout, stderr } = referentiel(path, [...args, ...(command ? [command] : []), '--help']);
            expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
            // What an author would type is French in both, and options have one name.
            const said = stdout
                .replace(/^ {2}referentiel .*$/gm, '')
                .replace(/“?tolère”?|compétences|activités|critères|référentiels?|projet/g, '')
                .replace(/\(file,[^)]*\)/, '')
                .replace(/tables?, with commas.*?:[^]*?(?=--template)/, '')
                .replace(/ --[a-z-]+/g, '');
            expect(said).not.toMatch(other);
            // Of the whole, they are told of where they are.
            const examples = command === '' ? 'referentiel help <' : `\n  referentiel ${command}`;
            expect(stdout).toContain(examples);
        }
    });
});

describe('messages', () => {
    test.each<[string, RegExp, RegExp]>([
        ['format', /^1 fichier, rien à mettre en forme\.$/m, /^1 file, nothing to lay out\.$/m],
        ['format --check loose.txt', /« loose\.txt » n’est pas/, /“loose\.txt” is no/],
        ['init new --yes --level 1', /n’est pas un niveau : il va/, /is no level: it goes/],
        ['init new --yes', /^Et maintenant :$/m, /^And now:$/m],
        ['stats', /1 activité, 2 compétences, 0 critère, 1 bloc/, /1 activity, 2 competencies, 0 criteria, 1 bloc/],
        ['rename C9 C8', /aucun élément n’a le code « C9 »/, /nothing has the code “C9”/],
        ['rename C1.1 C1.3', /est déjà pris/, /(?:taken|already)/],
        ['renumber --dry-run', /endroits?, 1 fichier : rien n’a été écrit/, /places?, 1 file: nothing was written/],
        ['explain nonsense', /aucune règle ne s’appelle « nonsense »/, /no rule is called “nonsense”/],
        ['explain', /^structure\n {2}\S+ +\p{Lu}/mu, /^law\n|^wording\n/m],
        ['explain lien-http', /^POURQUOI$/m, /The page of a rule is in French/],
        ['completion csh', /« csh » ne convient pas à « shell » : bash/, /“csh” doesn’t suit “shell”: bash/],
        ['check --fix-dry-run', /1 correction à faire dans 1 fichier/, /1 correction to make in 1 file/],
        ['check --tolerances', /Aucune tolérance\./, /No silence\./],
        ['check', /4 avertissement|avertissement La graphie|avertissement/, /\d+ warnings?\b/],
        ['generate --out out --format smoke', /format inconnu : « smoke »/, /unknown format “smoke”/],
        ['generate --out out --format csv --table blocs', /^Écrit : out/m, /^Written: out/m],
        ['generate --out no --format csv --check', /^Absent : no/m, /^Absent: no/m],
        ['check --baseline b --write-baseline', /État de référence écrit dans b : \d/, /Baseline written to b: \d/],
        ['check nowhere', /« nowhere » n’existe pas/, /“nowhere” doesn’t exist/],
        [
            'check --fromat x',
            /option inconnue : « --fromat »\. Vouliez-vous dire « --format » \?/,
            /Did you mean “--format”\?/,
        ],
        ['chek', /commande inconnue : « chek »\. Vouliez-vous dire « check » \?/, /Did you mean “check”\?/],
        ['help stat', /Vouliez-vous dire « stats » \?/, /Did you mean “stats”\?/],
        ['rename C1', /il manque l’argument « nouveau »/, /argument “new” is missing/],
        ['generate --format md', /il manque l’option « --out/, /option “--out <folder>” is missing/],
        ['check --output', /il manque une valeur à l’option/, /needs a value/],
        ['explain a b', /trop d’arguments/, /too many arguments/],
    ])('of %s', (command, french, english) => {
        const path = folder({ 'a.referentiel': GOOD, 'loose.txt': '' });
        const said = (args: string): string => {
            const { stdout, stderr } = referentiel(path, args.split(' '));
            rmSync(join(path, 'new'), { recursive: true, force: true });
            return stdout + stderr;
        };
        expect(said(command)).toMatch(french);
        expect(said(`--lang en ${command}`)).toMatch(english);
    });
});

describe('the language', () => {
    const first = (args: readonly string[], env: NodeJS.ProcessEnv): string => referentiel(folder(), args, env).stderr;

    test.each<[string, NodeJS.ProcessEnv]>([
        ['commande inconnue', {}],
        ['commande inconnue', { LANG: 'fr_FR.UTF-8' }],
        ['commande inconnue', { LANG: 'C' }],
        ['commande inconnue', { LANG: 'de_DE.UTF-8' }],
        ['commande inconnue', { LANG: 'ensemble' }],
        ['unknown command', { LANG: 'en_US.UTF-8' }],
        ['unknown command', { LANG: 'en' }],
        ['unknown command', { LANG: 'fr_FR.UTF-8', LC_MESSAGES: 'en_GB' }],
        ['commande inconnue', { LANG: 'en_US.UTF-8', LC_ALL: 'fr_FR.UTF-8' }],
    ])('is that of « %s » where the environment is %j', (said, env) => {
        expect(first(['chek'], env)).toContain(said);
    });

    test('is what the option says, wherever it stands', () => {
        const env = { LANG: 'en_US.UTF-8' };
        expect(first(['--lang', 'fr', 'chek'], env)).toContain('commande inconnue');
        expect(first(['check', 'nowhere', '--lang=fr'], env)).toContain('« nowhere »');
        expect(first(['check', '--', '--lang', 'en'], {})).toContain('referentiel : ');
        expect(first(['check', '--lang', 'de'], {})).toContain('« de » ne convient pas');
    });
});
