import type * as ast from '../../grammar/generated/ast.ts';
import type { Activity, Block, Competency, Criterion, Item, Knowledge } from '../items.ts';
import { competenciesOf } from '../tree.ts';
import { adopt, type Draft } from './context.ts';
import type { UnitBuilder } from './builder.ts';
import { buildAssessmentItem, nextRank } from './assessments.ts';
import { buildCriterion } from './criterion.ts';

export function buildActivity(builder: UnitBuilder, node: ast.Activity, parent: Draft<Item>): Activity {
    const { context } = builder;
    const activities: Activity[] = [];
    const competencies: Competency[] = [];
    const activity: Draft<Activity> = {
        ...builder.declared(node, parent),
        kind: 'activity',
        activities,
        competencies,
    };
    adopt(parent, activity);
    for (const statement of node.statements) {
        switch (statement.$type) {
            case 'Activity':
                activities.push(buildActivity(builder, statement, activity));
                break;
            case 'Competency':
                competencies.push(buildCompetency(builder, statement, activity, competencies.length + 1));
                break;
            case 'Description':
                context.once(activity, 'description', context.text(statement.text), 'description', statement);
                break;
            case 'Silence':
                builder.silence(activity, statement);
                break;
            case 'DoubtMark':
                builder.doubtMark(activity, statement);
                break;
        }
    }
    return activity;
}

export function buildCompetency(
    builder: UnitBuilder,
    node: ast.Competency,
    parent: Draft<Item>,
    rank: number,
): Competency {
    const { context } = builder;
    const competencies: Competency[] = [];
    const criteria: Criterion[] = [];
    const knowledge: Knowledge[] = [];
    const competency: Draft<Competency> = {
        ...builder.declared(node, parent),
        kind: 'competency',
        rank,
        transverse: node.transverse || (parent.kind === 'competency' && parent.transverse),
        eliminatory:
            node.statements.some(({ $type }) => $type === 'Eliminatory') ||
            (parent.kind === 'competency' && parent.eliminatory),
        competencies,
        criteria,
        knowledge,
    };
    if (parent.kind === 'activity') competency.activity = parent;
    else if (parent.kind === 'competency' && parent.activity) competency.activity = parent.activity;
    adopt(parent, competency);
    for (const statement of node.statements) {
        switch (statement.$type) {
            case 'Competency':
                competencies.push(buildCompetency(builder, statement, competency, competencies.length + 1));
                break;
            case 'Criterion':
                criteria.push(buildCriterion(builder, statement, competency, criteria.length + 1));
                break;
            case 'Knowledge': {
                const item: Knowledge = { ...builder.declared(statement, competency), kind: 'knowledge' };
                adopt(competency, item);
                knowledge.push(item);
                break;
            }
            case 'ShortTitle':
                context.once(competency, 'shortTitle', context.text(statement.text), 'intitulé', statement);
                break;
            case 'Eliminatory':
                context.saidOnce(competency, 'eliminatory', 'éliminatoire', statement);
                break;
            case 'Description':
                context.once(competency, 'description', context.text(statement.text), 'description', statement);
                break;
            case 'Silence':
                builder.silence(competency, statement);
                break;
            case 'DoubtMark':
                builder.doubtMark(competency, statement);
                break;
        }
    }
    return competency;
}

export function buildBlock(builder: UnitBuilder, node: ast.Block, parent: Draft<Item>): Block {
    const block: BlockDraft = {
        ...builder.declared(node, parent),
        kind: 'block',
        optional: node.optional,
        contents: [],
        activities: [],
        ownCompetencies: [],
        competencies: [],
        assessments: [],
    };
    adopt(parent, block);
    linkReuse(builder, node, block);
    for (const statement of node.statements) buildBlockStatement(builder, statement, block);
    builder.toFill(block, () => fillBlock(builder, node, block));
    return block;
}

type BlockDraft = Draft<Block> & {
    contents: Block['contents'][number][];
    activities: Activity[];
    ownCompetencies: Competency[];
    assessments: Block['assessments'][number][];
};

function linkReuse(builder: UnitBuilder, node: ast.Block, block: BlockDraft): void {
    const code = builder.context.code(node.reuses);
    if (!code) return;
    builder.context.later('reuses', () => {
        // « bloc BC03 reprend BC03 » means the library's.
        const isAnother = (item: Item): boolean => item.kind === 'block' && item !== block;
        block.reuses = builder.linker.reference<Block>(code, builder.root, 'skill', isAnother);
        if (block.reuses.target) builder.linker.take(block, block.reuses.target);
    });
}

/** Gathers what a bloc holds, in the order told; what it takes over comes first. */
function fillBlock(builder: UnitBuilder, node: ast.Block, block: BlockDraft): void {
    const held = new Set<Competency>();
    const hold = (competencies: readonly Competency[]): void => {
        for (const competency of competencies) held.add(competency);
    };
    const reused = block.reuses?.target;
    if (reused) {
        builder.fill(reused);
        hold(reused.competencies);
        block.assessments.unshift(...reused.assessments);
    }
    let [activities, competencies] = [0, 0];
    for (const statement of node.statements) {
        if (statement.$type === 'BlockContent') {
            if (!statement.list) continue;
            const listing = builder.linker.listing(statement.list, block, () => []);
            block.contents.push(listing);
            hold(listing.competencies);
        } else if (statement.$type === 'Activity') hold(competenciesOf(block.activities[activities++] as Activity));
        else if (statement.$type === 'Competency')
            hold(competenciesOf(block.ownCompetencies[competencies++] as Competency));
    }
    block.competencies = [...held];
}

function buildBlockStatement(builder: UnitBuilder, statement: ast.BlockStatement, block: BlockDraft): void {
    const { context } = builder;
    switch (statement.$type) {
        case 'BlockContent':
            break;
        case 'Activity':
            block.activities.push(buildActivity(builder, statement, block));
            break;
        case 'Competency':
            block.ownCompetencies.push(buildCompetency(builder, statement, block, block.ownCompetencies.length + 1));
            break;
        case 'Assessment':
        case 'Choice':
            block.assessments.push(buildAssessmentItem(builder, statement, block, nextRank(block.assessments)));
            break;
        case 'BlockOption':
            context.once(block, 'option', context.text(statement.name), 'option', statement);
            break;
        case 'BlockText':
            buildBlockText(builder, statement, block);
            break;
        case 'BlockPreamble':
            context.once(
                block,
                statement.modalities ? 'modalitiesPreamble' : 'preamble',
                context.text(statement.text),
                statement.modalities ? 'préambule des modalités' : 'préambule',
                statement,
            );
            break;
        case 'Description':
            context.once(block, 'description', context.text(statement.text), 'description', statement);
            break;
        case 'Silence':
            builder.silence(block, statement);
            break;
        case 'DoubtMark':
            builder.doubtMark(block, statement);
            break;
    }
}

function buildBlockText(builder: UnitBuilder, node: ast.BlockText, block: BlockDraft): void {
    const { context } = builder;
    const text = context.text(node.text);
    if (node.kind === 'liste') context.once(block, 'publishedList', text, 'liste', node);
    else if (node.kind === 'modalités') context.once(block, 'publishedModalities', text, 'modalités', node);
    else if (node.prerequisite === 'd’entrée')
        context.once(block, 'entryPrerequisites', text, 'prérequis d’entrée', node);
    else context.once(block, 'validationPrerequisites', text, 'prérequis de validation', node);
}
