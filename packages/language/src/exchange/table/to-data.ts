// What was collected, as the plain data of a certification.
import type {
    WrittenActivity,
    WrittenAssessment,
    WrittenAssessmentItem,
    WrittenBlock,
    WrittenCertification,
    WrittenCompetency,
    WrittenContents,
    WrittenCriterion,
    WrittenElement,
    WrittenList,
} from '../../printing/written.ts';
import { inlineMarkdown } from '../markdown-runs.ts';
import type {
    Collected,
    CollectedActivity,
    CollectedAssessment,
    CollectedBlock,
    CollectedCompetency,
    CollectedCriterion,
    Collection,
} from './collected.ts';
import { evaluatedOf, homeOf } from './evaluated.ts';
import type { Names } from './names.ts';

/** What the head says that no table tells. */
export interface Head {
    readonly code: string;
    readonly title: string;
    readonly kind: 'demande' | 'droit' | 'RS';
    /** From 2 to 8. */
    readonly level?: string;
}

export function toData(collection: Collection, names: Names, { code, title, kind, level }: Head): WrittenCertification {
    const maker = new DataMaker(collection, names);
    return {
        code,
        title: literal(title),
        register: kind === 'RS' ? 'RS' : 'RNCP',
        ...(kind === 'RS' ? { level: {} } : level === undefined ? {} : { level: { code: level } }),
        registration: { kind: kind === 'droit' ? 'de droit' : 'sur demande' },
        ...(names.invented ? { hiddenCodes: true } : {}),
        ...maker.content(),
        ...(collection.remarksAtEnd.length > 0 ? { remarks: { end: remarkOf(collection.remarksAtEnd) } } : {}),
    };
}

/** Makes plain data of what was collected, item by item. */
export class DataMaker {
    private readonly all: Collection;
    private readonly names: Names;
    /** Activities whose competencies are in several blocs: they stand outside, and blocs name what they take. */
    private readonly shared: ReadonlySet<CollectedActivity>;

    constructor(all: Collection, names: Names) {
        [this.all, this.names] = [all, names];
        this.shared = new Set(all.activities.filter((one) => this.blocksOf(one).size > 1));
    }

    content(): Pick<WrittenCertification, 'activities' | 'competencies' | 'blocks' | 'assessments'> {
        const outside = this.membersOf(undefined);
        return {
            activities: outside.filter((one) => one.kind === 'activity'),
            competencies: outside.filter((one) => one.kind === 'competency'),
            blocks: this.all.blocks.map((one) => this.block(one)),
            assessments: this.assessmentsOf(undefined),
        };
    }

    private block(block: CollectedBlock): WrittenBlock {
        const own = this.membersOf(block);
        const named = this.all.competencies.filter((one) => one.block === block && this.isShared(one));
        const contents: WrittenContents[] =
            named.length === 0
                ? []
                : [{ kind: 'contents', list: { included: named.map((one) => this.names.of(one)) } }];
        return {
            ...elementOf(block),
            code: this.names.ofBlock(block),
            ...(block.title === '' ? {} : { title: literal(block.title) }),
            ...(block.optional ? { optional: true } : {}),
            members: [...own, ...contents],
            assessments: this.assessmentsOf(block),
        };
    }

    /** What a bloc declares, or what stands outside any, in the order of the tables. */
    private membersOf(block: CollectedBlock | undefined): (WrittenActivity | WrittenCompetency)[] {
        const activities = this.all.activities.filter((one) => !one.parent && this.homeOf(one) === block);
        const bare = this.all.competencies.filter((one) => !one.activity && !one.parent && one.block === block);
        return [
            ...activities.map((one) => ({ rank: one.rank, member: this.activity(one) })),
            ...bare.map((one) => ({ rank: one.rank, member: this.competency(one) })),
        ]
            .toSorted((a, b) => a.rank - b.rank)
            .map(({ member }) => member);
    }

    private homeOf(activity: CollectedActivity): CollectedBlock | undefined {
        if (this.isSharedActivity(activity)) return undefined;
        // One that a table of its own tells, outside any bloc, is where its competencies are.
        return activity.block ?? [...this.blocksOf(activity)][0];
    }

    private isShared({ activity }: CollectedCompetency): boolean {
        return activity !== undefined && this.isSharedActivity(activity);
    }

    private isSharedActivity(activity: CollectedActivity): boolean {
        return this.shared.has(activity) || (activity.parent !== undefined && this.isSharedActivity(activity.parent));
    }

    private blocksOf(activity: CollectedActivity): Set<CollectedBlock | undefined> {
        const inside = (one: CollectedActivity | undefined): boolean =>
            one !== undefined && (one === activity || inside(one.parent));
        return new Set(this.all.competencies.filter((one) => inside(one.activity)).map(({ block }) => block));
    }

