import morphdom from 'morphdom';
import type { CoverageMatrix } from '@referentiel/language/requests';
import type { FromPage, MatrixState, ToPage } from '../../matrix/protocol.ts';
import { inWords, lacking } from '../../share.ts';
import { connect } from '../host.ts';
import { say } from '../words.ts';
import { element } from '../element.ts';
import { Grid } from './grid.ts';
import { matrixTable } from './table.ts';

/** What the page was like before it was hidden or reloaded. */
interface Kept extends MatrixState {
    readonly left: number;
    readonly top: number;
}

const title = element('h1', { id: 'title', lang: 'fr' }, []);
const share = element('p', { id: 'share' }, []);
const next = element('button', { type: 'button' }, []);
const scroller = element('main', {}, []);
const note = element('p', { id: 'note', role: 'status' }, []);
const hint = element('p', { id: 'hint', class: 'hidden' }, [
    say({
        fr: 'Flèches : se déplacer. Entrée ou Espace sur une case : ajouter ou retirer l’évaluation ; sur un en-tête : aller au texte.',
        en: 'Arrows: move. Enter or Space on a cell: add or remove the evaluation; on a header: go to the text.',
    }),
]);
document.body.append(element('header', {}, [title, share, next, legend(), hint]), scroller, note);

let state: MatrixState | undefined;
/** The cell that was clicked last, until the text has followed. */
let clicked: { readonly competency: string; readonly assessment: string } | undefined;
let revealed: string | undefined;

const host = connect<{ fromHost: ToPage; toHost: FromPage; state: Kept }>((message) => {
    if (message.type === 'show') show(message.matrix, message.state);
    else if (message.type === 'nothing') showNothing(message.why, message.state);
    else if (message.type === 'tell') tell(message.text);
    else reveal(message.item);
});
let before = host.kept;
const grid = new Grid(scroller, act);
next.addEventListener('click', () => goToNextHole());
scroller.addEventListener('scrollend', keep);
addEventListener('keydown', (event) => {
    if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    host.tell({ type: 'undo' });
});
host.tell({ type: 'ready' });

function legend(): HTMLElement {
    const marks = [
        { mark: 'all', words: say({ fr: 'évaluée', en: 'evaluated' }) },
        { mark: 'some', words: say({ fr: 'par certains critères', en: 'by some criteria' }) },
        { mark: 'hole', words: say({ fr: 'non évaluée', en: 'not evaluated' }) },
        { mark: 'doubt', words: say({ fr: 'incertaine ou à répartir', en: 'uncertain or to be divided' }) },
    ];
    return element(
        'ul',
        { id: 'legend' },
        marks.map(({ mark, words }) => element('li', { class: mark }, [element('span', { class: 'mark' }, []), words])),
    );
}

function act(cell: HTMLTableCellElement): void {
    const { item, competency, assessment } = cell.dataset;
    if (item !== undefined) host.tell({ type: 'open', item });
    if (competency === undefined || assessment === undefined) return;
    if (cell.ariaReadOnly === 'true') {
        tell(
            say({
                fr: 'Cette évaluation ne se change pas ici : la compétence n’a pas de code, ou l’épreuve est dans une bibliothèque.',
                en: 'This evaluation can’t be changed here: the competency has no code, or the assessment is in a library.',
            }),
        );
        return;
    }
    clicked = { competency, assessment };
    cell.ariaBusy = 'true';
    host.tell({ type: 'toggle', competency, assessment });
}

function show(matrix: CoverageMatrix, its: MatrixState): void {
    const isOther = state?.uri !== its.uri;
    state = its;
    title.textContent = [matrix.code, matrix.title].filter(Boolean).join(' – ');
    share.textContent = say(inWords(matrix));
    share.className = lacking(matrix) > 0 ? 'lacking' : '';
    const table = matrixTable(matrix);
    const shown = scroller.querySelector('table');
    if (shown && !isOther) {
        morphdom(shown, table, {
            getNodeKey: (node) => (node instanceof HTMLElement ? (node.dataset['key'] ?? node.id) : undefined),
            onBeforeElUpdated: (from, to) => {
                const order = from.getAttribute('tabindex');
                if (order !== null) to.setAttribute('tabindex', order);
                return !from.isEqualNode(to);
            },
        });
    } else scroller.replaceChildren(table);
    scroller.style.setProperty('--columns', String(scroller.querySelectorAll('.total').length));
    grid.update();
    const holes = scroller.querySelectorAll('tr.competency:is(.lacking, .part)').length;
    next.hidden = holes === 0;
    next.textContent = say({
        fr: holes === 1 ? 'Aller à celle qui manque' : `Suivante à évaluer (${holes})`,
        en: `Next to evaluate (${holes})`,
    });
    if (before?.uri === its.uri) scroller.scrollTo(before.left, before.top);
    before = undefined;
    keep();
    tellWhatCame(matrix);
    if (revealed !== undefined) reveal(revealed);
}

function showNothing(why: string, its: MatrixState): void {
    state = its;
    title.textContent = '';
    share.textContent = '';
    next.hidden = true;
    scroller.replaceChildren(element('p', { class: 'nothing' }, [why]));
    keep();
}

/** A click is answered in words: what it changed is out of sight of who hears the page. */
function tellWhatCame(matrix: CoverageMatrix): void {
    if (!clicked) return;
    for (const { assessments, competencies } of matrix.blocks) {
        const competency = competencies.find(({ id }) => id === clicked?.competency);
        const at = assessments.findIndex(({ id }) => id === clicked?.assessment);
        const cell = competency?.cells[at];
        if (!competency || !cell) continue;
        const [name, by] = [competency, assessments[at]].map((item) => item?.code || item?.title || '');
        const isEvaluated = cell.evaluates !== 'none';
        tell(
            `${say({
                fr: `${name} ${isEvaluated ? 'est évaluée' : 'n’est pas évaluée'} par ${by}.`,
                en: `${name} ${isEvaluated ? 'is' : 'is not'} evaluated by ${by}.`,
            })} ${say(inWords(matrix))}.`,
        );
        break;
    }
    clicked = undefined;
}

function tell(text: string): void {
    for (const cell of scroller.querySelectorAll('[aria-busy]')) cell.removeAttribute('aria-busy');
    note.textContent = text;
}

function reveal(item: string): void {
    const cell = Array.from(scroller.querySelectorAll<HTMLTableCellElement>('th[data-item]')).find(
        ({ dataset }) => dataset['item'] === item,
    );
    revealed = cell ? undefined : item;
    if (cell) grid.focus(cell);
}

function goToNextHole(): void {
    const rows = Array.from(scroller.querySelectorAll<HTMLTableRowElement>('tbody tr'));
    const here = rows.findIndex((row) => row === grid.current?.parentElement);
    const row = [...rows.slice(here + 1), ...rows].find(
        ({ classList }) =>
            classList.contains('competency') && (classList.contains('lacking') || classList.contains('part')),
    );
    const cell = row?.cells[0];
    if (cell) grid.focus(cell);
}

function keep(): void {
    if (state) host.keep({ ...state, left: scroller.scrollLeft, top: scroller.scrollTop });
}
