import type * as ast from '../../grammar/generated/ast.ts';
import type { Criterion, Item } from '../items.ts';
import type { Text } from '../text.ts';
import type { UnitBuilder } from './builder.ts';
import { adopt, type Draft } from './context.ts';

export function buildCriterion(
    builder: UnitBuilder,
    node: ast.Criterion | ast.AssessmentCriterion,
    parent: Draft<Item>,
    rank: number,
): Draft<Criterion> {
    const indicators: Text[] = [];
    const criterion: Draft<Criterion> = { ...builder.declared(node, parent), kind: 'criterion', rank, indicators };
    adopt(parent, criterion);
    for (const statement of node.statements) {
        if (statement.$type === 'Silence') builder.silence(criterion, statement);
        else if (statement.$type === 'DoubtMark') builder.doubtMark(criterion, statement);
        else {
            const indicator = builder.context.text(statement.text);
            if (indicator) indicators.push(indicator);
        }
    }
    return criterion;
}
