import { describe, expect, test } from 'vitest';
import { FileError, LocalPool, MemoryFiles } from '../platform/index.ts';
import { check, type CheckEvent, type CheckRequest, unitChecker } from './check.ts';
import { Workspace } from './workspace.ts';

const settings = { today: '2026-01-01' };
const HEAD = 'certification RNCP1 "T"\nniveau 5\n';
const STRUCTURE = 'suite de RNCP1\nactivité A1 "A" {\n    compétence C1 "Un"\n    compétence C2 "Deux"\n}\n';
const ASSESSMENT =
    'suite de RNCP1\nbloc BC01 "B" {\n    compétences A1\n    épreuve E1 "E" { évalue C1  critère "x" pour C9 }\n}\n';
const CERTIFICATION = {
    '/p/head.referentiel': HEAD,
    '/p/structure.referentiel': STRUCTURE,
    '/p/epreuves.referentiel': ASSESSMENT,
};

async function events(files: MemoryFiles, request: Partial<CheckRequest> = {}): Promise<CheckEvent[]> {
    const workspace = await Workspace.open(files, ['/p']);
    const told: CheckEvent[] = [];
    for await (const event of check(files, workspace, { settings, ...request })) told.push(event);
    return told;
}

/** `file:line:column rule` of the findings of some rules, in the order told. */
function places(told: readonly CheckEvent[], ...rules: string[]): string[] {
    return told
        .flatMap((event) => (event.kind === 'unit' ? event.report.findings : event.findings))
        .filter(({ rule }) => rules.includes(rule))
        .map(({ rule, location: { file, line, column } }) => `${file}:${line}:${column} ${rule}`);
}

test('what is asked for chooses what is told, not what is seen', async () => {
    const told = async (path?: string): Promise<string[]> =>
        places(
            await events(new MemoryFiles(CERTIFICATION), path ? { reported: (other) => other === path } : {}),
            'compétence-non-évaluée',
            'code-inconnu',
        );
    expect(await told()).toEqual([
        '/p/epreuves.referentiel:4:50 code-inconnu',
        '/p/structure.referentiel:4:16 compétence-non-évaluée',
    ]);
    expect(await told('/p/structure.referentiel')).toEqual(['/p/structure.referentiel:4:16 compétence-non-évaluée']);
    expect(await told('/p/head.referentiel')).toEqual([]);
});

test('a place has the line it stands on, and its related places', async () => {
    const text = '\uFEFFcertification RNCP1 "T"\r\ncompétence C1 "Un"\r\n  compétence C1 "Deux"\r\n';
    const told = await events(new MemoryFiles({ '/p/a.referentiel': text }));
    const findings = told.flatMap((event) => (event.kind === 'unit' ? event.report.findings : []));
    const finding = findings.find(({ rule }) => rule === 'code-en-double');
    expect(finding?.location).toMatchObject({ line: 3, column: 14, endLine: 3, endColumn: 16 });
    expect(finding?.line).toBe('  compétence C1 "Deux"');
    expect(finding?.related[0]?.location).toMatchObject({ line: 2, column: 12 });
});

test('a byte order mark is no column', async () => {
    const told = await events(
        new MemoryFiles({
            '/p/a.referentiel': '\uFEFFcertification RNCP1 "T"',
            '/p/b.referentiel': '\uFEFFcertification RNCP1 "T"',
        }),
    );
    expect(places(told, 'certification-en-double')).toEqual(['/p/b.referentiel:1:15 certification-en-double']);
});

test('copies are told, each in its place, but only where asked for', async () => {
    const files = new MemoryFiles({
        '/p/a/h.referentiel': HEAD,
        '/p/b/h.referentiel': HEAD,
        '/p/q/h.referentiel': HEAD,
        '/p/q/referentiel.config.json': '{}',
    });
    expect(places(await events(files), 'certification-en-copie')).toEqual([
        '/p/a/h.referentiel:1:15 certification-en-copie',
        '/p/b/h.referentiel:1:15 certification-en-copie',
    ]);
    const some = await events(files, { reported: (path) => path.startsWith('/p/b/') });
    expect(places(some, 'certification-en-copie')).toEqual(['/p/b/h.referentiel:1:15 certification-en-copie']);
    expect(some.filter(({ kind }) => kind === 'unit')).toHaveLength(1);
});

/** Files that know how often they were read as a whole. */
class CountedFiles extends MemoryFiles {
    readonly whole: string[] = [];

    override async read(path: string, limit?: number): Promise<Uint8Array> {
        if (limit === undefined) this.whole.push(path);
        return super.read(path, limit);
    }
}

test('what is kept of an earlier check is told again, and not looked at again', async () => {
    const files = new CountedFiles({
        ...CERTIFICATION,
        '/p/a.referentiel': 'certification RNCP2 "T"\ncompétence C1 "Un"\n',
    });
    const workspace = await Workspace.open(files, ['/p']);
    const kept: NonNullable<CheckRequest['kept']> = new Map();
    const run = async (): Promise<CheckEvent[]> => {
        const told: CheckEvent[] = [];
        for await (const event of check(files, workspace, { settings, kept })) told.push(event);
        return told;
    };
    const first = await run();
    files.whole.length = 0;
    files.write('/p/a.referentiel', 'certification RNCP2 "T"\ncompétence C1 "Un"\nniveau 9\n');
    for (const unit of await workspace.refresh('/p/a.referentiel')) kept.delete(unit.files[0]);
    const second = await run();
    expect(new Set(files.whole)).toEqual(new Set(['/p/a.referentiel']));
    expect(places(second, 'niveau-impossible')).toHaveLength(1);
    expect(places(second, 'code-inconnu')).toEqual(places(first, 'code-inconnu'));
    expect(places(second, 'code-inconnu')).toHaveLength(1);
});

