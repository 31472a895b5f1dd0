import { expect, test } from 'vitest';
import { FileError, LocalPool, MemoryFiles } from '../platform/index.ts';
import { check, type CheckEvent, type CheckRequest, unitChecker } from './check.ts';
import { Workspace } from './workspace.ts';

const settings = { today: '2026-01-01' };
const HEAD = 'certification RNCP1 "T"\nniveau 5\n';
const STRUCTURE = 'suite de RNCP1\nactivité A1 "A" {\n    compétence C1 "Un"\n    compétence C2 "Deux"\n}\n';
const ASSESSMENT = 'suite de RNCP1\nbloc BC01 "B" {\n    compétences A1\n    épreuve E1 "E" { évalue C1, C9 }\n}\n';
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
        '/p/epreuves.referentiel:4:33 code-inconnu',
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
        '/p/epreuves.referentiel:4:33 code-inconnu',
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
        '/p/a.referentiel:4:33 code-inconnu',
    ]);
});

test('a pool gives the same, in the same order', async () => {
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
