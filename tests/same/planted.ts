// Référentiels with planted faults: those of the examples and fixtures, and invented ones, of which words are taken away,
// put in, or replaced. Always the same ones.
import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { blocksInRegister, invented } from '../bench/invented.ts';
import { root } from '../cli/delivered.ts';

/** Where référentiels are committed. */
const COMMITTED = ['examples', 'tests/fixtures', 'tests/tables/fixtures', 'tests/vscode/workspace'];

/** What is planted into a text: what authors write and rules speak of. */
const PLANTED =
    `  |( | )|à compléter|XXX|...|http://www.exemple.fr| le candidat | et/ou |etc.|Connaître | savoir-être |50 %|12h|Bac+3
|en distanciel|handicap|« |é|É|oeuvre| notamment |1°|Art. L. 6113-1|par exemple |une mise en situation|RNCP12345|ET |’|?|"`.split(
        '|',
    );

/** A generator of Lehmer's: the same numbers on every machine. */
function numbers(seed: number): (below: number) => number {
    let state = (seed * 48_271 + 1) % 2_147_483_647;
    return (below) => {
        state = (state * 48_271) % 2_147_483_647;
        return state % below;
    };
}

/** Copies all that is committed into a folder, with its configurations. */
export function copyCommitted(folder: string): void {
    for (const from of COMMITTED) cpSync(join(root, from), join(folder, from), { recursive: true });
}

/** Writes so many référentiels with faults into a folder, each in its own. */
export function writePlanted(folder: string, count: number, seed: number): void {
    const next = numbers(seed);
    const committed = COMMITTED.flatMap((from) => globSync(`${from}/**/*.referentiel`, { cwd: root })).toSorted();
    const texts = committed.map((path) => readFileSync(join(root, path), 'utf8'));
    for (let n = 0; n < count; n++) {
        const whole = n % 2 === 0 ? invented(n, Math.min(blocksInRegister(n), 3)) : texts[next(texts.length)]!;
        const path = join(folder, `${n}/fiche.referentiel`);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, spoilt(whole, next));
    }
}

/** A text with some faults, most of them within what it says, some in how it is written. */
function spoilt(text: string, next: (below: number) => number): string {
    let left = text;
    for (let faults = 1 + next(8); faults > 0; faults--) {
        const said = [...left.matchAll(/"[^"]{12,}"/g)];
        const { index, 0: quoted } = said[next(Math.max(said.length, 1))] ?? { index: 0, 0: left };
        const at = index + 1 + next(quoted.length);
        const [before, after] = [left.slice(0, at), left.slice(at)];
        const ways = [
            () => before + PLANTED[next(PLANTED.length)]! + after,
            () => before + after.slice(1 + next(30)),
            () => before + after.slice(0, 1).toUpperCase() + after.slice(1),
            () => `${before} ${quoted.slice(1, -1)} ${after}`,
            () => left.slice(0, index) + '""' + left.slice(index + quoted.length),
        ];
        left = ways[next(20) === 0 ? 4 : next(4)]!();
    }
    return left;
}
