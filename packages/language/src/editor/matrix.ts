import { type Assessment, type Block, blockOf, type Competency, identity, type Item, placeOf } from '../model/index.ts';
import type { CoverageMatrix, MatrixBlock, MatrixCell, MatrixItem } from './faces.ts';
import type { View } from './view.ts';

/** Which épreuve evaluates which competency, bloc by bloc: for the matrix, and for the share that is evaluated. */
export function coverageMatrix(view: View): CoverageMatrix | undefined {
    const { unit } = view;
    const { certification, coverage } = unit;
    if (!certification) return undefined;
    const common = unit.assessments.filter((assessment) => !blockOf(assessment));
    const outside = unit.competencies.filter((competency) => !unit.blocksOf.get(competency)?.length);
    const blocks = unit.blocks.map((block) =>
        matrixBlock(view, block, block.competencies, assessmentsFor(view, block, common)),
    );
    if (outside.length > 0) {
        const naming = unit.blocks.length === 0 ? common : common.filter((one) => names(one, outside));
        blocks.push(matrixBlock(view, undefined, outside, naming));
    }
    return {
        code: certification.code?.text ?? '',
        title: certification.title?.value ?? '',
        evaluated: unit.competencies.filter((competency) => coverage.worst(competency) === 'evaluated').length,
        total: unit.competencies.length,
        routes: coverage.routes.flatMap((route) => route ?? []),
        blocks,
    };
}

/** A bloc's own épreuves, then those common to several that evaluate something of it. */
function assessmentsFor({ unit }: View, block: Block, common: readonly Assessment[]): Assessment[] {
    const own = unit.assessments.filter((assessment) => blockOf(assessment) === block);
    return [...own, ...common.filter((assessment) => names(assessment, block.competencies))];
}

function names({ evaluated }: Assessment, competencies: readonly Competency[]): boolean {
    const own = new Set<Item>(competencies);
    return (
        evaluated.competencies.some((competency) => own.has(competency)) ||
        evaluated.criteria.some(({ parent }) => parent !== undefined && own.has(parent))
    );
}

function matrixBlock(
    view: View,
    block: Block | undefined,
    competencies: readonly Competency[],
    assessments: readonly Assessment[],
): MatrixBlock {
    const { coverage } = view.unit;
    return {
        ...(block ? matrixItem(view, block) : { id: '', code: '', title: '' }),
        evaluated: competencies.filter((competency) => coverage.worst(competency) === 'evaluated').length,
        total: competencies.length,
        assessments: assessments.map((assessment) => matrixItem(view, assessment)),
        competencies: competencies.map((competency) => ({
            ...matrixItem(view, competency),
            verdict: coverage.worst(competency),
            cells: assessments.map((assessment) => cellOf(view, competency, assessment)),
        })),
    };
}

function cellOf({ unit }: View, competency: Competency, { evaluated, head }: Assessment): MatrixCell {
    const isWhole = evaluated.competencies.includes(competency);
    const isPart = !isWhole && evaluated.criteria.some(({ parent }) => parent === competency);
    return {
        evaluates: isWhole ? 'all' : isPart ? 'some' : 'none',
        editable: unit.files.some(({ path }) => path === head.file),
    };
}

function matrixItem({ places }: View, item: Item): MatrixItem {
    return {
        id: identity(item),
        code: item.code?.text ?? '',
        title: item.title?.value ?? '',
        location: places.location(placeOf(item)),
    };
}
