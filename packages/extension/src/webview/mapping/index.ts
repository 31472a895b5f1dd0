import morphdom from 'morphdom';
import type { FromPage, Shown, ToPage } from '../../mapping/protocol.ts';
import { element } from '../element.ts';
import { connect } from '../host.ts';
import { say, spoken } from '../words.ts';
import { tables } from './tables.ts';

/** A title is read again once its author has stopped typing for so long. */
const PAUSE = 300;

const counts = element('p', { id: 'counts' }, []);
const title = element('input', { id: 'name', type: 'text', spellcheck: 'false' }, []);
const label = element('label', { for: title.id }, [say({ fr: 'Intitulé', en: 'Title' })]);
const create = button(say({ fr: 'Créer le référentiel', en: 'Create the Référentiel' }), 'create', 'main');
const cancel = button(say({ fr: 'Annuler', en: 'Cancel' }), 'cancel', '');
const content = element('main', { lang: 'fr' }, []);
const note = element('p', { id: 'note', role: 'status' }, []);
const hint = element('p', { id: 'hint' }, [
    say({
        fr: 'Le rôle de chaque colonne est au-dessus d’elle : changez celui qui ne convient pas. Le texte qui en vient est à côté ; rien n’est écrit encore.',
        en: 'The role of each column stands above it: change what is wrong. The source that comes of it is beside; nothing is written yet.',
    }),
]);
document.body.append(
    element('header', {}, [
        element('h1', {}, [document.title]),
        hint,
        element('p', { class: 'field' }, [label, title]),
        element('p', { class: 'actions' }, [create, cancel]),
        counts,
    ]),
    content,
    note,
);

const host = connect<{ fromHost: ToPage; toHost: FromPage; state: undefined }>((message) => {
    if (message.type === 'show') show(message.mapping);
    else note.textContent = message.text;
});
/** What was changed last, until its table has followed. */
let changed: string | undefined;
let typing: ReturnType<typeof setTimeout> | undefined;

title.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(tellTitle, PAUSE);
});
content.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    const { letter = '', grid, from } = target.dataset;
    const [option] = target.selectedOptions;
    changed = `${say({ fr: 'Colonne', en: 'Column' })} ${letter}${say({ fr: ' : ', en: ': ' })}${option?.label ?? ''}.`;
    host.tell({
        type: 'correct',
        correction: {
            letter,
            role: target.value as Shown['roles'][number]['role'],
            table: { grid: Number(grid), from: Number(from) },
        },
    });
});
host.tell({ type: 'ready' });

function button(text: string, type: 'create' | 'cancel', kind: string): HTMLButtonElement {
    const made = element('button', { type: 'button', id: type, class: kind }, [text]);
    made.addEventListener('click', () => {
        if (typing !== undefined) tellTitle();
        host.tell({ type });
    });
    return made;
}

function tellTitle(): void {
    clearTimeout(typing);
    typing = undefined;
    host.tell({ type: 'title', title: title.value });
}

function show(mapping: Shown): void {
    if (document.activeElement !== title) title.value = mapping.title;
    counts.textContent = mapping.counts;
    const next = element('main', { lang: 'fr' }, [
        ...tables(mapping),
        ...list(say({ fr: 'Non compris', en: 'Not understood' }), mapping.left),
        ...list(say({ fr: 'À vérifier', en: 'To be looked at' }), mapping.doubts),
    ]);
    morphdom(content, next, {
        childrenOnly: true,
        onBeforeElUpdated: (from, to) => {
            // A list shows what its author chose, not what the page said first.
            if (from instanceof HTMLSelectElement && to instanceof HTMLSelectElement) from.value = to.value;
            return !from.isEqualNode(to);
        },
    });
    if (changed !== undefined) note.textContent = `${changed} ${mapping.counts}.`;
    changed = undefined;
}

function list(head: string, lines: readonly string[]): HTMLElement[] {
    if (lines.length === 0) return [];
    return [
        element('section', { class: 'told' }, [
            element('h2', { lang: spoken() }, [`${head} (${lines.length})`]),
            element(
                'ul',
                {},
                lines.map((line) => element('li', {}, [line])),
            ),
        ]),
    ];
}
