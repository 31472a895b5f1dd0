import type * as ast from '../../grammar/generated/ast.ts';
import type { Criterion, Item } from '../items.ts';
import type { UnitBuilder } from './builder.ts';
import { adopt, type Draft } from './context.ts';

export function buildCriterion(
    builder: UnitBuilder,
    node: ast.Criterion | ast.AssessmentCriterion,
    parent: Draft<Item>,
    rank: number,
): Draft<Criterion> {
    const criterion: Draft<Criterion> = { kind: 'criterion', ...builder.declared(node, parent), rank };
    adopt(parent, criterion);
    return criterion;
}
