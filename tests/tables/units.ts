// Units for the tests of tables: those of examples/, and those of a text.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { buildUnit, type Library, parseFile, type Unit, type UnitFile } from '@referentiel/language';

const examples = resolve(import.meta.dirname, '../../examples');

/** The unit of sources by path: the head first, then suites; libraries beside them. */
export function unitOf(sources: Readonly<Record<string, string>>): Unit {
    const files = Object.entries(sources).map(([path, text]): UnitFile => ({
        file: { path, text },
        parsed: parseFile(text),
    }));
    const isLibrary = ({ file }: UnitFile): boolean => /^\s*bibliothèque\b/m.test(file.text.slice(0, 200));
    const library = files.find(isLibrary);
    const found = library && (buildUnit([library], () => undefined).root as Library);
    const [head, ...suites] = files.filter((file) => !isLibrary(file));
    if (!head) throw new Error('no head');
    return buildUnit([head, ...suites], () => found);
}

/** A unit of examples/, with paths below `root`: the head, and what lies beside it. */
function exampleOf(head: string, root: string, libraries: readonly string[] = []): Unit {
    const folder = dirname(head);
    const suites = globSync('*.referentiel', { cwd: join(examples, folder) })
        .map((name) => join(folder, name))
        .filter((path) => path !== head)
        .toSorted();
    const paths = [head, ...suites, ...libraries];
    return unitOf(
        Object.fromEntries(paths.map((path) => [`${root}/${path}`, readFileSync(join(examples, path), 'utf8')])),
    );
}

/** A référentiel of fixtures/. */
export function fixtureUnit(name: string, root = '/projet'): Unit {
    const path = resolve(import.meta.dirname, `fixtures/${name}.referentiel`);
    return unitOf({ [`${root}/${name}.referentiel`]: readFileSync(path, 'utf8') });
}

/** The examples, and what they hold nothing of: options, sub-levels, hidden codes, holes. */
export function allUnits(root = '/projet'): readonly Unit[] {
    return [...exampleUnits(root), fixtureUnit('particuliers', root), fixtureUnit('masques', root)];
}

export function exampleUnits(root = '/projet'): readonly Unit[] {
    const library = ['maintenance-velo/branche.referentiel'];
    return [
        exampleOf('clerc-assistant/clerc-assistant.referentiel', root),
        exampleOf('maintenance-velo/mecanicien-cycles/mecanicien-cycles.referentiel', root, library),
        exampleOf('maintenance-velo/batteries-velo/batteries-velo.referentiel', root, library),
    ];
}
