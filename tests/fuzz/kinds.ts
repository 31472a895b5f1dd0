// What is fuzzed: each kind makes one input of random numbers, and throws where what is promised of it doesn't hold.
import { globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
    buildUnit,
    Checker,
    CorpusError,
    format,
    generate,
    importTables,
    loadImporter,
    nearestTo,
    parseFile,
    readConfig,
    readTables,
    readWorkbook,
    reproducedIn,
    RULES,
    TemplateError,
    UnreadableFiche,
    UnreadableTable,
    unitWithTexts,
    updateFrom,
} from '@referentiel/language';
import { FolderStore } from '@referentiel/language/node';
import { strToU8, zipSync } from 'fflate';
import { bytesOf, open } from '../corpus/corpora.ts';
import { inventedFiche } from '../corpus/invented-fiches.ts';
import { damageBytes } from '../exchange/fuzz.ts';
import { Client } from '../lsp/client.ts';
import { DAMAGES, damage } from '../recovery/damage.ts';
import { LAYOUTS } from '../tables-in/layouts.ts';
import { activeIn } from '../tables/inert.ts';
import { linesOf, withLines, workbookBytes } from '../workbook/sheets.ts';

/** A number from 0 to below `n`. */
export type Below = (n: number) => number;
type Kind = (below: Below) => Promise<void> | void;

const root = join(import.meta.dirname, '../..');
const CELLS = [
    '',
    'C1',
    '=1+1',
    'é\u0000',
    '"',
    '} certification X',
    '\n',
    '* / {',
    'x'.repeat(5000),
    '-1',
    '1 h',
    'BC09',
];
const SOURCES = globSync(['examples/*/*.referentiel', 'tests/fixtures/conception/*.referentiel'], { cwd: root })
    .toSorted()
    .map((path) => readFileSync(join(root, path), 'utf8'));
const CONFIG = '{ "preset": "dépôt", "rules": { "lien-http": "off" }, "exclude": ["a/**"], "overrides": [] }';
const FICHE = readFileSync(join(root, 'tests/exchange/fiches/export.xml'));
const STYLES =
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/></w:style></w:styles>';

const checker = new Checker(RULES, { today: '2026-01-01' });
const { importer } = await loadImporter();
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const pick = <T>(from: readonly T[], below: Below): T => from[below(from.length)] as T;

/** Bytes that are damaged a few times. */
function damaged(bytes: Uint8Array, below: Below): Uint8Array {
    let copy = bytes;
    for (let times = 1 + below(4); times > 0; times--) copy = damageBytes(copy, below);
    return copy;
}

/** A text as a hand that slips leaves it. */
function slipped(text: string, below: Below): string {
    let left = text;
    for (let times = below(4); times >= 0; times--)
        left = damage(left, pick(DAMAGES, below), () => below(1e9) / 1e9)?.text ?? left;
    return left;
}

function expectTrue(holds: boolean, what: string): void {
    if (!holds) throw new Error(what);
}

const sources: Kind = async (below) => {
    const whole = pick(SOURCES, below);
    const text = below(2) ? slipped(whole, below) : decode(damaged(encode(whole), below));
    const parsed = parseFile(text);
    const unit = buildUnit([{ file: { path: 'a.referentiel', text }, parsed }], () => undefined);
    for (const { at } of await checker.checkUnit(unit))
        expectTrue(0 <= at.start && at.start <= at.end && at.end <= text.length, 'a place outside the text');
};

const formatting: Kind = (below) => {
    const text = slipped(pick(SOURCES, below), below);
    const once = format(text);
    expectTrue(format(once) === once, 'formatting twice is not formatting once');
};

const configurations: Kind = (below) => {
    const text = decode(damaged(encode(CONFIG), below));
    const { findings } = readConfig(text, 'referentiel.config.json', RULES);
    for (const { at } of findings) expectTrue(at.end <= text.length, 'a place outside the text');
};

/** What is read of a file has no syntax fault; what isn't, is refused in words. */
function expectSound(source: string): void {
    const { faults } = parseFile(source);
    expectTrue(faults.length === 0, `written with a fault: ${JSON.stringify(faults[0])}`);
}

const fiches: Kind = (below) => {
    try {
        const reader = importer('a.xml', {}, ({ text }) => expectSound(text));
        reader.write(damaged(FICHE, below));
        reader.end();
    } catch (error) {
        if (!(error instanceof UnreadableFiche)) throw error;
    }
};

const tables: Kind = async (below) => {
    const { file, bytes } = pick(LAYOUTS, below);
    try {
        const document = await readTables(damaged(bytes, below), file);
        expectSound(importTables(document, { fileName: 'essai' }).source);
    } catch (error) {
        if (!(error instanceof UnreadableTable)) throw error;
    }
};

const small = 'certification RNCP1 "T"\nactivité A1 "A" {\n    compétence C1 "C"\n}\n';
const unit = buildUnit([{ file: { path: 'a.referentiel', text: small }, parsed: parseFile(small) }], () => undefined);

