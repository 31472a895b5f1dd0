import type {
    CallHierarchyIncomingCall,
    CallHierarchyItem,
    CallHierarchyOutgoingCall,
    Range,
} from 'vscode-languageserver-types';
import {
    type Assessment,
    type Block,
    blockOf,
    type Competency,
    identity,
    type Item,
    leafAssessments,
    nameOf,
    placeOf,
    shorten,
} from '../model/index.ts';
import { soughtAt } from './navigation.ts';
import { SYMBOL_KINDS } from './symbol-kinds.ts';
import type { Cursor, Lang, View } from './view.ts';

type Callable = Competency | Assessment | Block;

/** What the hierarchy starts from: a competency is « called » by épreuves, an épreuve by its bloc. */
export function prepareHierarchy(cursor: Cursor): CallHierarchyItem[] {
    return soughtAt(cursor)
        .filter(isCallable)
        .map((item) => hierarchyItem(cursor.view, item, cursor.lang));
}

export function itemOf({ unit }: View, { data }: CallHierarchyItem): Item | undefined {
    return [...unit.items, ...unit.competencies].find((item) => identity(item) === data);
}

/** competency ← épreuve ← bloc. */
export function incomingCalls(view: View, item: Item, lang: Lang): CallHierarchyIncomingCall[] {
    const { unit } = view;
    if (item.kind === 'competency') {
        return unit.coverage.assessmentsOf(item).map((assessment) => ({
            from: hierarchyItem(view, assessment, lang),
            fromRanges: rangesOf(view, assessment, item),
        }));
    }
    if (item.kind !== 'assessment') return [];
    const own = blockOf(item);
    const evaluated = new Set(item.evaluated.competencies);
    const blocks = own
        ? [own]
        : unit.blocks.filter(({ competencies }) => competencies.some((one) => evaluated.has(one)));
    return blocks.map((block) => ({
        from: hierarchyItem(view, block, lang),
        fromRanges: [view.places.range(placeOf(own ? item : block))],
    }));
}

/** bloc → épreuve → competency. */
export function outgoingCalls(view: View, item: Item, lang: Lang): CallHierarchyOutgoingCall[] {
    if (item.kind === 'assessment') {
        const competencies = [...new Set(leafAssessments(item).flatMap(({ evaluated }) => evaluated.competencies))];
        return competencies.map((competency) => ({
            to: hierarchyItem(view, competency, lang),
            fromRanges: rangesOf(view, item, competency),
        }));
    }
    if (item.kind !== 'block') return [];
    return item.assessments.flatMap(leafAssessments).map((assessment) => ({
        to: hierarchyItem(view, assessment, lang),
        fromRanges: [view.places.range(placeOf(assessment))],
    }));
}

/** Where an épreuve says that it evaluates a competency; its own place where something around it says so. */
function rangesOf({ places }: View, assessment: Assessment, competency: Competency): Range[] {
    const spans = leafAssessments(assessment)
        .flatMap(({ evaluations }) => evaluations)
        .filter(({ competencies }) => competencies.includes(competency))
        .map(({ span }) => span)
        .filter(({ file }) => file === assessment.head.file);
    return (spans.length > 0 ? spans : [placeOf(assessment)]).map((span) => places.range(span));
}

function isCallable(item: Item): item is Callable {
    return item.kind === 'competency' || item.kind === 'assessment' || item.kind === 'block';
}

function hierarchyItem({ places }: View, item: Callable, lang: Lang): CallHierarchyItem {
    return {
        name: item.code?.text ?? nameOf(item)[lang],
        detail: item.title ? shorten(item.title.value, 80) : '',
        kind: SYMBOL_KINDS[item.kind],
        uri: places.uri(item.head.file),
        range: places.range(item.span),
        selectionRange: places.range(placeOf(item)),
        data: identity(item),
    };
}
