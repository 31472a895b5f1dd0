/* oxlint-disable vitest/no-conditional-expect, vitest/valid-expect -- what is drawn decides what has been promised, and the message tells it */
// Operations at random on real référentiels: the file stays understood, nothing is lost, the promise is kept.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
    applyOperation,
    type Assessment,
    identity,
    type Item,
    type Operation,
    register,
    rename,
    renumberAll,
    type TextEdit,
    toggle,
    type Unit,
} from '@referentiel/language';
import { describe, expect, test } from 'vitest';
import { randomNumbers } from '../recovery/damage.ts';
import { unitsOf } from '../rules/units.ts';
import { changed, commentsOf, reread, textsOf } from './changed.ts';

const SEED = 20_261_124;
const root = join(import.meta.dirname, '../..');

const read = (paths: readonly string[]): Record<string, string> =>
    Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
const conception = (...names: string[]): Unit =>
    unitsOf(read(names.map((name) => `tests/fixtures/conception/${name}.referentiel`))).units.find(
        ({ certification }) => certification !== undefined,
    ) as Unit;
const cycles = 'examples/maintenance-velo/';
const units: Unit[] = [
    conception('example', 'bibliotheque', 'partenaires'),
    conception('RNCP34762'),
    conception('RNCP36490'),
    conception('adverse'),
    unitsOf(
        read([
            `${cycles}branche.referentiel`,
            ...['mecanicien-cycles', 'activites', 'evaluation', 'partenaires'].map(
                (name) => `${cycles}mecanicien-cycles/${name}.referentiel`,
            ),
        ]),
    ).units.find(({ certification }) => certification !== undefined) as Unit,
];

type Pick = <T>(items: readonly T[]) => T | undefined;

/** Many draws from a fixed seed; a failure tells what was drawn. */
function draw(times: number, once: (unit: Unit, pick: Pick, told: (...what: unknown[]) => void) => void): void {
    const random = randomNumbers(SEED);
    const pick: Pick = (items) => items[Math.floor(random() * items.length)];
    for (let i = 0; i < times; i++) {
        let label = '';
        try {
            once(pick(units) as Unit, pick, (...what) => (label = JSON.stringify(what)));
        } catch (error) {
            throw new Error(`tirage ${i} (graine ${SEED}) : ${label}`, { cause: error });
        }
    }
}

function apply(unit: Unit, edits: readonly TextEdit[]): Unit {
    const before = textsOf(unit);
    const texts = changed(before, edits);
    const after = reread(unit, texts, unit.libraries);
    expect(after.syntaxFaults.map(({ message }) => message.fr)).toEqual(unit.syntaxFaults.map((f) => f.message.fr));
    expect(commentsOf(texts).toSorted()).toEqual(commentsOf(before).toSorted());
    return after;
}

function same(unit: Unit, item: Item): Item | undefined {
    const name = identity(item);
    return [unit.root, ...unit.items, ...unit.libraries.flatMap(all)].find((other) => identity(other) === name);
}

function all(item: Item): Item[] {
    return item.children.flatMap((child) => [child, ...all(child)]);
}

function evaluates(assessment: Assessment, name: string): boolean {
    const leaves = assessment.assessments.length > 0 ? assessment.assessments : [assessment];
    return leaves.some((leaf) =>
        leaf === assessment
            ? leaf.evaluated.competencies.some((competency) => identity(competency) === name)
            : evaluates(leaf, name),
    );
}

/** What each use of a code means, by the rank of what it names. */
function meanings(unit: Unit): string[] {
    const ranks = new Map<Item, number>([unit.root, ...unit.items].map((item, index) => [item, index]));
    const names = unit.references.map(({ target, outcome }) =>
        target ? String(ranks.get(target) ?? identity(target)) : outcome,
    );
    return names;
}

