import { identity } from '../model/identity.ts';
import { inert, inertLine } from '../model/inert.ts';
import type { Activity, Assessment, Competency, Criterion, Item } from '../model/items.ts';
import type { Text } from '../model/text.ts';
import { blockOf } from '../model/tree.ts';
import type { Unit } from '../model/unit.ts';
import { CellNames } from './names.ts';
import { type ColumnId, fitted, type RowKind } from './sheets.ts';

export type RowItem = Activity | Competency | Criterion | Assessment;

/** An épreuve and what it evaluates: a whole competency, or one criterion of it. */
export interface Link {
    readonly assessment: Assessment;
    readonly competency: Competency;
    readonly criterion?: Criterion;
}

export type Cells = Readonly<Partial<Record<ColumnId, string>>>;

/** A row of a sheet: what it stands for, by what that is known, and what its cells say. */
export interface WorkRow {
    readonly kind: RowKind;
    readonly identity: string;
    readonly item?: RowItem;
    readonly link?: Link;
    readonly cells: Cells;
}

/** The rows of all sheets, each sheet's in declared order. Texts are as they are written, with their small Markdown. */
export function rowsOf(unit: Unit): readonly WorkRow[] {
    const names = new CellNames(unit);
    const rows = unit.items.flatMap((item): WorkRow[] => {
        if (!isRowItem(item)) return [];
        return [{ kind: item.kind, identity: inertLine(identity(item)), item, cells: cellsOf(unit, names, item) }];
    });
    return [...rows, ...linksOf(unit).map((link) => linkRow(names, link))];
}

function isRowItem(item: Item): item is RowItem {
    return ['activity', 'competency', 'criterion', 'assessment'].includes(item.kind);
}

function cellsOf(unit: Unit, names: CellNames, item: RowItem): Cells {
    const block = blockCell(unit, item);
    const { parent } = item;
    const isHeld = parent?.parent && parent.kind !== 'block';
    const common = {
        code: inertLine(item.code?.text ?? ''),
        title: cellText(item.title),
        block,
        parent: isHeld ? names.of(parent, block) : '',
    };
    switch (item.kind) {
        case 'activity':
            return { ...common, description: cellText(item.description) };
        case 'competency':
            return { ...common, shortTitle: cellText(item.shortTitle), description: cellText(item.description) };
        case 'criterion':
            return { ...common, indicators: fitted(item.indicators.map((one) => inertLine(one.value)).join('\n')) };
        case 'assessment':
            return { ...common, ...formCells(item), ...timeCells(item), ...textCells(item) };
    }
}

/** A criterion's bloc is that of what it is of; a competency may be in several. */
function blockCell(unit: Unit, item: Item): string {
    if (item.kind === 'criterion' && item.parent) return blockCell(unit, item.parent);
    const listed = item.kind === 'competency' ? unit.blocksOf.get(item) : undefined;
    const [own] = [blockOf(item)].filter((block) => block !== undefined);
    const blocks = listed && listed.length > 0 ? listed : own ? [own] : [];
    return blocks.map((block) => inertLine(block.code?.text ?? '')).join(', ');
}

function formCells({ forms }: Assessment): Cells {
    const [form = '', secondForm = '', ...others] = forms.map((one) =>
        'name' in one ? one.name : inertLine(one.text.value),
    );
    return { form, secondForm, thirdForm: others.join(', ') };
}

function timeCells({ preparation, duration }: Assessment): Cells {
    return { preparation: inertLine(preparation?.text ?? ''), duration: inertLine(duration?.text ?? '') };
}

function textCells({ proceedings, description }: Assessment): Cells {
    return { proceedings: cellText(proceedings), description: cellText(description) };
}

function cellText(text: Text | undefined): string {
    return fitted(inert(text?.value ?? ''));
}

/** What the épreuves evaluate that hold no others. */
function linksOf({ assessments }: Unit): Link[] {
    return assessments.flatMap((assessment) => [
        ...assessment.evaluated.competencies.map((competency) => ({ assessment, competency })),
        ...assessment.evaluated.criteria.flatMap((criterion): Link[] =>
            criterion.parent?.kind === 'competency' ? [{ assessment, competency: criterion.parent, criterion }] : [],
        ),
    ]);
}

function linkRow(names: CellNames, link: Link): WorkRow {
    const { assessment, competency, criterion } = link;
    const block = inertLine(blockOf(assessment)?.code?.text ?? '');
    return {
        kind: 'link',
        identity: [assessment, competency, criterion]
            .flatMap((one) => (one ? [inertLine(identity(one))] : []))
            .join(' '),
        link,
        cells: {
            block,
            assessment: names.of(assessment, block),
            competency: names.of(competency, block),
            criterion: criterion ? names.of(criterion, block) : '',
        },
    };
}