    activity(one: CollectedActivity): WrittenActivity {
        const inner = this.all.activities.filter(({ parent }) => parent === one);
        const own = this.all.competencies.filter(({ activity, parent }) => activity === one && !parent);
        return {
            kind: 'activity',
            ...this.named(one),
            ...textOf('description', one.description),
            members: [
                ...own.map((competency) => this.competency(competency)),
                ...inner.map((other) => this.activity(other)),
            ],
        };
    }

    private competency(one: CollectedCompetency): WrittenCompetency {
        return {
            kind: 'competency',
            ...this.named(one),
            ...(one.transverse ? { transverse: true } : {}),
            ...(one.shortTitle === undefined ? {} : { shortTitle: literal(one.shortTitle) }),
            ...textOf('description', one.description),
            competencies: this.all.competencies
                .filter(({ parent }) => parent === one)
                .map((part) => this.competency(part)),
            criteria: one.criteria.map((criterion) => this.criterion(criterion)),
            knowledge: one.knowledge.map((title) => ({ title: literal(title) })),
        };
    }

    criterion(one: CollectedCriterion): WrittenCriterion {
        return { ...this.named(one), indicators: one.indicators.map(literal) };
    }

    private assessmentsOf(block: CollectedBlock | undefined): WrittenAssessmentItem[] {
        return this.withChoices(this.all.assessments.filter((one) => !one.parent && homeOf(one, this.all) === block));
    }

    /** Those of one choice stand together, where the first of them stood. */
    private withChoices(assessments: readonly CollectedAssessment[]): WrittenAssessmentItem[] {
        const choices = new Set<object>();
        return assessments.flatMap((one): WrittenAssessmentItem[] => {
            const { choice } = one.said;
            if (!choice) return [this.assessment(one)];
            if (choices.has(choice)) return [];
            choices.add(choice);
            const branches = assessments.filter(({ said }) => said.choice === choice);
            return [{ kind: 'choice', assessments: branches.map((branch) => this.assessment(branch)) }];
        });
    }

    assessment(one: CollectedAssessment): WrittenAssessment {
        const { said } = one;
        const { list, doubts } = evaluatedOf(one, this.all, this.names);
        return {
            kind: 'assessment',
            ...this.named(one),
            doubts: [...one.doubts, ...doubts],
            forms: said.forms.map((form) => ('text' in form ? { text: literal(form.text) } : form)),
            ...(said.duration ? { duration: said.duration } : {}),
            ...(said.preparation ? { preparation: said.preparation } : {}),
            ...(said.coefficient === undefined ? {} : { coefficient: said.coefficient }),
            ...(said.jury === undefined ? {} : { jury: { composition: literal(said.jury) } }),
            evaluates: list ? [list] : [],
            criteria: one.criteria.map(({ criterion, competencies }) => ({
                ...this.criterion(criterion),
                for: this.listOf(competencies),
            })),
            ...textOf('proceedings', said.proceedings),
            ...(said.routes ? { routes: said.routes } : {}),
            assessments: this.withChoices(this.all.assessments.filter(({ parent }) => parent === one)),
        };
    }

    private listOf(competencies: readonly CollectedCompetency[]): WrittenList {
        return { included: competencies.map((one) => this.names.of(one)) };
    }

    private named(one: Collected): WrittenElement & { code?: string; title: string } {
        const code = this.names.maybe(one);
        const title = one.title === '' ? (one.code ?? '…') : one.title;
        return { ...elementOf(one), ...(code === undefined ? {} : { code }), title: literal(title) };
    }
}

function elementOf({ remarks, doubts }: Collected): WrittenElement {
    return { ...(remarks.length > 0 ? { remark: remarkOf(remarks) } : {}), ...(doubts.length > 0 ? { doubts } : {}) };
}

/** A comment holds one line each, whatever the texts hold. */
function remarkOf(remarks: readonly string[]): string {
    return remarks.map((text) => `Non compris, ${text.replace(/\s+/g, ' ')}`).join('\n');
}

function textOf<K extends string>(key: K, paragraphs: readonly string[]): Partial<Record<K, string>> {
    if (paragraphs.length === 0) return {};
    const lines = paragraphs.map((text) => (text.startsWith('- ') ? `- ${literal(text.slice(2))}` : literal(text)));
    const text = lines.reduce(
        (whole, line, index) =>
            whole +
            (index === 0 ? '' : line.startsWith('- ') && lines[index - 1]?.startsWith('- ') ? '\n' : '\n\n') +
            line,
        '',
    );
    return { [key]: text } as Partial<Record<K, string>>;
}

/** A text of a cell means what it shows: nothing in it is Markdown. */
function literal(text: string): string {
    return inlineMarkdown([{ text, strong: false, emphasis: false }], true);
}
