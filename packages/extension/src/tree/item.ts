import { Position, Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { TreeNode, Verdict } from '@referentiel/language/requests';
import { say, type Words } from '../lang.ts';
import { inWords } from '../share.ts';
import type { Entry } from './outline.ts';

/** Told apart by their shapes, not by their colours alone. */
const MARKS: Readonly<Record<Verdict, { icon: ThemeIcon; words: Words }>> = {
    evaluated: {
        icon: new ThemeIcon('pass-filled', new ThemeColor('charts.green')),
        words: { fr: 'évaluée', en: 'evaluated' },
    },
    'in part': {
        icon: new ThemeIcon('color-mode', new ThemeColor('charts.orange')),
        words: { fr: 'évaluée en partie', en: 'evaluated in part' },
    },
    'not evaluated': {
        icon: new ThemeIcon('circle-large-outline', new ThemeColor('charts.red')),
        words: { fr: 'non évaluée', en: 'not evaluated' },
    },
};

const KINDS: Readonly<Record<TreeNode['kind'], { icon?: string; words: Words }>> = {
    certification: { icon: 'mortar-board', words: { fr: 'certification', en: 'certification' } },
    library: { icon: 'library', words: { fr: 'bibliothèque', en: 'library' } },
    group: { words: { fr: 'rubrique', en: 'section' } },
    activity: { icon: 'briefcase', words: { fr: 'activité', en: 'activity' } },
    competency: { icon: 'symbol-field', words: { fr: 'compétence', en: 'competency' } },
    block: { icon: 'package', words: { fr: 'bloc', en: 'bloc' } },
    assessment: { icon: 'checklist', words: { fr: 'épreuve', en: 'assessment' } },
    choice: { icon: 'arrow-swap', words: { fr: 'épreuves au choix', en: 'assessments to choose from' } },
};

/** A node as VS Code shows it. Under the filter it is another item: what it found is open. */
export function treeItem({ node, children }: Entry, isFiltered: boolean): TreeItem {
    const item = new TreeItem(node.label, collapsible(node, children.length > 0, isFiltered));
    item.id = `${isFiltered ? 'filtered ' : ''}${node.id}`;
    const { description, location, share, tooltip } = node;
    const mark = node.verdict && MARKS[node.verdict];
    item.description = [share && `${share.evaluated}/${share.total}`, description].filter(Boolean).join(' · ');
    const icon = mark?.icon ?? iconOf(node);
    if (icon) item.iconPath = icon;
    const verdict = mark ? [say(mark.words)] : share ? [say(inWords(share))] : [];
    item.tooltip = [[node.label, ...verdict].join(' – '), tooltip === node.label ? '' : tooltip]
        .filter(Boolean)
        .join('\n');
    const kind = say(KINDS[node.kind].words);
    item.accessibilityInformation = {
        label: [...(node.kind === 'group' ? [] : [kind]), node.label, ...verdict, description]
            .filter(Boolean)
            .join(', '),
    };
    item.contextValue = [node.kind, ...(node.code === undefined ? [] : ['coded'])].join(' ');
    if (location) {
        const { line, character } = location.range.start;
        const start = new Position(line, character);
        // VS Code's own command: a click keeps the focus in the tree, a double one doesn't.
        item.command = {
            command: 'vscode.open',
            title: say({ fr: 'Aller au texte', en: 'Go to Source' }),
            arguments: [Uri.parse(location.uri), { selection: new Range(start, start) }],
        };
    }
    return item;
}

function iconOf({ kind, share }: TreeNode): ThemeIcon | undefined {
    const { icon } = KINDS[kind];
    if (icon === undefined) return undefined;
    const lacks = share !== undefined && share.evaluated < share.total;
    return new ThemeIcon(icon, lacks ? new ThemeColor('charts.red') : undefined);
}

function collapsible({ kind }: TreeNode, hasChildren: boolean, isFiltered: boolean): TreeItemCollapsibleState {
    if (!hasChildren) return TreeItemCollapsibleState.None;
    const isOpen = isFiltered || kind === 'certification' || kind === 'library' || kind === 'group';
    return isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}
