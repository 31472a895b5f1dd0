import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MemoryFiles, MemoryStore } from '../platform/index.ts';
import { check, type CheckEvent } from './check.ts';
import { FILES_KEY } from './known-files.ts';
import { unpackUnits } from './known-units.ts';
import type { UnitReport } from './report.ts';
import { Segments } from './segments.ts';
import { Workspace } from './workspace.ts';

const HEAD = 'certification RNCP1 "T"\nutilise Branche\nniveau 5\nlien "http://a.fr"\n';
const STRUCTURE =
    'suite de RNCP1\nactivité A1 "A" {\n    compétence C1 "Un"\n    compétence C2 "Deux"\n}\nbloc BC01 "B" {\n    compétences A1\n    épreuve E1 "E" { évalue C1 jury Paritaire }\n}\n';
const LIBRARY = 'bibliothèque Branche\njury Paritaire "2 personnes."\n';
const FILES: Readonly<Record<string, string>> = {
    '/p/referentiel.config.json': '{}',
    '/p/a/head.referentiel': HEAD,
    '/p/a/structure.referentiel': STRUCTURE,
    '/p/branche.referentiel': LIBRARY,
    '/p/b.referentiel': 'certification RNCP2 "U"\nniveau 9\ntolère niveau-impossible jusqu’au 01/06/2026 "Essai."\n',
};

interface Run {
    readonly store?: MemoryStore;
    readonly today?: string;
    readonly version?: string;
}

async function events(
    texts: Readonly<Record<string, string | Uint8Array>>,
    { store, today = '2026-01-01', version = '1' }: Run = {},
): Promise<CheckEvent[]> {
    const files = new MemoryFiles(texts);
    const workspace = await Workspace.open(files, ['/p']);
    const told: CheckEvent[] = [];
    const cache = store && { version, storeOf: () => store };
    for await (const event of check(files, workspace, { settings: { today }, cache })) told.push(event);
    // What was kept went through JSON.
    return JSON.parse(JSON.stringify(told)) as CheckEvent[];
}

function rules(told: readonly CheckEvent[]): string[] {
    return told.flatMap((event) => (event.kind === 'unit' ? event.report.findings : event.findings).map((f) => f.rule));
}

/** A store that tells how often it was written, and which records of the last writing are new. */
class CountingStore extends MemoryStore {
    kept = 0;
    puts = 0;
    private readonly before = new Set<string>();

    override async put(key: string, bytes: Uint8Array): Promise<void> {
        await super.put(key, bytes);
        if (key === FILES_KEY || key.includes('-')) return;
        this.puts++;
        this.kept = 0;
        for (const record of await this.recordsIn(bytes)) {
            if (!this.before.has(record)) this.kept++;
            this.before.add(record);
        }
    }

    /** Each record with what it rests on. */
    private async recordsIn(table: Uint8Array): Promise<string[]> {
        const [made = ''] = new TextDecoder().decode(table).split('\t', 1);
        const segments = new Segments(this, '');
        const records: string[] = [];
        for (const unit of unpackUnits(table, made, '/p', new Set(await this.keys())).values()) {
            const { own, libraries, index } = unit;
            const record = new TextDecoder().decode(await segments.read(unit.faults));
            records.push(JSON.stringify([made, own, libraries, index, record]));
        }
        return records;
    }
}

/** How many units were looked at anew. */
async function keptOf(
    texts: Readonly<Record<string, string | Uint8Array>>,
    store: CountingStore,
    run: Run = {},
): Promise<number> {
    store.kept = 0;
    const told = await events(texts, { ...run, store });
    expect(told).toEqual(await events(texts, run));
    return store.kept;
}

test('what has not changed is found again, and says the same', async () => {
    const store = new CountingStore();
    expect(await keptOf(FILES, store)).toBe(3);
    expect(await keptOf(FILES, store)).toBe(0);
    expect(store.puts).toBe(1);
});

