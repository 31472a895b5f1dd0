// Every command through a real shell: exit codes, standard input, pipes that close, files that can't be read, disks that
// can't be written.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, type TestContext } from 'vitest';
import { folderOf, type Run } from './referentiel.ts';
import { READING, shell } from './shell.ts';

const GOOD =
    'certification RNCP1 "Bon"\n\nactivité A1 "A" {\n    compétence C1.1 "Prévenir un retard"\n    compétence C1.2 "Prévenir un conflit"\n}\n\nbloc BC01 "B" {\n    compétences A1\n    épreuve E1 "E" { durée 1 h  évalue C1.1 et C1.2 }\n}\n';
const OTHER = GOOD.replace('RNCP1', 'RNCP2');
const BAD = GOOD.replace('évalue C1.1 et C1.2', 'évalue C1.1 et C9');

function folder(files: Readonly<Record<string, string>> = { 'a.referentiel': GOOD, 'b.referentiel': OTHER }): string {
    const { path, remove } = folderOf(files);
    onTestFinished(remove);
    return path;
}

describe('exit codes', () => {
    test.each<[number, string]>([
        [0, 'referentiel check'],
        [1, 'referentiel check bad.referentiel'],
        [1, 'referentiel check "*.referentiel"'],
        [1, 'referentiel check *.referentiel'],
        [2, 'referentiel check nowhere'],
        [0, 'referentiel format --check a.referentiel'],
        [1, 'referentiel format --check loose.referentiel'],
        [2, 'referentiel format nowhere'],
        [0, 'referentiel stats'],
        [2, 'referentiel stats --format xml'],
        [0, 'referentiel explain syntaxe'],
        [0, 'referentiel explain'],
        [2, 'referentiel explain nonsense'],
        [0, 'referentiel generate a.referentiel --out out --format csv'],
        [1, 'referentiel generate a.referentiel --out nowhere --format csv --check'],
        [2, 'referentiel generate a.referentiel --out out'],
        [0, 'referentiel rename RNCP1 RNCP9 --dry-run'],
        [2, 'referentiel rename C1.1 C1.2 --in a.referentiel'],
        [2, 'referentiel rename C1.1'],
        [0, 'referentiel renumber --in a.referentiel'],
        [2, 'referentiel renumber C7 --in a.referentiel'],
        [0, 'referentiel init new --yes'],
        [2, 'referentiel init new --yes --level 9'],
        [2, 'referentiel init new --blocks 0 --yes'],
        [2, 'referentiel init new --title "" --yes'],
        [2, 'referentiel init new --code code --yes'],
        [0, 'referentiel completion bash'],
        [2, 'referentiel completion csh'],
        [0, 'referentiel --version'],
        [0, 'referentiel help format'],
        [2, 'referentiel help nonsense'],
        [2, 'referentiel'],
    ])('%i of « %s »', (status, command) => {
        const path = folder({
            'a.referentiel': GOOD,
            ...(command.includes('check') ? { 'bad.referentiel': BAD.replace('RNCP1', 'RNCP3') } : {}),
            'loose.referentiel': GOOD.replace('RNCP1', 'RNCP4').replace('activité A1', 'activité   A1'),
        });
        const files = command === 'referentiel check' ? `rm bad.referentiel; ${command}` : command;
        const run = shell(path, files);
        expect({ ...run, status: run.status }).toMatchObject({ status });
        // One sentence for the person, the help where no command is given, and no trace of the program's insides.
        const said = command === 'referentiel' ? /^Usage : / : status === 2 ? /^referentiel : .+\n$/ : /^/;
        expect(run.stderr).toMatch(said);
        expect(run.stderr).not.toMatch(/\n\s+at /);
    });
});

describe('standard input', () => {
    test.each([
        'referentiel check - < a.referentiel',
        'cat a.referentiel | referentiel check -',
        'referentiel check - --stdin-filename a.referentiel < a.referentiel',
    ])('%s', (script) => {
        const run = shell(folder({ 'a.referentiel': BAD }), script);
        expect(run).toMatchObject({ status: 1, stderr: '' });
        expect(run.stdout).toContain(':10:48 erreur Le code « C9 » n’est déclaré nulle part.');
        expect(run.stdout).toContain('\n1 erreur, 1 information.\n');
    });

    test('format writes what it reads, laid out', () => {
        const path = folder();
        expect(shell(path, 'sed "s/bloc BC01/bloc   BC01/" a.referentiel | referentiel format -').stdout).toBe(GOOD);
    });

    test.each([
        ['referentiel check - a.referentiel < a.referentiel', /pas d’autre chemin avec « - »/],
        ['referentiel check --stdin-filename a.referentiel', /il y faut « - »/],
        ['referentiel check - --fix < a.referentiel', /--fix-dry-run/],
        ['printf "\\xff\\xfa" | referentiel check -', /n’est pas en UTF-8/],
        ['referentiel check - --stdin-filename nowhere/a.referentiel < a.referentiel', /n’existe pas/],
    ])('%s is misuse', (script, why) => {
        expect(shell(folder(), script)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(why) });
    });
});

describe('a reader who leaves early is no error', () => {
    test.each([...READING, 'explain', '--help', 'completion zsh', 'init new --yes'])('of %s', (command) => {
        const path = folder();
        // Twice: one who reads a line, and one who is gone before anything is written.
        for (const reader of ['head -n 1 > /dev/null', 'true']) {
            const { stdout, stderr } = shell(
                path,
                `referentiel ${command} | ${reader}; echo "\${PIPESTATUS[0]}"; rm -rf new`,
            );
            expect(stdout).toMatch(/^[01]\n$/);
            expect(stderr).not.toMatch(/EPIPE|Error|défaillance/);
        }
    });
});

