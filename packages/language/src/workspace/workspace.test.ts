import { describe, expect, test } from 'vitest';
import { MemoryFiles } from '../platform/index.ts';
import { Checker, RULES } from '../rules/index.ts';
import type { UnitPlan } from './grouping.ts';
import { projectRoot, Workspace } from './workspace.ts';

async function open(texts: Record<string, string>, folder = '/p'): Promise<Workspace> {
    return Workspace.open(new MemoryFiles(texts), [folder]);
}

const filesOf = (units: readonly UnitPlan[]): string[] => units.map(({ files }) => files.join(' '));

describe('which files make a unit', () => {
    test('a head, then its suites by path, in its folder or below', async () => {
        const workspace = await open({
            '/p/a/z.referentiel': 'certification RNCP1 "T"',
            '/p/a/b/s.referentiel': 'suite de RNCP1',
            '/p/a/s.referentiel': 'suite de rncp-1',
            '/p/b/other.referentiel': 'certification RNCP2 "U"',
        });
        expect(filesOf(workspace.units)).toEqual([
            '/p/a/z.referentiel /p/a/b/s.referentiel /p/a/s.referentiel',
            '/p/b/other.referentiel',
        ]);
        expect(workspace.unitOf('/p/a/b/s.referentiel')?.files[0]).toBe('/p/a/z.referentiel');
    });

    test('a suite beside or above the head’s folder has no head', async () => {
        const workspace = await open({
            '/p/a/h.referentiel': 'certification RNCP1 "T"',
            '/p/b/s.referentiel': 'suite de RNCP1',
            '/p/s.referentiel': 'suite de RNCP1',
            '/p/s2.referentiel': 'suite de RNCP1',
        });
        expect(workspace.units.map(({ kind, files }) => [kind, ...files])).toEqual([
            ['certification', '/p/a/h.referentiel'],
            ['suite', '/p/b/s.referentiel'],
            ['suite', '/p/s.referentiel', '/p/s2.referentiel'],
        ]);
    });

    test('copies in two folders are two units, and a suite goes with the nearer head', async () => {
        const workspace = await open({
            '/p/h.referentiel': 'certification RNCP1 "T"',
            '/p/s.referentiel': 'suite de RNCP1',
            '/p/v2/h.referentiel': 'certification RNCP1 "T"',
            '/p/v2/more/s.referentiel': 'suite de RNCP1',
        });
        expect(filesOf(workspace.units)).toEqual([
            '/p/h.referentiel /p/s.referentiel',
            '/p/v2/h.referentiel /p/v2/more/s.referentiel',
        ]);
    });

    test('of two heads in one folder the first has the suites', async () => {
        const workspace = await open({
            '/p/h2.referentiel': 'certification RNCP1 "T"',
            '/p/h1.referentiel': 'certification RNCP1 "T"',
            '/p/a.referentiel': 'suite de RNCP1',
        });
        expect(filesOf(workspace.units)).toEqual(['/p/h1.referentiel /p/a.referentiel', '/p/h2.referentiel']);
    });

    test('a projet ends where another begins', async () => {
        const workspace = await open({
            '/p/h.referentiel': 'certification RNCP1 "T"',
            '/p/q/referentiel.config.json': '{}',
            '/p/q/r/s.referentiel': 'suite de RNCP1',
        });
        expect(workspace.units.map(({ kind, root }) => [kind, root])).toEqual([
            ['certification', '/p'],
            ['suite', '/p/q'],
        ]);
    });

    test('without a number in its head, a file is alone', async () => {
        const workspace = await open({
            '/p/a.referentiel': 'certification "T"',
            '/p/b.referentiel': 'certification "T"',
            '/p/c.referentiel': 'activité A1 "T"',
        });
        expect(workspace.units).toHaveLength(3);
    });

    test('the root of a projet is the nearest configuration upwards, else the folder that is open', async () => {
        const files = new MemoryFiles({ '/w/p/referentiel.config.json': '{}', '/w/p/a/b/x.referentiel': '' });
        expect(await projectRoot(files, '/w/p/a/b', '/w/p/a')).toBe('/w/p');
        expect(await projectRoot(files, '/w/q/r', '/w')).toBe('/w');
        expect(await projectRoot(files, '/elsewhere/r', '/w')).toBe('/elsewhere/r');
    });
});

