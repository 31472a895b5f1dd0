import {
    type Assessment,
    type AssessmentItem,
    type Block,
    type Competency,
    identity,
    type Item,
    nameOf,
    placeOf,
    shorten,
} from '../model/index.ts';
import type { TreeNode } from './faces.ts';
import { assessmentFacts, share } from './facts.ts';
import type { Lang, View } from './view.ts';

/** The référentiel as a tree: its activities with their competencies, its blocs with theirs and their épreuves. */
export function treeOf(view: View, lang: Lang): TreeNode {
    return new TreeBuilder(view, lang).root();
}

class TreeBuilder {
    private readonly view: View;
    private readonly lang: Lang;

    constructor(view: View, lang: Lang) {
        this.view = view;
        this.lang = lang;
    }

    root(): TreeNode {
        const { root, competencies, coverage } = this.view.unit;
        const fr = this.lang === 'fr';
        const evaluated = competencies.filter((one) => coverage.worst(one) === 'evaluated').length;
        const common = root.kind === 'certification' ? root.assessments : [];
        const children = [
            this.group('activités', fr ? 'Activités' : 'Activities', [
                ...root.activities.map((one) => this.item(one, '', one.children)),
                ...root.competencies.map((one) => this.competency(one, '')),
            ]),
            this.group(
                'blocs',
                'Blocs',
                root.blocks.map((block) => this.block(block)),
            ),
            this.group(
                'épreuves',
                fr ? 'Épreuves communes' : 'Common assessments',
                common.map((one) => this.assessment(one, '')),
            ),
        ].filter((group) => group.children.length > 0);
        return {
            ...this.node(root, ''),
            kind: root.kind,
            description: root.kind === 'certification' ? `${evaluated} / ${competencies.length}` : undefined,
            children,
        };
    }

    private group(id: string, label: string, children: readonly TreeNode[]): TreeNode {
        return { id: `#${id}`, kind: 'group', label, children };
    }

    private item(item: Item, within: string, children: readonly Item[]): TreeNode {
        const inside = children.flatMap((child) =>
            child.kind === 'activity'
                ? [this.item(child, within, child.children)]
                : child.kind === 'competency'
                  ? [this.competency(child, within)]
                  : [],
        );
        return { ...this.node(item, within), kind: 'activity', children: inside };
    }

    private competency(item: Competency, within: string): TreeNode {
        const { coverage } = this.view.unit;
        const isLeaf = item.competencies.length === 0;
        return {
            ...this.node(item, within),
            kind: 'competency',
            ...(isLeaf ? { verdict: coverage.worst(item) } : {}),
            children: item.competencies.map((one) => this.competency(one, within)),
        };
    }

    private block(block: Block): TreeNode {
        const { coverage } = this.view.unit;
        const id = identity(block);
        const evaluated = block.competencies.filter((one) => coverage.worst(one) === 'evaluated');
        const node = this.node(block, '');
        return {
            ...node,
            kind: 'block',
            tooltip: [node.tooltip, share(evaluated, block, this.lang)].filter(Boolean).join('\n'),
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
        return {
            id: within + identity(item),
            label: item.code?.text ?? (title === '' ? nameOf(item)[this.lang] : title),
            ...(item.code && title !== '' ? { description: title } : {}),
            ...(item.title ? { tooltip: item.title.value } : {}),
            location: places.location(placeOf(item)),
            span: places.range(item.span),
        };
    }
}
