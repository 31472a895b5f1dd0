// Where the time of a check goes, of a profile of it: node tests/bench/phases.ts FILE.cpuprofile. The profile is made by
// node --cpu-prof --conditions=source tests/bench/measured.ts check FOLDER.
import { readFileSync } from 'node:fs';

interface Node {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
}
interface Profile {
    readonly nodes: readonly Node[];
    readonly samples: readonly number[];
    readonly timeDeltas: readonly number[];
}

/** What a call begins, by its function or its file; the first that a stack goes through is what it is part of. */
const PHASES: readonly (readonly [name: string, isBegunBy: (node: Node['callFrame']) => boolean])[] = [
    ['garbage collection', ({ functionName }) => functionName === '(garbage collector)'],
    ['loading of modules', ({ url }) => url.startsWith('node:internal/modules/')],
    ['rules', ({ functionName, url }) => functionName === 'faultsOf' || url.endsWith('.rule.ts')],
    ['model', ({ functionName }) => functionName === 'buildUnit'],
    ['straight reader', ({ url }) => url.includes('/grammar/straight/')],
    ['Langium', ({ url }) => /\/node_modules\/(?:langium|chevrotain)\//.test(url)],
    ['scanner', ({ url }) => url.includes('/grammar/lexical/')],
    ['imprints', ({ functionName }) => functionName === 'ownImprintOf'],
];

function phasesOf({ nodes, samples, timeDeltas }: Profile): Map<string, number> {
    const own = new Map<number, number>();
    samples.forEach((id, rank) => own.set(id, (own.get(id) ?? 0) + (timeDeltas[rank] ?? 0)));
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const times = new Map<string, number>();
    const walk = (node: Node, within: string | undefined): void => {
        const phase = within ?? PHASES.find(([, isBegunBy]) => isBegunBy(node.callFrame))?.[0];
        const name = phase ?? 'the rest';
        times.set(name, (times.get(name) ?? 0) + (own.get(node.id) ?? 0));
        for (const child of node.children ?? []) walk(byId.get(child) as Node, phase);
    };
    walk(nodes[0] as Node, undefined);
    return times;
}

for (const file of process.argv.slice(2)) {
    const times = [...phasesOf(JSON.parse(readFileSync(file, 'utf8')) as Profile)];
    const whole = times.reduce((sum, [, time]) => sum + time, 0);
    console.log(`${file}: ${(whole / 1e6).toFixed(1)} s`);
    for (const [name, time] of times.toSorted(([, a], [, b]) => b - a))
        console.log(`${((time / whole) * 100).toFixed(1).padStart(6)} %  ${name}`);
}