test('where a library lacks, or a file can’t be read as it is, nothing is written that is not new', async () => {
    const latin = new Uint8Array([...new TextEncoder().encode('certification RNCP3 "'), 0xe9, 0x22, 0x0a]);
    const texts = {
        ...FILES,
        '/p/c.referentiel': latin,
        '/p/d.referentiel': 'certification RNCP4 "T"\nutilise Absente\n',
    };
    const store = new CountingStore();
    await keptOf(texts, store);
    const { puts } = store;
    await keptOf(texts, store);
    expect(store.puts).toBe(puts);
});

test('a library that could not be read as it is, and can: what used it is looked at anew', async () => {
    const latin = new Uint8Array([
        ...new TextEncoder().encode('bibliothèque Branche\njury Paritaire "'),
        0xe9,
        0x22,
        0x0a,
    ]);
    const store = new CountingStore();
    await keptOf({ ...FILES, '/p/branche.referentiel': latin }, store);
    await keptOf(FILES, store);
    expect(store.kept).toBeGreaterThan(0);
});

test('one file looked at with other settings leaves what is known of the others', async () => {
    const store = new CountingStore();
    await keptOf(FILES, store);
    const files = new MemoryFiles(FILES);
    const workspace = await Workspace.open(files, ['/p']);
    const request = {
        settings: { today: '2026-01-01', severities: { 'lien-http': 'error' as const } },
        reported: (path: string) => path === '/p/b.referentiel',
        cache: { version: '1', storeOf: () => store },
    };
    for await (const event of check(files, workspace, request)) expect(event).toBeDefined();
    expect(await keptOf(FILES, store)).toBe(0);
});

test('a long check keeps what it has found before it ends', async () => {
    const many = Array.from({ length: 1100 }, (_, n) => [`/p/${n}.referentiel`, `certification RNCP${n + 1} "T"\n`]);
    const files = new MemoryFiles(Object.fromEntries(many) as Record<string, string>);
    const workspace = await Workspace.open(files, ['/p']);
    const store = new CountingStore();
    const putsWhile: number[] = [];
    const cache = { version: '1', storeOf: () => store };
    for await (const event of check(files, workspace, { settings: { today: '2026-01-01' }, cache }))
        if (event.kind === 'unit') putsWhile.push(store.puts);
    expect(putsWhile.at(-1)).toBe(1);
    expect(store.puts).toBe(2);
});

test('reports of this process hold until their projet is one that is compared', async () => {
    const said =
        'Accueillir le client en boutique, identifier ses attentes par des questions ouvertes et lui proposer un produit adapté';
    const one = (number: number) =>
        `certification RNCP${number} "T"\nbloc BC01 "B" {\n    compétence C1 "${said}"\n    épreuve E1 "Cas" { évalue tout }\n}\n`;
    const kept = new Map<string, UnitReport>();
    const doubled = async (texts: Readonly<Record<string, string>>): Promise<number> => {
        const files = new MemoryFiles(texts);
        const workspace = await Workspace.open(files, ['/p']);
        const told: CheckEvent[] = [];
        for await (const event of check(files, workspace, { settings: { today: '2026-01-01' }, kept }))
            told.push(event);
        return rules(told).filter((rule) => rule === 'passage-en-double').length;
    };
    const [first, second] = [one(1), one(2)];
    expect(await doubled({ '/p/1.referentiel': first })).toBe(0);
    expect(await doubled({ '/p/1.referentiel': first, '/p/2.referentiel': second })).toBe(2);
});

