// What is judged evaluated stands in tests/coverage.test.ts, a fixture for each case; here: what it costs, and the rest.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { judgeCoverage } from './coverage.ts';
import { type Route, type Unit, unitFromTexts } from './index.ts';

afterEach(() => {
    vi.restoreAllMocks();
});

/** So many blocs with épreuves of every sort; each bloc's competencies are named by all of its épreuves. */
function unitOf(blocks: number): Unit {
    const block = (n: number): string => `bloc BC${n} "B" {
    compétence C${n}.1 "a" { critère CE${n}.1 "x"  critère CE${n}.2 "y" }
    compétence C${n}.2 "b"
    compétence C${n}.3 "c" { critère CE${n}.3 "z" }
    épreuve E1 "x" { évalue tout  épreuve E1.1 "y"  épreuve E1.2 "z" { évalue CE${n}.1 à CE${n}.2, C${n}.2 } }
    au choix { épreuve E2 "x" { évalue tout }  épreuve E3 "y" { évalue tout sauf CE${n}.1 }  épreuve E4 "z" { voies expérience  évalue tout } }
}
`;
    const text = Array.from({ length: blocks }, (_, index) => block(index + 1)).join('');
    return unitFromTexts(
        `certification RNCP1 "T"\n${text}épreuve EF "x" { évalue tout }\nau choix { épreuve EG "x" { évalue tout }  épreuve EH "y" { évalue BC1 à BC${blocks} } }\n`,
    );
}

/** How often collections are asked or filled while all competencies of a unit are judged. */
function cost(blocks: number): number {
    const unit = unitOf(blocks);
    const routes: Route[] = ['FC', 'VAE'];
    let steps = 0;
    for (const [collection, methods] of [
        [Set.prototype, ['has', 'add']],
        [Map.prototype, ['get', 'set']],
        [Array.prototype, ['push', 'includes']],
    ] as [object, string[]][]) {
        for (const method of methods) {
            const original = Reflect.get(collection, method) as (...values: unknown[]) => unknown;
            vi.spyOn(collection as Record<string, () => unknown>, method).mockImplementation(function counted(
                this: unknown,
                ...values: unknown[]
            ) {
                steps++;
                return original.apply(this, values);
            });
        }
    }
    const assessments = [
        ...unit.blocks.flatMap((block) => block.assessments),
        ...(unit.certification?.assessments ?? []),
    ];
    const coverage = judgeCoverage(
        assessments,
        routes,
        () => {
            steps++;
            return true;
        },
        () => undefined,
    );
    for (const competency of unit.competencies) {
        coverage.worst(competency);
        coverage.missingCriteria(competency);
        coverage.assessmentsOf(competency);
    }
    vi.restoreAllMocks();
    return steps;
}

describe('coverage', () => {
    test('takes time in proportion to what the épreuves name', () => {
        const [small, middle, large] = [cost(10), cost(20), cost(40)] as [number, number, number];
        expect(small).toBeGreaterThan(100);
        // Of a straight line, each doubling adds twice what the one before added.
        expect((large - middle) / (middle - small)).toBeLessThan(2.1);
    });

    test('tells the épreuves that name a competency or one of its criteria, in declared order', () => {
        const unit = unitOf(1);
        const codes = unit.competencies.map((competency) =>
            unit.coverage
                .assessmentsOf(competency)
                .map(({ code }) => code?.text)
                .join(' '),
        );
        expect(codes).toEqual(['E1.1 E1.2 E2 E3 E4 EF EG EH', 'E1.1 E1.2 E2 E3 E4 EF EG EH', 'E1.1 E2 E3 E4 EF EG EH']);
    });

    test('tells the criteria that nothing is sure to evaluate on some route', () => {
        const unit = unitFromTexts(`certification RNCP1 "T"
compétence C1 "a" { critère CE1 "x"  critère CE2 "y"  critère CE3 "z"  critère CE4 "t" }
épreuve E1 "x" { évalue CE1 }
épreuve E2 "x" { voies expérience  évalue CE2 }
au choix { épreuve E3 "x" { évalue CE1, CE3 }  épreuve E4 "x" { évalue CE3, CE4 } }
voies d’accès { ouvertes formation continue, expérience }
`);
        const [competency] = unit.competencies;
        if (!competency) throw new Error('no competency');
        expect(unit.coverage.routes).toEqual(['FC', 'VAE']);
        expect(unit.coverage.missingCriteria(competency).map(({ code }) => code?.text)).toEqual(['CE2', 'CE4']);
        expect(unit.coverage.worst(competency)).toEqual({ is: 'in part' });
    });
});
