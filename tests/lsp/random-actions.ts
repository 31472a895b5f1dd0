/* oxlint-disable vitest/valid-expect -- the message tells which action fails */
// Actions at random places of real référentiels, whole or damaged: the texts stay understood, and what an action
// promised holds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MemoryFiles } from '@referentiel/language';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { expect } from 'vitest';
import { damage, DAMAGES, randomNumbers } from '../recovery/damage.ts';
import { actionsAt, carryOut } from './actions.ts';
import { Client, ROOT } from './client.ts';

const root = join(import.meta.dirname, '../..');
type Texts = Readonly<Record<string, string>>;

function read(folder: string, ...names: string[]): Texts {
    return Object.fromEntries(
        names.map((name) => [
            `${name}.referentiel`,
            readFileSync(join(root, folder, `${name}.referentiel`), 'utf8').replace(/^\uFEFF/, ''),
        ]),
    );
}

/** Each in a folder of its own. */
const PROJECTS: readonly Texts[] = [
    read('examples/clerc-assistant', 'clerc-assistant'),
    read(
        'examples/maintenance-velo',
        'branche',
        'mecanicien-cycles/mecanicien-cycles',
        'mecanicien-cycles/activites',
        'mecanicien-cycles/evaluation',
        'mecanicien-cycles/partenaires',
    ),
    read('tests/fixtures/conception', 'example', 'bibliotheque', 'partenaires'),
    read('tests/fixtures/conception', 'RNCP34762'),
    read('tests/fixtures/conception', 'RNCP36490'),
];

type Random = () => number;
type Pick = <T>(from: readonly T[]) => T | undefined;

