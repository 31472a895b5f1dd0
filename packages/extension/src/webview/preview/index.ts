import morphdom from 'morphdom';
import type { FromPage, PreviewState, Rendered, ToPage } from '../../preview/protocol.ts';
import { connect } from '../host.ts';
import { say } from '../words.ts';
import { leadCodes, placeTips } from './links.ts';
import { HINT, keepMarks, Places } from './places.ts';
import { sanitize } from './sanitize.ts';

interface Kept extends PreviewState {
    readonly scroll: number;
}

const select = document.createElement('select');
const title = document.createElement('h1');
const content = document.createElement('main');
const note = document.createElement('p');
layOut();

const host = connect<{ fromHost: ToPage; toHost: FromPage; state: Kept }>((message) => {
    if (message.type === 'show') show(message);
    else if (message.type === 'nothing') showNothing(message);
    else places.follow(message);
});
leadCodes(content);
placeTips(content);
const places = new Places(content, {
    open: (source) => host.tell({ type: 'open', source }),
    onMove: (source) => host.tell({ type: 'at', source }),
});
let state: PreviewState | undefined;
/** Where the page was before it was hidden or reloaded. */
let before = host.kept;
let shown: string | undefined;

select.addEventListener('change', () => host.tell({ type: 'choose', table: select.value || undefined }));
addEventListener('scrollend', keep);
host.tell({ type: 'ready' });

function layOut(): void {
    const header = document.createElement('header');
    const label = document.createElement('label');
    const hint = document.createElement('p');
    select.id = 'table';
    label.htmlFor = select.id;
    label.textContent = say({ fr: 'Afficher', en: 'Show' });
    header.append(label, select);
    note.setAttribute('role', 'status');
    hint.id = HINT;
    hint.hidden = true;
    hint.textContent = say({
        fr: 'Entrée : aller au texte. Flèches : élément suivant, précédent.',
        en: 'Enter: go to the text. Arrows: next or previous item.',
    });
    content.lang = 'fr';
    document.body.append(header, content, note, hint);
}

function show(message: Extract<ToPage, { type: 'show' }>): void {
    const { html, stamp, tables } = message;
    offer(tables, message.state.table);
    const isOther = state?.table !== message.state.table || (state?.uri !== message.state.uri && stamp !== shown);
    const next = document.createElement('main');
    title.textContent = message.title;
    next.append(title.cloneNode(true), sanitize(html));
    morphdom(content, next, {
        childrenOnly: true,
        getNodeKey,
        onBeforeElUpdated: (from, to) => {
            keepMarks(from, to);
            return !from.isEqualNode(to);
        },
    });
    note.textContent = '';
    state = message.state;
    shown = stamp;
    if (before?.uri === state.uri && before.table === state.table) scrollTo(0, before.scroll);
    else if (isOther) scrollTo(0, 0);
    before = undefined;
    keep();
    places.update();
    host.tell({ type: 'rendered', stamp, ...summary() });
}

function showNothing(message: Extract<ToPage, { type: 'nothing' }>): void {
    state = message.state;
    shown = undefined;
    content.replaceChildren();
    note.textContent = message.why;
    keep();
    host.tell({ type: 'rendered', stamp: '', ...summary() });
}

function offer(tables: Extract<ToPage, { type: 'show' }>['tables'], chosen: string | undefined): void {
    const whole = { id: '', title: say({ fr: 'Toute la fiche', en: 'The whole fiche' }) };
    const options = [whole, ...tables].map(({ id, title }) => new Option(title, id));
    const isSame = options.map(({ value }) => value).join() === Array.from(select.options, ({ value }) => value).join();
    if (!isSame) select.replaceChildren(...options);
    select.value = chosen ?? '';
    if (select.parentElement) select.parentElement.hidden = tables.length === 0;
}

/** What makes an element the same one after an update: its id; for a table or a row, that of what it shows first. */
function getNodeKey(node: Node): string | undefined {
    if (!(node instanceof HTMLElement)) return undefined;
    if (node.localName !== 'section' && node.localName !== 'tr') return node.id || undefined;
    const first = node.querySelector('h2, .anchor');
    return first ? `${node.localName} ${first.id}` : undefined;
}

function keep(): void {
    if (state) host.keep({ ...state, scroll: scrollY });
}

function summary(): Omit<Rendered, 'stamp'> {
    const texts = (selector: string): string[] =>
        Array.from(content.querySelectorAll(selector), (element) => element.textContent.trim());
    return {
        title: content.querySelector('h1')?.textContent ?? '',
        tables: texts('h2'),
        holes: texts('.hole'),
        findings: texts('.finding .message'),
    };
}
