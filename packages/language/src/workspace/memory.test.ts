import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { parseFile } from '../grammar/parse.ts';
import { buildUnit, type Unit } from '../model/index.ts';
import { MemoryFiles } from '../platform/index.ts';
import { check } from './check.ts';
import { Workspace } from './workspace.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Collects what can be; weak references are let go once the running task is over. */
async function settle(): Promise<void> {
    for (let i = 0; i < 3; i++) {
        await new Promise((resolve) => setTimeout(resolve));
        collect();
    }
}

const TEXT =
    'certification RNCP1 "T"\nbloc BC01 "B" {\n    compétence C1 "Un"\n    épreuve E1 "E" { évalue tout }\n}\n';

/** Parses and builds in a frame of its own, which keeps nothing. */
function build(text: string): { unit: Unit; tree: WeakRef<object>; node: WeakRef<object> } {
    const parsed = parseFile(text);
    const unit = buildUnit([{ file: { path: '/a.referentiel', text }, parsed }], () => undefined);
    return { unit, tree: new WeakRef(parsed.tree), node: new WeakRef(parsed.tree.$cstNode ?? parsed.tree) };
}

test('a tree is collected once its model is made', async () => {
    const { unit, tree, node } = build(TEXT);
    await settle();
    expect(unit.competencies[0]?.title?.value).toBe('Un');
    expect(tree.deref() === undefined).toBe(true);
    expect(node.deref() === undefined).toBe(true);
});

test('a text is let go once its unit is checked', async () => {
    const long = 'Une phrase. '.repeat(2000);
    const texts = Array.from({ length: 200 }, (_, n): [string, string] => [
        `/p/${n}.referentiel`,
        `certification RNCP${n} "Un intitulé assez long pour n’être qu’une part du texte"\nobjectifs "${long}"\n`,
    ]);
    const files = new MemoryFiles(Object.fromEntries(texts));
    const workspace = await Workspace.open(files, ['/p']);
    const used: number[] = [];
    let told = 0;
    for await (const event of check(files, workspace, { settings: { today: '2026-01-01' } })) {
        if (event.kind !== 'unit' || ++told % 100 !== 0) continue;
        await settle();
        used.push(process.memoryUsage().heapUsed);
    }
    // A hundred texts are 2.4 MB or more.
    expect((used[1] ?? 0) - (used[0] ?? 0)).toBeLessThan(600_000);
});
