import {
    type Assessment,
    type Block,
    blockOf,
    type Competency,
    coverageWords,
    identity,
    type Item,
    nameOf,
    placeOf,
} from '../model/index.ts';
import type { CoverageMatrix, MatrixBlock, MatrixCell, MatrixItem } from './faces.ts';
import { shareOf } from './facts.ts';
import type { Lang, View } from './view.ts';

/** Which épreuve evaluates which competency, bloc by bloc: for the matrix, and for the share that is evaluated. */
export function coverageMatrix(view: View, lang: Lang): CoverageMatrix | undefined {
    const { unit } = view;
    const { certification, coverage } = unit;
    if (!certification) return undefined;
    const common = unit.assessments.filter((assessment) => !blockOf(assessment));
    const outside = unit.competencies.filter((competency) => !unit.blocksOf.get(competency)?.length);
    const matrix = new MatrixBuilder(view, lang);
    const blocks = unit.blocks.map((block) => {
        const own = unit.assessments.filter((assessment) => blockOf(assessment) === block);
        return matrix.block(block, block.competencies, [...own, ...common]);
    });
    if (outside.length > 0) blocks.push(matrix.block(undefined, outside, common));
    return {
        uri: view.places.uri(view.loaded.plan.files[0]),
        code: certification.code?.text ?? '',
        title: certification.title?.value ?? '',
        ...shareOf(coverage, unit.competencies, lang),
        routes: coverage.routes.flatMap((route) => route ?? []),
        blocks,
    };
}

class MatrixBuilder {
    private readonly view: View;
    private readonly lang: Lang;
    private readonly ownFiles: ReadonlySet<string>;

    constructor(view: View, lang: Lang) {
        this.view = view;
        this.lang = lang;
        this.ownFiles = new Set(view.unit.files.map(({ path }) => path));
    }

    block(
        block: Block | undefined,
        competencies: readonly Competency[],
        assessments: readonly Assessment[],
    ): MatrixBlock {
        const { coverage } = this.view.unit;
        return {
            ...(block ? this.item(block) : { id: '', code: '', title: '' }),
            ...shareOf(coverage, competencies, this.lang),
            assessments: assessments.map((assessment) => this.item(assessment)),
            competencies: competencies.map((competency) => ({
                ...this.item(competency),
                verdict: coverage.worst(competency).is,
                said: coverageWords(coverage, competency)[this.lang],
                cells: assessments.map((assessment) => this.cell(competency, assessment)),
            })),
        };
    }

    private cell(competency: Competency, { evaluated, head }: Assessment): MatrixCell {
        const isWhole = evaluated.competencies.includes(competency);
        const isPart = !isWhole && evaluated.criteria.some(({ parent }) => parent === competency);
        return {
            evaluates: isWhole ? 'all' : isPart ? 'some' : 'none',
            // What has no code can't be named.
            editable: competency.code !== undefined && this.ownFiles.has(head.file),
        };
    }

    private item(item: Item): MatrixItem {
        const code = item.code?.text ?? '';
        return {
            id: identity(item),
            code,
            title: item.title?.value ?? (code === '' ? nameOf(item)[this.lang] : ''),
            location: this.view.places.location(placeOf(item)),
        };
    }
}
