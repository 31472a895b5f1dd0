import type * as ast from '../../grammar/generated/ast.ts';
import type { Activity, Block, Competency, Criterion, Item, Knowledge } from '../items.ts';
import { competenciesOf } from './linker.ts';
import { adopt, type Draft } from './context.ts';
import type { UnitBuilder } from './builder.ts';
import { buildAssessmentItem } from './assessments.ts';
import { buildCriterion } from './criterion.ts';

export function buildActivity(builder: UnitBuilder, node: ast.Activity, parent: Draft<Item>): Activity {
    const { context } = builder;
    const activities: Activity[] = [];
    const competencies: Competency[] = [];
    const activity: Draft<Activity> = {
        kind: 'activity',
        ...builder.declared(node, parent),
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
        kind: 'competency',
        ...builder.declared(node, parent),
        rank,
        transverse: node.transverse || (parent.kind === 'competency' && parent.transverse),
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
                const item: Knowledge = { kind: 'knowledge', ...builder.declared(statement, competency) };
                adopt(competency, item);
                knowledge.push(item);
                break;
            }
            case 'Description':
                context.once(competency, 'description', context.text(statement.text), 'description', statement);
                break;
            case 'Silence':
                builder.silence(competency, statement);
                break;
        }
    }
    return competency;
}

export function buildBlock(builder: UnitBuilder, node: ast.Block, parent: Draft<Item>): Block {
    const block: BlockDraft = {
        kind: 'block',
        ...builder.declared(node, parent),
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
    return block;
}

type BlockDraft = Draft<Block> & { contents: Block['contents'][number][]; competencies: Competency[] };

function linkReuse(builder: UnitBuilder, node: ast.Block, block: BlockDraft): void {
    const code = builder.context.code(node.reuses);
    if (!code) return;
    builder.context.later('blocks', () => {
        // From outside itself: « bloc BC03 reprend BC03 » means the library's.
        const reference = builder.linker.reference<Block>(code, builder.root, ['skill']);
        block.reuses = reference;
        if (reference.target?.kind !== 'block' || reference.target === block) return;
        addCompetencies(block, reference.target.competencies);
        block.assessments = [...block.assessments, ...reference.target.assessments];
    });
}

function buildBlockStatement(builder: UnitBuilder, statement: ast.BlockStatement, block: BlockDraft): void {
    const { context } = builder;
    switch (statement.$type) {
        case 'BlockContent':
            context.later('blocks', () => {
                const listing = builder.linker.listing(statement.list, block, () => []);
                block.contents.push(listing);
                addCompetencies(block, listing.competencies);
            });
            break;
        case 'Activity': {
            const activity = buildActivity(builder, statement, block);
            block.activities = [...block.activities, activity];
            context.later('blocks', () => addCompetencies(block, competenciesOf(activity)));
            break;
        }
        case 'Competency': {
            const competency = buildCompetency(builder, statement, block, block.ownCompetencies.length + 1);
            block.ownCompetencies = [...block.ownCompetencies, competency];
            context.later('blocks', () => addCompetencies(block, competenciesOf(competency)));
            break;
        }
        case 'Assessment':
        case 'Choice':
            block.assessments = [
                ...block.assessments,
                buildAssessmentItem(builder, statement, block, block.assessments.length + 1),
            ];
            break;
        case 'BlockOption':
            context.once(block, 'option', context.text(statement.name), 'option', statement);
            break;
        case 'BlockText':
            buildBlockText(builder, statement, block);
            break;
        case 'Description':
            context.once(block, 'description', context.text(statement.text), 'description', statement);
            break;
        case 'Silence':
            builder.silence(block, statement);
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

function addCompetencies(block: BlockDraft, competencies: readonly Competency[]): void {
    const known = new Set(block.competencies);
    for (const competency of competencies) if (!known.has(competency)) block.competencies.push(competency);
}