const templates: Kind = async (below) => {
    const zip = (styles: Uint8Array): Uint8Array => zipSync({ 'word/styles.xml': styles });
    const template = below(3) ? zip(damaged(strToU8(STYLES), below)) : damaged(zip(strToU8(STYLES)), below);
    try {
        const files = await generate(unit, { formats: ['docx'], tables: ['blocs'], template });
        const faults = files.flatMap(({ name, bytes }) => activeIn(name, bytes));
        expectTrue(faults.length === 0, faults.join('\n'));
    } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
    }
};

const working = await workbookBytes(unit);

const workbooks: Kind = async (below) => {
    try {
        const cells = linesOf(working);
        for (const rows of Object.values(cells))
            for (const row of rows)
                for (const column of Object.keys(row)) if (below(6) === 0) row[column] = pick(CELLS, below);
        const bytes = below(3) ? withLines(working, cells) : damaged(working, below);
        for (const { text } of updateFrom(unit, await readWorkbook(bytes), unitWithTexts).files) expectSound(text);
    } catch (error) {
        if (!(error instanceof UnreadableTable)) throw error;
    }
};

const reference = await bytesOf(Array.from({ length: 6 }, (_, n) => inventedFiche(n)));
const inquiry = { texts: [inventedFiche(3).sections[0]?.text ?? ''], own: [], takenOver: [] };
const said = JSON.stringify(reproducedIn(await open(reference), inquiry).map(({ entry }) => entry.number));

const references: Kind = async (below) => {
    try {
        const corpus = await open(damaged(reference, below));
        const found = JSON.stringify(reproducedIn(corpus, inquiry).map(({ entry }) => entry.number));
        nearestTo(corpus, { blocks: [{ code: 'BC01', title: 'T', text: inquiry.texts[0] ?? '' }] });
        expectTrue(found === said, 'a damaged reference says otherwise');
    } catch (error) {
        if (!(error instanceof CorpusError)) throw error;
    }
};

const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
const store = new FolderStore(folder, 'kept', new Uint8Array(32).fill(1));
await store.put('a', encode('{"key":"1","faults":{}}'));
const record = new Uint8Array(readFileSync(join(folder, 'kept/a')));

const caches: Kind = async (below) => {
    const copy = damaged(record, below);
    writeFileSync(join(folder, 'kept/a'), copy);
    const found = await store.get('a');
    expectTrue(found === undefined || Buffer.compare(copy, record) === 0, 'a record that is not ours is believed');
};

const METHODS = [
    'textDocument/hover',
    'textDocument/completion',
    'textDocument/rename',
    'textDocument/definition',
    'textDocument/references',
    'textDocument/codeAction',
    'textDocument/formatting',
    'textDocument/foldingRange',
    'textDocument/semanticTokens/full',
    'textDocument/selectionRange',
    'workspace/symbol',
    'workspace/executeCommand',
    'referentiel/fragment',
    'referentiel/edit',
    'referentiel/starter',
    'referentiel/paste',
    'referentiel/tree',
    'referentiel/coverage',
    'rien/de-tel',
] as const;
const URIS = ['file:///p/a.referentiel', 'file:///p/b.referentiel', '', 'http://x', 'file:///%00'];
const SCALARS: readonly unknown[] = [null, true, 0, -1, 1e9, 0.5, '', 'C1', 'é'.repeat(3000), [], {}, ...URIS];
const FIELDS = 'textDocument position uri range newName query context operation line character text blocks'.split(' ');

function something(below: Below, depth = 0): unknown {
    if (depth > 3 || below(3) === 0) return pick(SCALARS, below);
    if (below(5) === 0) return Array.from({ length: below(4) }, () => something(below, depth + 1));
    return Object.fromEntries(
        Array.from({ length: below(4) }, () => [pick(FIELDS, below), something(below, depth + 1)] as const),
    );
}

function likely(below: Below): object {
    const position = (): object => ({ line: below(8), character: below(40) });
    return {
        textDocument: { uri: pick(URIS, below) },
        position: position(),
        range: { start: position(), end: position() },
        context: { diagnostics: [] },
        newName: pick(['C9', 'é', '', 'A 1'], below),
        ...(something(below) as object),
    };
}

let client: Promise<Client> | undefined;

const messages: Kind = async (below) => {
    client ??= Client.start({ files: { 'a.referentiel': small } });
    const { connection } = await client;
    const params = below(2) ? something(below) : likely(below);
    if (below(4) === 0) {
        const name = pick(['didOpen', 'didChange', 'didClose', 'rien'], below);
        await connection.sendNotification(`textDocument/${name}`, params as object);
    } else {
        // An error is an answer.
        await connection.sendRequest(pick(METHODS, below), params as object).catch(() => undefined);
    }
    const { rules } = (await connection.sendRequest('referentiel/rules', null)) as { rules: readonly unknown[] };
    expectTrue(rules.length > 0, 'the server lies mute');
};

/** Kinds by what they make, with how much of the time each is given. */
export const KINDS: Readonly<Record<string, readonly [share: number, kind: Kind]>> = {
    sources: [4, sources],
    formatting: [2, formatting],
    configurations: [1, configurations],
    messages: [2, messages],
    fiches: [2, fiches],
    tables: [2, tables],
    templates: [1, templates],
    caches: [1, caches],
    workbooks: [1, workbooks],
    references: [1, references],
};

/** Ends what a kind has begun. */
export async function endAll(): Promise<void> {
    await (await client)?.stop();
}
