import type * as ast from '../../grammar/generated/ast.ts';
import type { Assessment, AssessmentItem, Choice, Competency, Criterion, FormName, Item, Jury } from '../items.ts';
import type { Listing } from '../reference.ts';
import { adopt, type Draft } from './context.ts';
import type { UnitBuilder } from './builder.ts';
import { routeOf } from './routes.ts';
import { buildCriterion } from './criterion.ts';

export function buildAssessmentItem(
    builder: UnitBuilder,
    node: ast.AssessmentItem,
    parent: Draft<Item>,
    rank: number,
): AssessmentItem {
    return node.$type === 'Choice'
        ? buildChoice(builder, node, parent, rank)
        : buildAssessment(builder, node, parent, rank);
}

/** The rank of the épreuve that comes after some: those of a choice count each, for each has a name of its own. */
export function nextRank(before: readonly AssessmentItem[]): number {
    return before.reduce((rank, one) => rank + (one.kind === 'choice' ? one.assessments.length : 1), 1);
}

function buildChoice(builder: UnitBuilder, node: ast.Choice, parent: Draft<Item>, rank: number): Choice {
    const { context } = builder;
    const assessments: Assessment[] = [];
    const choice: Draft<Choice> = { ...builder.declared(node, parent), kind: 'choice', assessments };
    adopt(parent, choice);
    for (const statement of node.statements) {
        if (statement.$type === 'Assessment')
            assessments.push(buildAssessment(builder, statement, choice, rank + assessments.length));
        else if (statement.$type === 'Silence') builder.silence(choice, statement);
        else if (statement.$type === 'DoubtMark') builder.doubtMark(choice, statement);
        else context.once(choice, 'description', context.text(statement.text), 'description', statement);
    }
    return choice;
}

type AssessmentDraft = Draft<Assessment> & {
    forms: Assessment['forms'][number][];
    criteria: Criterion[];
    assessments: Assessment[];
    evaluations: Listing[];
};

function buildAssessment(builder: UnitBuilder, node: ast.Assessment, parent: Draft<Item>, rank: number): Assessment {
    const assessment: AssessmentDraft = {
        ...builder.declared(node, parent),
        kind: 'assessment',
        rank,
        forms: [],
        criteria: [],
        assessments: [],
        evaluations: [],
        evaluated: { competencies: [], criteria: [] },
    };
    adopt(parent, assessment);
    builder.context.later('inheritance', () => {
        assessment.evaluated = evaluatedBy(assessment);
    });
    for (const statement of node.statements) buildStatement(builder, statement, assessment);
    return assessment;
}

function buildStatement(builder: UnitBuilder, statement: ast.AssessmentStatement, assessment: AssessmentDraft): void {
    const { context } = builder;
    switch (statement.$type) {
        case 'Assessment':
            assessment.assessments.push(
                buildAssessment(builder, statement, assessment, assessment.assessments.length + 1),
            );
            break;
        case 'Forms':
            for (const form of statement.forms) assessment.forms.push(...buildForm(builder, form));
            break;
        case 'AssessmentDuration': {
            const key = statement.kind === 'durée' ? 'duration' : 'preparation';
            context.once(assessment, key, context.duration(statement.duration), statement.kind, statement);
            break;
        }
        case 'Evaluation':
            if (statement.list) linkEvaluation(builder, statement.list, assessment);
            break;
        case 'AssessmentRoutes':
            context.once(
                assessment,
                'routes',
                statement.routes.flatMap((route) => routeOf(route) ?? []),
                'voies',
                statement,
            );
            break;
        case 'Audience':
            context.once(assessment, 'audience', context.text(statement.text), 'public', statement);
            break;
        case 'Weight':
            context.once(assessment, 'coefficient', context.quantity(statement.value), 'coefficient', statement);
            break;
        case 'MinimumMark':
            context.once(assessment, 'minimumMark', context.quantity(statement.value), 'note minimale', statement);
            break;
        case 'Proceedings':
            context.once(assessment, 'proceedings', context.text(statement.text), 'déroulement', statement);
            break;
        case 'AssessmentCriterion':
            assessment.criteria.push(buildAssessmentCriterion(builder, statement, assessment));
            break;
        case 'AssessmentJury':
            buildJury(builder, statement, assessment);
            break;
        case 'Description':
            context.once(assessment, 'description', context.text(statement.text), 'description', statement);
            break;
        case 'Silence':
            builder.silence(assessment, statement);
            break;
        case 'DoubtMark':
            builder.doubtMark(assessment, statement);
            break;
    }
}

function buildForm(builder: UnitBuilder, node: ast.Form): Assessment['forms'] {
    const span = builder.context.span(node);
    if (node.name !== undefined) return [{ name: node.name as FormName, span }];
    const text = builder.context.text(node.text);
    return text ? [{ text, span }] : [];
}

function linkEvaluation(builder: UnitBuilder, list: ast.OpenList, assessment: AssessmentDraft): void {
    builder.context.later('lists', () => {
        assessment.evaluations.push(
            builder.linker.listing(list, assessment, () => builder.allCompetencies(assessment)),
        );
    });
}

function buildAssessmentCriterion(
    builder: UnitBuilder,
    node: ast.AssessmentCriterion,
    assessment: AssessmentDraft,
): Criterion {
    const criterion = buildCriterion(builder, node, assessment, assessment.criteria.length + 1);
    const { list } = node;
    if (list) {
        builder.context.later('lists', () => {
            criterion.for = builder.linker.listing(list, assessment, () => []);
        });
    }
    return criterion;
}

function buildJury(builder: UnitBuilder, node: ast.AssessmentJury, assessment: AssessmentDraft): void {
    const { context } = builder;
    const [code, text] = [context.code(node.ref), context.text(node.text)];
    if ((!code && !text) || !context.saidOnce(assessment, 'jury', 'jury', node)) return;
    assessment.juryText = text;
    if (!code) return;
    context.later('lists', () => {
        assessment.jury = builder.linker.reference<Jury>(code, assessment, 'jury');
    });
}

/** What an épreuve evaluates: what it says itself, otherwise what the épreuve around it evaluates. */
function evaluatedBy(assessment: AssessmentDraft): Assessment['evaluated'] {
    if (assessment.evaluations.length === 0 && assessment.parent?.kind === 'assessment')
        return assessment.parent.evaluated;
    const competencies = new Set<Competency>(assessment.evaluations.flatMap((listing) => listing.competencies));
    const criteria = new Set<Criterion>(assessment.evaluations.flatMap((listing) => listing.criteria));
    const single = [...criteria].filter(({ parent }) => parent?.kind === 'competency' && !competencies.has(parent));
    return { competencies: [...competencies], criteria: single };
}
