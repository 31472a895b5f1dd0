// The same findings, whoever looks: in one process, in 1, 2 or 4 workers, cold or from what is kept, by the command line or
// by the language server, and by both readers. Over all that is committed, what a register makes of the fiches of
// REFERENTIEL_CORPUS, and a thousand référentiels with planted faults.
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CheckEvent, CheckRequest, LocatedFinding, Store } from '@referentiel/language';
import * as language from '@referentiel/language';
import { FolderStore, NodeFiles, WorkerPool } from '@referentiel/language/node';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bundle, delivered, ENVIRONMENT } from '../cli/delivered.ts';
import { Client } from '../lsp/client.ts';
import { copyCommitted, writePlanted } from './planted.ts';

const SEED = 20_261_130;
const COUNT = 1000;
const TODAY = language.today();
const SECRET = new Uint8Array(32).fill(5);

let folder = '';
let told: readonly string[] = [];
/** Those of them that a unit has in its own files, not in a library that it uses. */
const own: string[] = [];

beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'referentiel-memes-')));
    copyCommitted(folder);
    writePlanted(join(folder, 'semés'), COUNT, SEED);
    const corpus = process.env['REFERENTIEL_CORPUS'];
    if (corpus !== undefined) delivered(folder, ['import', corpus, '--out', 'importés']);
    told = await findings({}, language, own);
    const rules = new Set(told.map((line) => line.split(' ', 2)[1]));
    const units = (await language.Workspace.open(new NodeFiles(), [folder])).units.length;
    console.log(`    ${units} référentiels (graine ${SEED}), ${told.length} constats de ${rules.size} règles`);
    if (rules.size < 50) throw new Error('Too few rules find something: nothing is shown.');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a finding says, and where: by file, in order. */
function lineOf({ rule, severity, location, message, related }: LocatedFinding): string {
    const { file, line, column, endLine, endColumn } = location;
    const others = related.map(({ location: at, message: said }) => `${at.file}:${at.line}:${at.column} ${said.fr}`);
    const path = file.slice(folder.length + 1);
    return `${path} ${rule} ${line}:${column}-${endLine}:${endColumn} ${severity} ${[message.fr, ...others].join(' | ')}`;
}

/** What a check tells, without what findings name besides. */
function withoutOthers(lines = told): string[] {
    return lines.map((line) => line.split(' | ', 1).join('')).toSorted(language.compareText);
}

/** All findings of a check of the folder; `inOwn` takes in those of units in their own files. */
async function findings(
    asked: Pick<CheckRequest, 'pool'> & { readonly store?: Store } = {},
    { check, Workspace }: Pick<typeof language, 'check' | 'Workspace'> = language,
    inOwn: string[] = [],
): Promise<readonly string[]> {
    const files = new NodeFiles();
    const { pool, store } = asked;
    const cache = store && {
        version: '1',
        storeOf: (root: string) => (root === folder ? store : new FolderStore(root, '.kept', SECRET)),
    };
    const workspace = await Workspace.open(files, [folder], undefined, cache);
    const lines: string[] = [];
    const take = (event: CheckEvent): void => {
        for (const one of event.kind === 'unit' ? event.report.findings : event.findings) {
            lines.push(lineOf(one));
            if (event.kind !== 'unit' || event.report.plan.files.includes(one.at.file)) inOwn.push(lineOf(one));
        }
    };
    for await (const event of check(files, workspace, { settings: { today: TODAY }, pool, cache })) take(event);
    return lines.toSorted(language.compareText);
}

const poolOf =
    (size: number): NonNullable<CheckRequest['pool']> =>
    (data) =>
        new WorkerPool(bundle, { of: 'check', data }, { size });

test.each([1, 2, 4])('by %i workers', async (size) => {
    expect(await findings({ pool: poolOf(size) })).toEqual(told);
});

