import {
    type Activity,
    type Assessment,
    type AssessmentItem,
    type Block,
    competenciesOf,
    type Competency,
    coverageWords,
    identity,
    type Item,
    nameOf,
    placeOf,
    shorten,
} from '../model/index.ts';
import type { Share, TreeNode } from './faces.ts';
import { assessmentFacts, shareOf } from './facts.ts';
import { usesOf } from './navigation.ts';
import { countedUses, isShared, type SharedUse, usesIn } from './shared-uses.ts';
import type { Lang, View } from './view.ts';

/**
 * The référentiel as a tree: its activities with their competencies, its blocs with theirs and their épreuves, its
 * jurys. Of what a library shares, how often it is used.
 */
export function treeOf(view: View, lang: Lang, uses: readonly SharedUse[] = []): TreeNode {
    return new TreeBuilder(view, lang, uses).root();
}

class TreeBuilder {
    private readonly view: View;
    private readonly lang: Lang;
    private readonly uses: readonly SharedUse[];

    constructor(view: View, lang: Lang, uses: readonly SharedUse[]) {
        this.view = view;
        this.lang = lang;
        this.uses = uses;
    }

    root(): TreeNode {
        const { root, competencies } = this.view.unit;
        const fr = this.lang === 'fr';
        const common = root.kind === 'certification' ? root.assessments : [];
        const children = [
            this.group('activités', fr ? 'Activités' : 'Activities', [
                ...root.activities.map((one) => this.activity(one)),
                ...root.competencies.map((one) => this.competency(one, '')),
            ]),
            this.group(
                'blocs',
                'Blocs',
                root.blocks.map((block) => this.block(block)),
            ),
            this.group(
                'épreuves',
                root.blocks.length === 0
                    ? fr
                        ? 'Épreuves'
                        : 'Assessments'
                    : fr
                      ? 'Épreuves communes'
                      : 'Common assessments',
                common.map((one) => this.assessment(one, '')),
            ),
            this.group(
                'jurys',
                fr ? 'Jurys' : 'Juries',
                root.juries.map((jury) => ({ ...this.node(jury, ''), kind: 'jury', children: [] })),
            ),
        ].filter((group) => group.children.length > 0);
        return {
            ...this.node(root, ''),
            kind: root.kind,
            ...(root.kind === 'certification' ? { share: this.share(competencies) } : {}),
            children,
        };
    }

    private group(id: string, label: string, children: readonly TreeNode[]): TreeNode {
        return { id: `#${id}`, kind: 'group', label, children };
    }

    private activity(item: Activity): TreeNode {
        const inside = item.children.flatMap((child) =>
            child.kind === 'activity'
                ? [this.activity(child)]
                : child.kind === 'competency'
                  ? [this.competency(child, '')]
                  : [],
        );
        return {
            ...this.node(item, ''),
            kind: 'activity',
            ...(this.view.unit.certification ? { share: this.share(competenciesOf(item)) } : {}),
            children: inside,
        };
    }

    private share(competencies: readonly Competency[]): Share {
        const { coverage } = this.view.unit;
        return shareOf(coverage, competencies, this.lang);
    }

    private competency(item: Competency, within: string): TreeNode {
        const { coverage } = this.view.unit;
        const isJudged = item.competencies.length === 0 && this.view.unit.certification !== undefined;
        return {
            ...this.node(item, within),
            kind: 'competency',
            ...(isJudged ? { verdict: coverage.worst(item).is, said: coverageWords(coverage, item)[this.lang] } : {}),
            children: item.competencies.map((one) => this.competency(one, within)),
        };
    }

    private block(block: Block): TreeNode {
        const id = identity(block);
        return {
            ...this.node(block, ''),
            kind: 'block',
            ...(this.view.unit.certification ? { share: this.share(block.competencies) } : {}),
            children: [
                ...block.competencies.map((one) => this.competency(one, `${id}>`)),
                ...block.assessments.map((one) => this.assessment(one, `${id}>`)),
            ],
        };
    }

    private assessment(item: AssessmentItem, within: string): TreeNode {
        const node = this.node(item, within);
        const facts = item.kind === 'assessment' ? assessmentFacts(item, this.lang) : '';
        return {
            ...node,
            kind: item.kind,
            tooltip: [node.tooltip, facts].filter(Boolean).join('\n'),
            children: item.assessments.map((one: Assessment) => this.assessment(one, within)),
        };
    }

    private node(item: Item, within: string): Omit<TreeNode, 'kind' | 'children'> {
        const { places } = this.view;
        const title = item.title ? shorten(item.title.value, 80) : '';
        const description = [title === '' ? '' : (item.code?.text ?? ''), this.usesOf(item)]
            .filter(Boolean)
            .join(' · ');
        return {
            id: within + identity(item),
            item: identity(item),
            ...(item.code ? { code: item.code.text } : {}),
            label: title === '' ? nameOf(item)[this.lang] : title,
            ...(description === '' ? {} : { description }),
            ...(item.title ? { tooltip: item.title.value } : {}),
            location: places.location(placeOf(item)),
            span: places.range(item.span),
        };
    }

    /** « 2 emplois », of what a library shares by a code. */
    private usesOf(item: Item): string {
        if (this.view.unit.root.kind !== 'library' || !isShared(item)) return '';
        const own = usesOf(this.view, item).length;
        const others = usesIn(this.uses, item).flatMap(({ places }) => places).length;
        return countedUses(own + others, this.lang);
    }
}
