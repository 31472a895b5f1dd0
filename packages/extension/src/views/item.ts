import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { TreeNode, Verdict } from '@referentiel/language/requests';
import { say, type Words } from '../lang.ts';
import { inWords, lacking } from '../share.ts';
import { goToText } from './current-view.ts';
import type { Entry } from './outline.ts';

/** Told apart by their shapes, not by their colours alone. */
const MARKS: Readonly<Record<Verdict, ThemeIcon>> = {
    evaluated: new ThemeIcon('pass-filled', new ThemeColor('charts.green')),
    'in part': new ThemeIcon('color-mode', new ThemeColor('charts.orange')),
    'not evaluated': new ThemeIcon('circle-large-outline', new ThemeColor('charts.red')),
    'in doubt': new ThemeIcon('question', new ThemeColor('charts.blue')),
};

const KINDS: Readonly<Record<TreeNode['kind'], { icon?: string; words: Words }>> = {
    certification: { icon: 'mortar-board', words: { fr: 'certification', en: 'certification' } },
    library: { icon: 'library', words: { fr: 'bibliothèque', en: 'library' } },
    group: { words: { fr: 'rubrique', en: 'section' } },
    activity: { icon: 'briefcase', words: { fr: 'activité', en: 'activity' } },
    competency: { icon: 'symbol-field', words: { fr: 'compétence', en: 'competency' } },
    block: { icon: 'package', words: { fr: 'bloc', en: 'bloc' } },
    assessment: { icon: 'checklist', words: { fr: 'épreuve', en: 'assessment' } },
    jury: { icon: 'organization', words: { fr: 'jury', en: 'jury' } },
    choice: { icon: 'arrow-swap', words: { fr: 'épreuves au choix', en: 'assessments to choose from' } },
};

/** A node as VS Code shows it. Under the filter it is another item: what it found is open. */
export function treeItem({ node, children }: Entry, isFiltered: boolean): TreeItem {
    const item = new TreeItem(node.label, collapsible(node, children.length > 0, isFiltered));
    item.id = `${isFiltered ? 'filtered ' : ''}${node.id}`;
    const { description, location, share, tooltip } = node;
    const mark = node.verdict && MARKS[node.verdict];
    item.description = [share && `${share.evaluated}/${share.total}`, description].filter(Boolean).join(' · ');
    const icon = mark ?? iconOf(node);
    if (icon) item.iconPath = icon;
    const verdict = node.said !== undefined ? [node.said] : share ? [say(inWords(share))] : [];
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
        const { start } = location.range;
        item.command = goToText({ uri: location.uri, range: { start, end: start } });
    }
    return item;
}

function iconOf({ kind, share }: TreeNode): ThemeIcon | undefined {
    const { icon } = KINDS[kind];
    if (icon === undefined) return undefined;
    return new ThemeIcon(icon, share && lacking(share) > 0 ? new ThemeColor('charts.red') : undefined);
}

function collapsible({ kind }: TreeNode, hasChildren: boolean, isFiltered: boolean): TreeItemCollapsibleState {
    if (!hasChildren) return TreeItemCollapsibleState.None;
    const isOpen = isFiltered || kind === 'certification' || kind === 'library' || kind === 'group';
    return isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}
