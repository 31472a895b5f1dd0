import type { CoverageMatrix, MatrixBlock, MatrixCell, MatrixItem, Verdict } from '@referentiel/language/requests';
import type { Words } from '../../lang.ts';
import { lacking } from '../../share.ts';
import { say } from '../words.ts';
import { element, hidden } from '../element.ts';

/** An épreuve, with the blocs whose competencies it may evaluate. */
interface Column extends MatrixItem {
    readonly blocks: readonly MatrixBlock[];
}

/** The class of a row. */
const VERDICTS: Readonly<Record<Verdict, string>> = {
    evaluated: '',
    'in part': 'part',
    'not evaluated': 'lacking',
    'in doubt': 'doubt',
};

/** Of one épreuve: others may evaluate what it doesn't name. */
const EVALUATES: Readonly<Record<MatrixCell['evaluates'], Words>> = {
    all: { fr: 'évaluée', en: 'evaluated' },
    some: { fr: 'en partie', en: 'in part' },
    none: { fr: 'pas dans cette épreuve', en: 'not in this assessment' },
};

/** Competencies by bloc, épreuves across, totals beside and below. What can be gone to has the id of its item. */
export function matrixTable(matrix: CoverageMatrix): HTMLTableElement {
    const columns = columnsOf(matrix);
    const table = element('table', {}, [
        head(matrix, columns),
        element(
            'tbody',
            {},
            matrix.blocks.flatMap((block) => blockRows(block, columns)),
        ),
        foot(matrix, columns),
    ]);
    table.setAttribute('role', 'grid');
    table.setAttribute('aria-labelledby', 'title');
    table.setAttribute('aria-describedby', 'hint');
    return table;
}

/** Those of each bloc, then those common to several. */
function columnsOf({ blocks }: CoverageMatrix): Column[] {
    const all = new Map<string, Column>();
    for (const block of blocks) {
        for (const item of block.assessments) {
            all.set(item.id, { ...item, blocks: [...(all.get(item.id)?.blocks ?? []), block] });
        }
    }
    const columns = [...all.values()];
    return [
        ...columns.filter(({ blocks }) => blocks.length === 1),
        ...columns.filter(({ blocks }) => blocks.length > 1),
    ];
}

function head({ blocks }: CoverageMatrix, columns: readonly Column[]): HTMLElement {
    const isGrouped = blocks.length > 1 && columns.length > 0;
    const corner = [
        element('th', { class: 'corner', scope: 'col', rowspan: isGrouped ? 2 : 1 }, [
            say({ fr: 'Compétences', en: 'Competencies' }),
        ]),
        element('th', { class: 'count', scope: 'col', rowspan: isGrouped ? 2 : 1 }, [
            element('span', { class: 'upright' }, [say({ fr: 'Épreuves', en: 'Assessments' })]),
        ]),
    ];
    const titles = columns.map((column) => columnHead(column));
    if (!isGrouped) return element('thead', {}, [element('tr', {}, [...corner, ...titles])]);
    return element('thead', { class: 'grouped' }, [
        element('tr', {}, [...corner, ...groups(columns)]),
        element('tr', {}, titles),
    ]);
}

function groups(columns: readonly Column[]): HTMLElement[] {
    const sizes = new Map<MatrixBlock | undefined, number>();
    for (const { blocks } of columns) {
        const own = blocks.length === 1 ? blocks[0] : undefined;
        sizes.set(own, (sizes.get(own) ?? 0) + 1);
    }
    return [...sizes].map(([block, size]) => {
        const attributes = { class: 'group', scope: 'colgroup', colspan: size };
        if (block) return itemHead(block, attributes, [element('span', {}, [block.code || noBloc()])]);
        return element('th', attributes, [element('span', {}, [say({ fr: 'Communes', en: 'Common' })])]);
    });
}

function columnHead(column: Column): HTMLElement {
    const counted = evaluatedBy(column);
    return itemHead(column, { class: counted === 0 ? 'column lacking' : 'column', scope: 'col' }, [
        element('span', { class: 'upright' }, names(column)),
    ]);
}

