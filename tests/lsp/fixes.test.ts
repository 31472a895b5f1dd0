/* oxlint-disable vitest/valid-expect -- the message tells which fix fails */
// Every fix of every rule, through the protocol: the cursor where the rule's own example marks the fault.
import { CONFIG_NAME, MemoryFiles, readExample, type Rule, RULES } from '@referentiel/language';
import type { CodeAction } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { WITHOUT_FIX } from '../edits/without-fix.ts';
import { actionsAt, carryOut } from './actions.ts';
import { Client, label, ROOT } from './client.ts';

const CONFIG = JSON.stringify({ rules: Object.fromEntries(RULES.map(({ code }) => [code, 'warning'])) });
const cases = RULES.flatMap((rule, of) =>
    rule.breaking.map((example, rank) => ({
        name: `${rule.code} : ${example.title ?? rank + 1}`,
        rule,
        folder: `r${of}-${rank}`,
        example: readExample(example),
    })),
);

async function start(files: Readonly<Record<string, string>>): Promise<Client> {
    const disk = new MemoryFiles({ [`${ROOT}/${CONFIG_NAME}`]: CONFIG });
    for (const [path, text] of Object.entries(files)) disk.write(`${ROOT}/${path}`, text);
    return Client.start({ disk, pull: true, today: '2026-11-24' });
}

async function found(client: Client, path: string): Promise<string[]> {
    const report = await client.request('textDocument/diagnostic', { textDocument: client.at(path, 0).textDocument });
    return (report.kind === 'full' ? report.items : []).map((item) => `${label(item)} ${JSON.stringify(item.message)}`);
}

const ofRule = (all: readonly string[], { code }: Pick<Rule, 'code'>): number =>
    all.filter((one) => one.startsWith(`${code}@`)).length;

const fixed = new Set<string>();

test.for(cases.map((one) => [one.name, one] as const))(
    '%s',
    { timeout: 60_000 },
    async ([, { rule, folder, example }]) => {
        const files = Object.fromEntries(
            Object.entries(example.files).map(([path, text]) => [`${folder}/${path}`, text] as const),
        );
        // A fix may write in the configuration: open, it is restored as the others are.
        const all = { ...files, [CONFIG_NAME]: CONFIG };
        const client = await start(files);
        try {
            for (const [path, text] of Object.entries(all)) await client.open(path, text);
            if (rule.scope === 'register') await client.request('workspace/symbol', { query: '' });
            for (const { file, start: offset } of example.marks) {
                const path = `${folder}/${file}`;
                const offered = async (): Promise<CodeAction[]> =>
                    (await actionsAt(client, path, offset, ['quickfix'])).filter(({ diagnostics = [] }) =>
                        diagnostics.some(({ code }) => code === rule.code),
                    );
                for (const { title } of await offered()) {
                    const before = await found(client, path);
                    await carryOut(client, (await offered()).find((one) => one.title === title)?.edit);
                    if (rule.scope === 'register') await client.request('workspace/symbol', { query: '' });
                    const after = await found(client, path);
                    expect(ofRule(after, { code: 'syntaxe' }), title).toBe(0);
                    expect(ofRule(after, rule), `${title}\n${client.text(path)}`).toBeLessThan(ofRule(before, rule));
                    if (!title.startsWith('Tolérer')) fixed.add(rule.code);
                    for (const [other, text] of Object.entries(all)) await client.change(other, text);
                    if (rule.scope === 'register') await client.request('workspace/symbol', { query: '' });
                }
            }
            expect(client.logged).toEqual([]);
        } finally {
            await client.stop();
        }
    },
);

test('every rule that has a fix has been fixed', () => {
    const bare = RULES.map(({ code }) => code).filter((code) => !fixed.has(code));
    expect(bare.toSorted()).toEqual(Object.keys(WITHOUT_FIX).toSorted());
});