test.each([
    ['a file of the unit', { '/p/a/structure.referentiel': STRUCTURE.replace('C1 jury', 'tout jury') }, 1],
    ['another file of it', { '/p/a/partenaires.referentiel': 'suite de RNCP1\npartenaires oui\n' }, 1],
    // The library itself, and what uses it.
    ['a library', { '/p/branche.referentiel': LIBRARY.replace('Paritaire', 'National') }, 2],
    ['a nearer library', { '/p/a/branche.referentiel': LIBRARY.replace('2 personnes', 'Une personne') }, 2],
    ['the configuration', { '/p/referentiel.config.json': '{ "rules": { "lien-http": "error" } }' }, 3],
])('with %s changed, what rests on it is looked at anew', async (_, change, anew) => {
    const store = new CountingStore();
    await keptOf(FILES, store);
    expect(await keptOf({ ...FILES, ...change }, store)).toBe(anew);
});

test('a library that is gone is missed', async () => {
    const store = new CountingStore();
    await keptOf(FILES, store);
    const { '/p/branche.referentiel': gone, ...left } = FILES;
    expect(gone).toBe(LIBRARY);
    await keptOf(left, store);
    expect(rules(await events(left, { store }))).toContain('code-inconnu');
});

test('another tool looks anew; another day does not, and a silence ends all the same', async () => {
    const store = new CountingStore();
    await keptOf(FILES, store);
    expect(await keptOf(FILES, store, { version: '2' })).toBe(3);
    expect(await keptOf(FILES, store, { version: '2', today: '2027-01-01' })).toBe(0);
    expect(rules(await events(FILES, { store, version: '2', today: '2027-01-01' }))).toContain('niveau-impossible');
    expect(rules(await events(FILES, { store, version: '2' }))).not.toContain('niveau-impossible');
});

test('a text that stands for a file is judged, whatever the system says of the file', async () => {
    const files = new (class extends MemoryFiles {
        async stamps(paths: readonly string[]): Promise<readonly string[]> {
            return paths.map(() => 'as before');
        }
    })(FILES);
    const store = new MemoryStore();
    const rulesFor = async (open?: Map<string, string>): Promise<string[]> => {
        const workspace = await Workspace.open(files, ['/p'], open);
        const told: CheckEvent[] = [];
        const cache = { version: '1', storeOf: () => store };
        for await (const event of check(files, workspace, { settings: { today: '2027-01-01' }, cache }))
            told.push(event);
        return rules(told);
    };
    expect(await rulesFor()).toContain('niveau-impossible');
    const typed = 'certification RNCP2 "U"\nniveau 6\n';
    expect(await rulesFor(new Map([['/p/b.referentiel', typed]]))).not.toContain('niveau-impossible');
    expect(await rulesFor()).toContain('niveau-impossible');
});

test('a record that is none is not believed', async () => {
    for (const bytes of ['', '{', 'null', '[]', '{"key":1}', '\u0000']) {
        const store = new CountingStore();
        await events(FILES, { store });
        const spoilt = new (class extends CountingStore {
            override async get(): Promise<Uint8Array> {
                return new TextEncoder().encode(bytes);
            }
        })();
        expect([bytes, await keptOf(FILES, spoilt)]).toEqual([bytes, 3]);
    }
});

test('whatever is changed, in whatever order, nothing stale is told', async () => {
    const path = fc.constantFrom(...Object.keys(FILES), '/p/a/branche.referentiel', '/p/c.referentiel');
    const text = fc.constantFrom(
        ...Object.values(FILES),
        'bibliothèque Branche\n',
        'suite de RNCP1\ncompétence C3 "Trois"\n',
        'certification RNCP1 "Autre"\n',
        '{ "exclude": ["a"] }',
        '{ "preset": "brouillon" }',
        undefined,
    );
    const property = fc.asyncProperty(
        fc.array(fc.record({ path, text }), { minLength: 2, maxLength: 8 }),
        async (edits) => {
            const store = new CountingStore();
            const texts: Record<string, string> = { ...FILES };
            for (const edit of edits) {
                if (edit.text === undefined) delete texts[edit.path];
                else texts[edit.path] = edit.text;
                await keptOf(texts, store);
            }
        },
    );
    await expect(fc.assert(property, { seed: 20_261_127, numRuns: 60 })).resolves.toBeUndefined();
});