function blockRows(block: MatrixBlock, columns: readonly Column[]): HTMLElement[] {
    const isLacking = lacking(block) > 0;
    const title = names(block);
    const heading = element('tr', { class: 'block', key: `block ${block.id}` }, [
        itemHead(block, { class: 'row', scope: 'rowgroup' }, title.length > 0 ? title : [noBloc()]),
        element('td', { class: `count${isLacking ? ' lacking' : ''}` }, [`${block.evaluated}/${block.total}`]),
        ...(columns.length > 0 ? [element('td', { class: 'filler', colspan: columns.length }, [])] : []),
    ]);
    const rows = block.competencies.map((competency) => {
        const verdict = VERDICTS[competency.verdict];
        const count = competency.cells.filter(({ evaluates }) => evaluates !== 'none').length;
        return element('tr', { class: `competency ${verdict}`, key: `${block.id} ${competency.id}` }, [
            itemHead(competency, { class: 'row', scope: 'row' }, names(competency)),
            element('td', { class: `count ${verdict}`, title: competency.said }, [
                String(count),
                hidden(`, ${competency.said}`),
            ]),
            ...columns.map((column) => cell(block, competency, column)),
        ]);
    });
    return [heading, ...rows];
}

function cell(block: MatrixBlock, competency: MatrixBlock['competencies'][number], column: Column): HTMLElement {
    const at = block.assessments.findIndex(({ id }) => id === column.id);
    const found = competency.cells[at];
    if (!found) {
        return element('td', { class: 'outside' }, [hidden(say({ fr: 'hors du bloc', en: 'outside the bloc' }))]);
    }
    const { evaluates, editable } = found;
    const td = element('td', { class: `cell ${evaluates}`, competency: competency.id, assessment: column.id }, [
        element('span', { class: 'mark' }, []),
        hidden(say(EVALUATES[evaluates])),
    ]);
    td.setAttribute('aria-readonly', String(!editable));
    return td;
}

function foot(matrix: CoverageMatrix, columns: readonly Column[]): HTMLElement {
    const share = `${matrix.evaluated}/${matrix.total}`;
    return element('tfoot', {}, [
        element('tr', {}, [
            element('th', { class: 'row', scope: 'row' }, [
                say({ fr: 'Compétences évaluées', en: 'Competencies evaluated' }),
            ]),
            element('td', { class: `count${lacking(matrix) > 0 ? ' lacking' : ''}` }, [share]),
            ...columns.map((column) => {
                const count = evaluatedBy(column);
                return element('td', { class: count === 0 ? 'total lacking' : 'total' }, [String(count)]);
            }),
        ]),
    ]);
}

/** How many competencies an épreuve evaluates, were it in part; one that stands in two blocs counts once. */
function evaluatedBy({ id, blocks }: Column): number {
    const found = blocks.flatMap(({ assessments, competencies }) => {
        const at = assessments.findIndex((item) => item.id === id);
        return competencies.filter(({ cells }) => cells[at]?.evaluates !== 'none').map((competency) => competency.id);
    });
    return new Set(found).size;
}

function itemHead(
    item: MatrixItem,
    attributes: Readonly<Record<string, string | number>>,
    children: readonly (Node | string)[],
): HTMLElement {
    const leads: Record<string, string> = item.location ? { item: item.id } : {};
    return element(
        'th',
        { ...attributes, ...leads, title: [item.code, item.title].filter(Boolean).join(' – ') },
        children,
    );
}

function names({ code, title }: MatrixItem): HTMLElement[] {
    return [
        ...(code === '' ? [] : [element('span', { class: 'code' }, [code])]),
        ...(title === '' ? [] : [element('span', { class: 'title', lang: 'fr' }, [title])]),
    ];
}

function noBloc(): string {
    return say({ fr: 'Hors de tout bloc', en: 'Outside any bloc' });
}