/** Files some of which can't be read. */
class LockedFiles extends MemoryFiles {
    override async read(path: string, limit?: number): Promise<Uint8Array> {
        if (path.includes('locked')) throw new FileError('denied', path);
        return super.read(path, limit);
    }
}

test('a file that can’t be read is told, and the others go on', async () => {
    const told = await events(new LockedFiles({ ...CERTIFICATION, '/p/a-locked.referentiel': '' }));
    expect(places(told, 'fichier-illisible', 'code-inconnu')).toEqual([
        '/p/a-locked.referentiel:1:1 fichier-illisible',
        '/p/epreuves.referentiel:4:50 code-inconnu',
    ]);
});

test('a file that isn’t in UTF-8 is told, and read all the same', async () => {
    const latin = Uint8Array.from(
        Buffer.from(`certification RNCP1 "T"\n${ASSESSMENT.split('\n').slice(1).join('\n')}`, 'latin1'),
    );
    const told = await events(new MemoryFiles({ '/p/a.referentiel': latin }));
    expect(places(told, 'fichier-illisible', 'code-inconnu', 'syntaxe')).toEqual([
        '/p/a.referentiel:1:1 fichier-illisible',
        '/p/a.referentiel:3:17 code-inconnu',
        '/p/a.referentiel:4:29 code-inconnu',
        '/p/a.referentiel:4:50 code-inconnu',
    ]);
});

test('a pool gives the same, in the same order', { timeout: 60_000 }, async () => {
    const texts: Record<string, string> = {};
    for (let n = 0; n < 450; n++) {
        const evaluated = n % 7 === 0 ? 'C1' : 'tout';
        texts[`/p/${n}/h.referentiel`] =
            `certification RNCP${n % 400} "T"\nbloc BC01 "B" {\n    compétence C1 "Un"\n    compétence C2 "Deux"\n    épreuve E1 "E" { évalue ${evaluated} }\n}\n`;
    }
    const files = new MemoryFiles(texts);
    let batches = 0;
    const pooled = await events(files, {
        pool: (data) => {
            const run = unitChecker(files, structuredClone(data));
            return new LocalPool(async (batch) => {
                batches++;
                return run(batch);
            });
        },
    });
    expect(batches).toBeGreaterThan(10);
    expect(pooled).toEqual(await events(files));
    expect(places(pooled, 'certification-en-copie')).toHaveLength(100);
});

describe('the configuration of a projet', () => {
    const files = (config: string): MemoryFiles =>
        new MemoryFiles({
            '/p/referentiel.config.json': config,
            '/p/a.referentiel': 'certification RNCP1 "T"\nlien "http://a.fr"\n',
            '/p/vieux/b.referentiel': 'certification RNCP2 "T"\nlien "http://b.fr"\n',
            '/q/c.referentiel': 'certification RNCP3 "T"\nlien "http://c.fr"\n',
        });
    const links = async (config: string): Promise<string[]> => {
        const workspace = await Workspace.open(files(config), ['/p', '/q']);
        const told: string[] = [];
        for await (const event of check(files(config), workspace, { settings: { today: '2026-11-24' } })) {
            const findings = event.kind === 'unit' ? event.report.findings : event.findings;
            for (const { rule, severity, location } of findings) {
                if (['lien-http', 'configuration'].includes(rule))
                    told.push(`${location.file}:${location.line} ${severity}`);
            }
        }
        return told;
    };

    test('says how its own files are judged', async () => {
        expect(await links('{}')).toEqual([
            '/p/a.referentiel:2 hint',
            '/p/vieux/b.referentiel:2 hint',
            '/q/c.referentiel:2 hint',
        ]);
        expect(await links('{ "rules": { "lien-http": "error" } }')).toEqual([
            '/p/a.referentiel:2 error',
            '/p/vieux/b.referentiel:2 error',
            '/q/c.referentiel:2 hint',
        ]);
        const some = '{ "overrides": [{ "files": ["vieux"], "rules": { "lien-http": "off" } }] }';
        expect(await links(some)).toEqual(['/p/a.referentiel:2 hint', '/q/c.referentiel:2 hint']);
    });

    test('leaves files out', async () => {
        expect(await links('{ "exclude": ["vieux"] }')).toEqual(['/p/a.referentiel:2 hint', '/q/c.referentiel:2 hint']);
    });

    test('is told what is wrong in it, first and at its place', async () => {
        expect(await links('{\n  "rules": { "lien-htp": "error" }\n}')).toEqual([
            '/p/referentiel.config.json:2 warning',
            '/p/a.referentiel:2 hint',
            '/p/vieux/b.referentiel:2 hint',
            '/q/c.referentiel:2 hint',
        ]);
    });

    test('is followed while it is edited', async () => {
        const memory = files('{}');
        const workspace = await Workspace.open(memory, ['/p']);
        const path = '/p/referentiel.config.json';
        expect(workspace.units).toHaveLength(2);
        await workspace.edit(path, '{ "exclude": ["vieux"], "rules": { "lien-http": "off" } }');
        expect(workspace.units.map(({ files: [first] }) => first)).toEqual(['/p/a.referentiel']);
        const [plan] = workspace.units;
        expect(plan && workspace.settingsFor(plan, { today: '2026-11-24' }).severities).toEqual({ 'lien-http': 'off' });
        await workspace.release(path);
        expect(workspace.units).toHaveLength(2);
    });
});