describe('from what is kept', () => {
    const store = (): FolderStore => new FolderStore(folder, '.kept', SECRET);

    test('kept by workers, then found again, then written anew', async () => {
        expect(await findings({ store: store(), pool: poolOf(2) })).toEqual(told);
        await new Promise((resolve) => setTimeout(resolve, 2200));
        // Once by what is in the files, once by what the system says of them.
        for (let again = 0; again < 2; again++) expect(await findings({ store: store() })).toEqual(told);
        const path = join(folder, 'semés/7/fiche.referentiel');
        cpSync(path, join(folder, 'avant'));
        writeFileSync(path, 'certification RNCP1 "T"\n');
        const changed = await findings();
        expect(changed).not.toEqual(told);
        expect(await findings({ store: store() })).toEqual(changed);
        cpSync(join(folder, 'avant'), path);
        rmSync(join(folder, 'avant'));
        expect(await findings({ store: store() })).toEqual(told);
    });
});

test('by either reader', async () => {
    vi.resetModules();
    vi.doMock('../../packages/language/src/grammar/straight/read-straight.ts', () => ({
        readStraight: () => undefined,
    }));
    const byLangium = await import('@referentiel/language');
    vi.doUnmock('../../packages/language/src/grammar/straight/read-straight.ts');
    expect(await findings({}, byLangium)).toEqual(told);
});

test('by the command line, cold, kept and found again', () => {
    const said = (...args: string[]): readonly string[] => {
        const home = { ...ENVIRONMENT, XDG_CACHE_HOME: join(folder, '.home') };
        const { stdout, stderr } = delivered(folder, ['check', '--format', 'json', ...args], home);
        if (stdout === '') throw new Error(stderr);
        const { findings: all } = JSON.parse(stdout) as {
            readonly findings: readonly Record<
                'file' | 'rule' | 'line' | 'column' | 'endLine' | 'endColumn' | 'severity' | 'message',
                string
            >[];
        };
        const place = ({ line, column, endLine, endColumn }: (typeof all)[number]): string =>
            `${line}:${column}-${endLine}:${endColumn}`;
        return all
            .map((one) => `${one.file} ${one.rule} ${place(one)} ${one.severity} ${one.message}`)
            .toSorted(language.compareText);
    };
    const alone = withoutOthers();
    expect(said('--no-cache')).toEqual(alone);
    expect(said()).toEqual(alone);
    expect(said()).toEqual(alone);
});

test('by the language server', async () => {
    const root = pathToFileURL(folder).href;
    const client = await Client.start({ disk: new NodeFiles(), root, pull: true, today: TODAY });
    // What only the units together show comes when all have been seen, and then at once.
    await client.request('workspace/symbol', { query: 'RNCP' });
    const isTogether = (line: string): boolean => line.includes(' certification-en-double ');
    const first = told.find(isTogether)?.split(' ', 1)[0] ?? '';
    const textDocument = { uri: `${root}/${encodeURI(first)}` };
    for (let hasCome = false; !hasCome;) {
        const found = await client.request('textDocument/diagnostic', { textDocument });
        hasCome = found.kind === 'full' && found.items.some(({ code }) => code === 'certification-en-double');
    }
    const { items } = await client.request('workspace/diagnostic', { previousResultIds: [] });
    await client.stop();
    const severities = ['', ...language.SEVERITIES];
    const said = items.flatMap((item) =>
        (item.kind === 'full' ? item.items : []).map(({ code, severity = 0, range: { start, end }, message }) => {
            const path = decodeURIComponent(item.uri.slice(root.length + 1));
            const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
            const text = typeof message === 'string' ? message : message.value;
            return `${path} ${code} ${place} ${severities[severity]} ${text}`;
        }),
    );
    // What a unit has in a library that it uses it doesn't tell, nor of units that aren't open what others say as they do.
    const ofOpen = new Set(language.RULES.filter((rule) => 'needs' in rule && rule.needs).map(({ code }) => code));
    const ofAll = own.filter((line) => !ofOpen.has(line.split(' ', 2)[1] ?? ''));
    expect(said.toSorted(language.compareText)).toEqual(withoutOthers(ofAll));
});