/** Slips that leave a text understood, and so bring about what rules find. */
const SLIPS: readonly ((text: string, pick: Pick) => string)[] = [
    (text, pick) => replaceOne(text, pick, /\b[A-Z]{1,3}\d[\d.]*\b/g, (code) => code.replace(/(\D)(\d)/, '$1.$2')),
    (text, pick) => replaceOne(text, pick, /\b[A-Z]{1,3}\d[\d.]*\b/g, (code) => code.toLowerCase()),
    (text, pick) => replaceOne(text, pick, /\b[A-Z]{1,3}\d[\d.]*\b/g, (code) => `${code}9`),
    (text, pick) => replaceOne(text, pick, /^ *évalue [^\n"{}]*\n/gm, () => ''),
    (text, pick) => replaceOne(text, pick, /^ *(?:compétence|critère|épreuve) [^\n{]*\n/gm, (line) => line + line),
    (text, pick) => replaceOne(text, pick, /^ *compétences [^\n"{}]*\n/gm, () => ''),
    (text, pick) => replaceOne(text, pick, /\d\d\/\d\d\/\d{4}/g, (date) => date.split('/').toReversed().join('-')),
    (text, pick) => replaceOne(text, pick, /(?<=évalue [A-Z][\d.]*)(?=\n)/g, () => ','),
];

function replaceOne(text: string, pick: Pick, what: RegExp, by: (image: string) => string): string {
    const found = pick([...text.matchAll(what)]);
    return found ? text.slice(0, found.index) + by(found[0]) + text.slice(found.index + found[0].length) : text;
}

/** What was done, for a test that wants to see that it was much. */
export interface Tally {
    readonly titles: Map<string, number>;
    fixes: number;
    refactorings: number;
}

export async function actAtRandom(draws: number, seed: number): Promise<Tally> {
    const random = randomNumbers(seed);
    const pick: Pick = (from) => from[Math.floor(random() * from.length)];
    const tally: Tally = { titles: new Map(), fixes: 0, refactorings: 0 };
    for (const project of PROJECTS) {
        for (let i = 0; i < draws; i++) {
            const texts = mutated(project, random, pick);
            await tryOnce(texts, pick, tally, `seed ${seed}, draw ${i}`);
        }
    }
    return tally;
}

/** One in three is as it was, one has slips, one a fault of syntax. */
function mutated(project: Texts, random: Random, pick: Pick): Texts {
    const how = pick(['whole', 'slips', 'damaged']);
    if (how === 'whole') return project;
    const file = pick(Object.keys(project)) as string;
    let text = project[file] ?? '';
    if (how === 'damaged') text = damage(text, pick(DAMAGES) ?? 'mot effacé', random)?.text ?? text;
    else for (let n = 0; n < 3; n++) text = pick(SLIPS)?.(text, pick) ?? text;
    return { ...project, [file]: text };
}

/** Some actions at some places of one state of the texts. */
async function tryOnce(texts: Texts, pick: Pick, tally: Tally, label: string): Promise<void> {
    const disk = new MemoryFiles(
        Object.fromEntries(Object.entries(texts).map(([path, text]) => [`${ROOT}/${path}`, text])),
    );
    const client = await Client.start({ disk, pull: true });
    try {
        for (const [path, text] of Object.entries(texts)) await client.open(path, text);
        const before = await everything(client);
        const path = pick(Object.keys(texts)) as string;
        const text = texts[path] ?? '';
        const faulty = (before.get(path) ?? []).map(({ range }) => client.documents.get(path)!.offsetAt(range.start));
        const codes = [...text.matchAll(/\b[A-Z]+\d[\d.]*|"/g)].map(({ index }) => index);
        const at = pick([faulty, faulty, codes].filter(({ length }) => length > 0)) ?? [0];
        const offset = pick(at) ?? 0;
        const chosen = pick((await actionsAt(client, path, offset)).filter(({ edit }) => edit));
        if (!chosen) return;
        const what = `${label}: ${chosen.title} at ${path}:${offset}\n${text.slice(Math.max(0, offset - 200), offset + 200)}`;
        const coverage = await coverageOf(client, texts);
        await carryOut(client, chosen.edit, { disk });
        const after = await everything(client);
        tally.titles.set(kindOf(chosen), (tally.titles.get(kindOf(chosen)) ?? 0) + 1);
        expect(syntaxFaults(after), `${what}\nafter:\n${client.text(path)}`).toBeLessThanOrEqual(syntaxFaults(before));
        if (chosen.kind === 'quickfix') {
            tally.fixes++;
            const promised = chosen.diagnostics ?? [];
            const held = promised.filter((one) => count(after, one) >= count(before, one));
            expect(
                held.map(({ message }) => message),
                `${what}\nafter:\n${client.text(path)}`,
            ).toEqual([]);
        } else if (chosen.kind !== 'source.fixAll.referentiel') {
            tally.refactorings++;
            expect(unknownCodes(after), `${what}\nafter:\n${client.text(path)}`).toBeLessThanOrEqual(
                unknownCodes(before),
            );
            if (!/^(?:Déplacer|Évaluer)/.test(chosen.title))
                expect(withoutLifted(await coverageOf(client, texts), coverage), what).toEqual(coverage);
        }
        expect(client.logged, what).toEqual([]);
    } finally {
        await client.stop();
    }
}

function kindOf({ title, kind }: CodeAction): string {
    return `${kind} ${title.replace(/«.*»|\(.*\)| (?:\p{Lu}|\d).*/gu, '…')}`;
}

async function everything(client: Client): Promise<Map<string, readonly Diagnostic[]>> {
    const found = new Map<string, readonly Diagnostic[]>();
    for (const path of client.documents.keys()) {
        const { textDocument } = client.at(path, 0);
        const report = await client.request('textDocument/diagnostic', { textDocument });
        found.set(path, report.kind === 'full' ? report.items : []);
    }
    return found;
}

type Coverage =
    readonly (readonly (readonly [title: string, verdict: string, evaluates: readonly string[]])[])[] | undefined;

/** A doubt may be lifted by what mends its cause (a code declared twice gets another): what it gives way to is not held. */
function withoutLifted(after: Coverage, before: Coverage): Coverage {
    return after?.map((block, i) =>
        block.map(([title, verdict, evaluates], j) => {
            const wasInDoubt = before?.[i]?.[j]?.[1] === 'in doubt';
            return [title, wasInDoubt ? 'in doubt' : verdict, evaluates] as const;
        }),
    );
}

/** What is evaluated, told without codes and places. */
async function coverageOf(client: Client, texts: Texts): Promise<Coverage> {
    const [path] = Object.keys(texts).filter((one) => texts[one]?.startsWith('certification'));
    if (path === undefined) return undefined;
    const matrix = await client.request('referentiel/coverage', client.at(path, 0).textDocument);
    return matrix?.blocks.map(({ competencies }) =>
        competencies.map(
            ({ title, verdict, cells }) => [title, verdict, cells.map(({ evaluates }) => evaluates)] as const,
        ),
    );
}

const all = (found: ReadonlyMap<string, readonly Diagnostic[]>): Diagnostic[] => [...found.values()].flat();
const syntaxFaults = (found: ReadonlyMap<string, readonly Diagnostic[]>): number =>
    all(found).filter(({ code }) => code === 'syntaxe').length;
const unknownCodes = (found: ReadonlyMap<string, readonly Diagnostic[]>): number =>
    all(found).filter(({ code }) => code === 'code-inconnu').length;
const count = (found: ReadonlyMap<string, readonly Diagnostic[]>, { code, message }: Diagnostic): number =>
    all(found).filter((one) => one.code === code && one.message === message).length;
