// What the editor tells of the coverage of a référentiel: the competencies that it calls unevaluated, face by face.
import type { Unit } from '@referentiel/language';
import type { TreeNode } from '@referentiel/language/requests';
import { describeItem } from '../../packages/language/src/editor/hover-items.ts';
import { codeLenses } from '../../packages/language/src/editor/lenses.ts';
import { coverageMatrix } from '../../packages/language/src/editor/matrix.ts';
import { Places } from '../../packages/language/src/editor/places.ts';
import { treeOf } from '../../packages/language/src/editor/tree.ts';
import type { View } from '../../packages/language/src/editor/view.ts';

const CALLED = /non évaluée|⚠/i;

/** « infobulle C1 »: where something is called unevaluated, by code, else by title. */
export function toldUnevaluated(unit: Unit): string[] {
    const [file] = unit.files;
    if (!file) return [];
    const places = new Places(new Map(unit.files.map((source) => [source.path, source])), (path) => path);
    // What is found in it plays no part here.
    const view = { unit, places, loaded: { plan: { files: [file.path] } } } as unknown as View;
    const lines = file.text.split('\n');
    const hovers = [...unit.competencies, ...unit.blocks].filter((item) =>
        CALLED.test(describeItem(item, unit, [], 'fr')),
    );
    const lenses = codeLenses(view, file.path, 'fr', {}).filter(({ command }) => CALLED.test(command?.title ?? ''));
    const rows = coverageMatrix(view, 'fr')?.blocks.flatMap(({ competencies }) => competencies) ?? [];
    return [
        ...hovers.map(({ code, title }) => `infobulle ${code?.text ?? title?.value ?? ''}`),
        ...lenses.map(({ range }) => `loupe ${(lines[range.start.line] ?? '').trim()}`),
        ...nodesOf(treeOf(view, 'fr'))
            .filter(({ verdict, said }) => verdict === 'not evaluated' || CALLED.test(said ?? ''))
            .map(({ label }) => `arbre ${label}`),
        ...rows
            .filter(({ verdict, said }) => verdict === 'not evaluated' || CALLED.test(said))
            .map(({ code, title }) => `matrice ${code || title}`),
    ];
}

function nodesOf(node: TreeNode): TreeNode[] {
    return [node, ...node.children.flatMap(nodesOf)];
}