/** Runs a script whose files are closed even to root. */
function withoutPrivileges(path: string, script: string, context: TestContext): Run {
    if (process.getuid?.() !== 0) return shell(path, script);
    const drop = ['--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-dac_override,-dac_read_search'];
    if (spawnSync('setpriv', [...drop, 'true']).status !== 0) context.skip('no setpriv to give up root’s rights with');
    return shell(path, script.replaceAll('referentiel ', `setpriv ${drop.join(' ')} "$NODE" "$BUNDLE" `));
}

describe('a file that can’t be read is told, and the others go on', () => {
    test.for<[string, number, string]>([
        ['check', 1, ''],
        ['stats', 2, 'Bon'],
        ['format --check', 2, ''],
        ['format', 2, ''],
        ['check --fix', 1, ''],
        ['generate --out out --format md', 2, 'RNCP1-blocs.md'],
    ])('%s', ([command, status, shown], context) => {
        const path = folder();
        chmodSync(join(path, 'b.referentiel'), 0);
        const run = withoutPrivileges(path, `referentiel ${command}`, context);
        expect({ ...run, status: run.status }).toMatchObject({ status });
        expect(run.stdout + run.stderr).toMatch(/b\.referentiel.*(?:ne peut pas être lu|ne se lit pas)/);
        expect(run.stdout).toContain(shown);
    });

    test('nothing of a certification is renamed, one of whose files can’t be read', (context) => {
        const path = folder({ 'a.referentiel': GOOD, 's.referentiel': 'suite de RNCP1\nniveau 5\n' });
        chmodSync(join(path, 's.referentiel'), 0);
        const run = withoutPrivileges(path, 'referentiel rename C1.1 C1.7', context);
        expect(run.status).toBe(2);
        expect(readFileSync(join(path, 'a.referentiel'), 'utf8')).toBe(GOOD);
    });
});

/** Runs a script beside `full`, a disk of 16 KB, and `readonly`, one that can't be written. */
function withDisks(path: string, script: string, context: TestContext): Run {
    const disks =
        'mkdir -p full readonly && mount -t tmpfs -o size=16k tmpfs full && mount -t tmpfs -o ro tmpfs readonly';
    const inside = ['unshare', ...(process.getuid?.() === 0 ? [] : ['--map-root-user']), '--mount'];
    const [program = '', ...args] = inside;
    if (process.platform !== 'linux' || spawnSync(program, [...args, 'sh', '-c', disks], { cwd: path }).status !== 0)
        context.skip('no disk can be mounted here');
    return shell(path, `export -f referentiel; ${inside.join(' ')} bash -c '${disks} && { ${script}; }'`);
}

describe('a disk that can’t be written', () => {
    const BIG = `${GOOD}${'// … de quoi remplir un petit disque …\n'.repeat(1000)}`;

    test.for<[string, string, RegExp]>([
        ['full', 'generate a.referentiel --out full --format html', /le disque est plein/],
        ['full', 'check --format sarif --output full/x.sarif', /le disque est plein/],
        ['full', 'init full --blocks 60 --yes', /le disque est plein/],
        ['readonly', 'generate a.referentiel --out readonly --format html', /ce disque ne s’écrit pas/],
        ['readonly', 'check --output readonly/x.txt', /ce disque ne s’écrit pas/],
        ['readonly', 'check --baseline readonly/x --write-baseline', /ce disque ne s’écrit pas/],
        ['readonly', 'init readonly --yes', /ce disque ne s’écrit pas/],
    ])('%s: %s', ([disk, command, why], context) => {
        const run = withDisks(folder(), `referentiel ${command} > /dev/null; echo $?; ls -A ${disk}`, context);
        expect(run.stderr).toMatch(why);
        expect(run.stderr).not.toMatch(/\n\s+at /);
        // Nothing is left of what couldn't be written as a whole.
        expect(run.stdout).toBe('2\n');
    });

    test('what is there stays as it was when its disk is full', (context) => {
        const path = folder({ 'a.referentiel': BIG.replace('bloc BC01', 'bloc   BC01') });
        const script =
            'head -c 9000 a.referentiel > full/a.referentiel; cp full/a.referentiel before; referentiel format full; echo $?; cmp before full/a.referentiel && ls -A full';
        const run = withDisks(path, script, context);
        expect(run.stdout).toBe('2\na.referentiel\n');
        expect(run.stderr).toContain('le disque est plein');
    });

    test('a standard output that is full is a failure, told in a sentence', (context) => {
        if (!existsSync('/dev/full')) context.skip('no /dev/full here');
        const run = shell(folder(), 'referentiel stats > /dev/full');
        expect(run).toEqual({
            status: 3,
            stdout: '',
            stderr: 'referentiel : la sortie standard ne peut pas être écrite : le disque est plein.\n',
        });
    });
});

test('what stands where a folder has to be is told', () => {
    const path = folder();
    const run = shell(path, 'referentiel generate a.referentiel --out a.referentiel --format md');
    expect(run).toMatchObject({ status: 2, stderr: expect.stringMatching(/un fichier se trouve là où/) });
    expect(globSync('*', { cwd: path })).toHaveLength(2);
});