const HEAD = 'certification RNCP1 "T"\n';
const STRUCTURE = 'suite de RNCP1\nactivité A1 "A" {\n    compétence C1 "Un"\n    compétence C2 "Deux"\n}\n';
const assessing = (codes: string): string =>
    `suite de RNCP1\nbloc BC01 "B" {\n    compétences A1\n    épreuve E1 "E" { durée 1 h  évalue ${codes} }\n}\n`;

/** What is found in the units that an edit touches. */
async function findingsOf(workspace: Workspace, units: readonly UnitPlan[], ...rules: string[]): Promise<string[]> {
    const checker = new Checker(RULES, { today: '2026-01-01' });
    const found: string[] = [];
    for (const plan of units) {
        const { unit } = await workspace.load(plan);
        if (!unit) continue;
        for (const { rule, at } of await checker.checkUnit(unit)) {
            const text = unit.files.find(({ path }) => path === at.file)?.text.slice(at.start, at.end);
            if (rules.includes(rule)) found.push(`${at.file} ${rule} ${text}`);
        }
    }
    return found;
}

describe('texts that stand for files', () => {
    const files = {
        '/p/head.referentiel': HEAD,
        '/p/structure.referentiel': STRUCTURE,
        '/p/epreuves.referentiel': assessing('tout'),
    };

    test('taking an evaluation out of one file, and putting it back, changes what is found in another', async () => {
        const workspace = await open(files);
        const check = (units: readonly UnitPlan[]): Promise<string[]> =>
            findingsOf(workspace, units, 'compétence-non-évaluée');
        expect(await check(workspace.units)).toEqual([]);
        expect(await check(await workspace.edit('/p/epreuves.referentiel', assessing('C1')))).toEqual([
            '/p/structure.referentiel compétence-non-évaluée C2',
        ]);
        expect(await check(await workspace.edit('/p/epreuves.referentiel', assessing('C1, C2')))).toEqual([]);
        expect(await check(await workspace.edit('/p/epreuves.referentiel', assessing('C2')))).toEqual([
            '/p/structure.referentiel compétence-non-évaluée C1',
        ]);
        expect(await check(await workspace.release('/p/epreuves.referentiel'))).toEqual([]);
    });

    test('so does writing the file', async () => {
        const memory = new MemoryFiles(files);
        const workspace = await Workspace.open(memory, ['/p']);
        memory.write('/p/epreuves.referentiel', assessing('C1'));
        const touched = await workspace.refresh('/p/epreuves.referentiel');
        expect(await findingsOf(workspace, touched, 'compétence-non-évaluée')).toEqual([
            '/p/structure.referentiel compétence-non-évaluée C2',
        ]);
    });

    test('a file written while a text stands for it touches nothing', async () => {
        const memory = new MemoryFiles(files);
        const workspace = await Workspace.open(memory, ['/p']);
        await workspace.edit('/p/epreuves.referentiel', assessing('C1'));
        memory.write('/p/epreuves.referentiel', '');
        expect(await workspace.refresh('/p/epreuves.referentiel')).toEqual([]);
    });

    test('a file that is nowhere but in the editor belongs to its unit', async () => {
        const workspace = await open(files);
        const touched = await workspace.edit('/p/sub/new.referentiel', 'suite de RNCP1\ncompétence C3 "Trois"\n');
        expect(filesOf(touched)).toEqual([
            '/p/head.referentiel /p/epreuves.referentiel /p/structure.referentiel /p/sub/new.referentiel',
        ]);
        expect(filesOf(await workspace.release('/p/sub/new.referentiel'))).toEqual([
            '/p/head.referentiel /p/epreuves.referentiel /p/structure.referentiel',
        ]);
        expect(workspace.unitOf('/p/sub/new.referentiel')).toBeUndefined();
    });

    test('a suite that changes its head touches both units', async () => {
        const workspace = await open({ ...files, '/p/other.referentiel': 'certification RNCP2 "U"\n' });
        const touched = await workspace.edit('/p/epreuves.referentiel', assessing('C1').replace('RNCP1', 'RNCP2'));
        expect(filesOf(touched)).toEqual([
            '/p/head.referentiel /p/structure.referentiel',
            '/p/other.referentiel /p/epreuves.referentiel',
        ]);
    });

    test('a head that goes leaves its suites, each folder’s together', async () => {
        const workspace = await open(files);
        const touched = await workspace.edit('/p/head.referentiel', '// rien\n');
        expect(touched.map(({ kind }) => kind)).toEqual(['suite', 'unknown']);
        expect(await findingsOf(workspace, touched, 'suite-sans-tête')).toEqual([
            '/p/epreuves.referentiel suite-sans-tête RNCP1',
        ]);
    });

    test('a configuration that comes divides a projet', async () => {
        const memory = new MemoryFiles({ ...files, '/p/sub/s.referentiel': 'suite de RNCP1' });
        const workspace = await Workspace.open(memory, ['/p']);
        expect(workspace.units).toHaveLength(1);
        memory.write('/p/sub/referentiel.config.json', '{}');
        expect((await workspace.refresh('/p/sub/referentiel.config.json')).map(({ kind }) => kind)).toEqual(['suite']);
        expect(workspace.units).toHaveLength(2);
    });
});