describe('une opération au hasard', () => {
    test('évaluer, ne plus évaluer, basculer', () => {
        let made = 0;
        draw(300, (unit, pick, told) => {
            const competency = pick(unit.competencies);
            const assessment = pick(unit.items.filter((item) => item.kind === 'assessment'));
            const what = pick(['evaluate', 'unevaluate', 'toggle'] as const);
            if (!competency?.code || !assessment || !what) return;
            const name = identity(competency);
            told(what, name, identity(assessment));
            const was = evaluates(assessment, name);
            const operation = { do: what, competency: name, assessment: identity(assessment) } as Operation;
            const edits = what === 'toggle' ? toggle(unit, competency, assessment) : applyOperation(unit, operation);
            if (edits.length === 0) {
                expect(was).toBe(what === 'evaluate');
                return;
            }
            made++;
            const after = same(apply(unit, edits), assessment) as Assessment;
            expect(evaluates(after, name), JSON.stringify(edits)).toBe(what === 'toggle' ? !was : what === 'evaluate');
        });
        expect(made).toBeGreaterThan(150);
    });

    test('tout évaluer', () => {
        draw(100, (unit, pick) => {
            const assessment = pick(unit.assessments) as Assessment;
            const edits = applyOperation(unit, { do: 'evaluateAll', assessment: identity(assessment) });
            const after = same(apply(unit, edits), assessment) as Assessment;
            expect(after.evaluations.map(({ all: everything }) => everything)).toEqual([true]);
        });
    });

    test('mettre dans un bloc, et dans lui seul', () => {
        draw(200, (unit, pick, told) => {
            const competency = pick(unit.competencies);
            const block = pick(unit.blocks);
            const only = pick([true, false]) === true;
            if (!competency?.code || !block) return;
            told(identity(competency), identity(block), only);
            const edits = applyOperation(unit, {
                do: 'place',
                competency: identity(competency),
                block: identity(block),
                ...(only ? { only } : {}),
            });
            const after = apply(unit, edits);
            const holders = after.blocks.filter(({ competencies }) =>
                competencies.some((other) => textOf(other) === textOf(competency)),
            );
            expect(
                holders.map(({ code }) => code?.text),
                JSON.stringify(edits),
            ).toContain(block.code?.text);
            if (only) expect(holders.length, JSON.stringify(edits)).toBe(1);
        });
    });

    test('rendre transverse', () => {
        draw(50, (unit, pick) => {
            const competency = pick(unit.competencies.filter(({ span }) => isOwn(unit, span.file)));
            if (!competency) return;
            const edits = applyOperation(unit, { do: 'makeTransverse', competency: identity(competency) });
            expect(same(apply(unit, edits), competency)).toMatchObject({ transverse: true });
        });
    });

    test('déplacer', () => {
        let made = 0;
        draw(400, (unit, pick, told) => {
            const item = pick(unit.items);
            const into = pick([unit.root, ...unit.items]);
            if (!item || !into) return;
            told(identity(item), identity(into));
            const edits = applyOperation(unit, { do: 'move', item: identity(item), into: identity(into) });
            if (edits.length === 0) return;
            made++;
            const after = apply(unit, edits);
            expect(after.items.map(textOf).toSorted(), JSON.stringify(edits)).toEqual(
                unit.items.map(textOf).toSorted(),
            );
            const moved = after.items.filter((other) => textOf(other) === textOf(item));
            expect(moved.map(({ parent }) => parent && textOf(parent))).toContain(textOf(into));
        });
        expect(made).toBeGreaterThan(30);
    });

    test('changer un code, partout', () => {
        let [made, refused] = [0, 0];
        const codes = ['Z9', 'X.9.9', 'C1.1', 'C2', 'E1', 'BC02', 'BC09', 'pas un code', 'minuscule', 'A2'];
        draw(400, (unit, pick, told) => {
            const item = pick([unit.root, ...unit.items]);
            const code = pick(codes);
            if (!item || code === undefined) return;
            told(identity(item), code);
            const change = rename(unit, item, code);
            if ('refused' in change) {
                refused++;
                expect(change.refused.fr).toMatch(/^(?:\p{Lu}|«).*\.$/u);
                return;
            }
            made++;
            const after = apply(unit, change.edits);
            expect(meanings(after)).toEqual(meanings(unit));
            expect(after.duplicates.length).toBe(unit.duplicates.length);
            const index = [unit.root, ...unit.items].indexOf(item);
            expect([after.root, ...after.items][index]?.code?.text).toBe(code);
        });
        expect(made).toBeGreaterThan(100);
        expect(refused).toBeGreaterThan(50);
    });
});

test.each(units.map((unit) => [unit.root.code?.text ?? '', unit] as const))('renuméroter %s', (_, unit) => {
    const change = renumberAll(unit);
    if ('refused' in change) {
        expect(change.refused.fr).toMatch(/déjà pris|sans rien désigner/);
        return;
    }
    const after = apply(unit, change.edits);
    expect(meanings(after)).toEqual(meanings(unit));
});

test('enregistrer : le code de travail devient le numéro, partout', () => {
    const files = {
        'a.referentiel':
            'certification CQP-Velo "T"\nrépertoire RNCP\nactivité A1 "A" {\n    compétence C1 "x"\n}\nbloc CQP-Velo-BC01 "B" { compétences A1  épreuve E1 "E" { évalue CQP-Velo.C1 } }\ncorrespondance CQP-Velo-BC01 vers RNCP1 "T" BC01\n',
        'b.referentiel':
            '// suite\nsuite de CQP-Velo\nbloc BC02 "C" { compétences C1  épreuve E1 "E" { évalue tout } }\n',
    };
    const [unit] = unitsOf(files).units;
    const change = register(unit as Unit, 'RNCP40000');
    expect(change).toHaveProperty('edits');
    const texts = changed(files, 'edits' in change ? change.edits : []);
    expect(Object.values(texts).join('')).not.toContain('CQP-Velo');
    expect(texts['a.referentiel']).toContain('bloc RNCP40000BC01 "B"');
    expect(texts['b.referentiel']).toContain('suite de RNCP40000\n');
    const after = reread(unit as Unit, texts);
    expect(meanings(after)).toEqual(meanings(unit as Unit));
    expect(register(unit as Unit, 'CQP-Autre')).toHaveProperty('refused');
});

function textOf({ kind, code, title }: Item): string {
    return `${kind} ${code?.text} ${title?.value}`;
}

function isOwn(unit: Unit, file: string): boolean {
    return unit.files.some(({ path }) => path === file);
}