describe('libraries', () => {
    const user = (code = 'Branche'): string =>
        `certification RNCP1 "T"\nutilise ${code}\nbloc BC01 "B" {\n    compétences CT1\n    épreuve E1 "E" { durée 1 h  évalue CT1 }\n}\n`;
    const LIBRARY = 'bibliothèque Branche\ncompétence CT1 "Communiquer" transverse\n';

    test('are sought in the unit’s folder, then upwards to the projet’s root', async () => {
        const texts = { '/p/a/b/h.referentiel': user(), '/p/lib.referentiel': LIBRARY };
        const workspace = await open(texts);
        expect(await findingsOf(workspace, workspace.units, 'code-inconnu')).toEqual([]);
        const divided = await open({ ...texts, '/p/a/referentiel.config.json': '{}' });
        expect(await findingsOf(divided, divided.units, 'code-inconnu')).toEqual([
            '/p/a/b/h.referentiel code-inconnu Branche',
            '/p/a/b/h.referentiel code-inconnu CT1',
            '/p/a/b/h.referentiel code-inconnu CT1',
        ]);
    });

    test('aren’t sought beside or below', async () => {
        const workspace = await open({
            '/p/a/h.referentiel': user(),
            '/p/a/below/lib.referentiel': LIBRARY,
            '/p/b/lib.referentiel': LIBRARY,
        });
        expect(await findingsOf(workspace, workspace.units, 'code-inconnu')).toHaveLength(3);
    });

    test('the nearer hides the farther', async () => {
        const workspace = await open({
            '/p/a/h.referentiel': user(),
            '/p/a/lib.referentiel': LIBRARY.replace('CT1', 'CT9'),
            '/p/lib.referentiel': LIBRARY,
        });
        expect(await findingsOf(workspace, workspace.units, 'code-inconnu')).toHaveLength(2);
    });

    test('that change, come or go touch the units that use them', async () => {
        const workspace = await open({
            '/p/a/h.referentiel': user(),
            '/p/b/h.referentiel': 'certification RNCP2 "U"\n',
            '/p/lib.referentiel': LIBRARY,
        });
        const check = (units: readonly UnitPlan[]): Promise<string[]> => findingsOf(workspace, units, 'code-inconnu');
        expect(await check(workspace.units)).toEqual([]);
        const changed = await workspace.edit('/p/lib.referentiel', LIBRARY.replace('CT1', 'CT2'));
        expect(filesOf(changed)).toEqual(['/p/a/h.referentiel', '/p/lib.referentiel']);
        expect(await check(changed)).toHaveLength(2);
        const gone = await workspace.edit('/p/lib.referentiel', '// rien\n');
        expect(await check(gone)).toHaveLength(3);
        expect(await check(await workspace.release('/p/lib.referentiel'))).toEqual([]);
    });

    test('may use libraries, even each other', async () => {
        const workspace = await open({
            '/p/h.referentiel': user('Autre'),
            '/p/autre.referentiel': 'bibliothèque Autre\nutilise Branche\n',
            '/p/lib.referentiel': LIBRARY.replace('\n', '\nutilise Autre\n'),
        });
        for (const plan of workspace.units) expect((await workspace.load(plan)).unit).toBeDefined();
        const touched = await workspace.edit('/p/lib.referentiel', LIBRARY);
        expect(filesOf(touched)).toContain('/p/h.referentiel');
    });
});
