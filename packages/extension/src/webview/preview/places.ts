import { holds, isWithin, readPlace, type Place, type Position } from '../../preview/place.ts';

export const HINT = 'hint';
const AT_CURSOR = 'at-cursor';
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export interface Cursor extends Position {
    readonly uri: string;
}

/**
 * The elements that have a place in the source. What is at the cursor is highlighted and scrolled to; a click, or
 * Enter, goes to the source. For the keyboard they are one stop: arrows lead from one to the next.
 */
export class Places {
    readonly #content: HTMLElement;
    readonly #open: (source: string) => void;
    readonly #onMove: (source: string | undefined) => void;
    #cursor: Cursor | undefined;
    /** Of what is at the cursor, the one that was scrolled to. */
    #current: HTMLElement | undefined;
    #source: string | undefined;
    /** What Tab leads to. */
    #stop: HTMLElement | undefined;
    /** False after the reader has scrolled away, until the cursor is at something else. */
    #isFollowing = true;

    constructor(
        content: HTMLElement,
        { open, onMove }: { open: (source: string) => void; onMove: (source: string | undefined) => void },
    ) {
        this.#content = content;
        this.#open = open;
        this.#onMove = onMove;
        content.addEventListener('click', (event) => this.#click(event));
        content.addEventListener('keydown', (event) => this.#key(event));
        content.addEventListener('focusin', ({ target }) => {
            if (target instanceof HTMLElement && target.dataset['source'] !== undefined) this.#stopAt(target);
        });
        const leave = (): void => {
            this.#isFollowing = false;
        };
        for (const event of ['wheel', 'touchmove', 'keydown']) addEventListener(event, leave, { passive: true });
        addEventListener('pointerdown', ({ target }) => {
            if (target === document.documentElement) leave(); // Its scroll bar.
        });
    }

    follow(cursor: Cursor): void {
        this.#cursor = cursor;
        this.update();
    }

    /** After the content has changed, or the cursor. */
    update(): void {
        const placed = this.#all();
        const found = this.#cursor ? atCursor(placed, this.#cursor) : [];
        for (const element of this.#content.querySelectorAll<HTMLElement>(`.${AT_CURSOR}`)) {
            if (!found.includes(element)) element.classList.remove(AT_CURSOR);
        }
        for (const element of found) element.classList.add(AT_CURSOR);
        const current = found.find((one) => one === this.#current) ?? found.find(isInSight) ?? found[0];
        if (current !== this.#current) this.#isFollowing = true;
        this.#current = current;
        if (current && this.#isFollowing && !isInSight(current)) scrollTo(current);
        const source = current?.dataset['source'];
        if (source !== this.#source) this.#onMove(source);
        this.#source = source;
        const focused = placed.find((one) => one === document.activeElement);
        this.#stopAt(focused ?? current ?? placed.find((one) => one === this.#stop) ?? placed[0]);
    }

    #all(): HTMLElement[] {
        return Array.from(this.#content.querySelectorAll<HTMLElement>('[data-source]'));
    }

    #stopAt(element: HTMLElement | undefined): void {
        if (this.#stop !== element) {
            this.#stop?.removeAttribute('tabindex');
            this.#stop?.removeAttribute('aria-describedby');
        }
        this.#stop = element;
        element?.setAttribute('tabindex', '0');
        element?.setAttribute('aria-describedby', HINT);
    }

    #click({ target, button, ctrlKey, metaKey }: MouseEvent): void {
        if (button !== 0 || ctrlKey || metaKey || !(target instanceof Element) || target.closest('a[href]')) return;
        if (document.getSelection()?.isCollapsed === false) return; // A text was being selected.
        const source = target.closest<HTMLElement>('[data-source]')?.dataset['source'];
        if (source !== undefined) this.#open(source);
    }

    #key(event: KeyboardEvent): void {
        const { target, key } = event;
        if (!(target instanceof HTMLElement) || target.dataset['source'] === undefined) return;
        if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
        const step = STEPS[key];
        if (key === 'Enter') this.#open(target.dataset['source']);
        else if (step !== undefined) {
            const all = this.#all();
            const next = all[all.indexOf(target) + step];
            if (!next) return;
            this.#stopAt(next);
            next.focus({ preventScroll: true });
            if (!isInSight(next)) scrollTo(next);
        } else return;
        event.preventDefault();
    }
}

/** Keeps what is only in the page, when an element becomes like another one. */
export function keepMarks(from: Element, to: Element): void {
    if (from.classList.contains(AT_CURSOR)) to.classList.add(AT_CURSOR);
    if (from.getAttribute('aria-describedby') !== HINT) return;
    to.setAttribute('aria-describedby', HINT);
    to.setAttribute('tabindex', '0');
}

/** The elements of the smallest place that holds the cursor: each table may show it. */
function atCursor(placed: readonly HTMLElement[], cursor: Cursor): HTMLElement[] {
    let smallest: Place | undefined;
    let found: HTMLElement[] = [];
    for (const element of placed) {
        const place = readPlace(element.dataset['source'] ?? '');
        if (!place || place.uri !== cursor.uri || !holds(place, cursor)) continue;
        if (smallest && !isWithin(place, smallest)) continue;
        if (smallest && isWithin(smallest, place)) found.push(element);
        else found = [element];
        smallest = place;
    }
    return found;
}

function isInSight(element: HTMLElement): boolean {
    const { top, bottom } = element.getBoundingClientRect();
    const start = barHeight();
    return top >= start && (bottom <= innerHeight || top < innerHeight / 2);
}

function scrollTo(element: HTMLElement): void {
    const isTall = element.getBoundingClientRect().height > (innerHeight - barHeight()) / 2;
    element.scrollIntoView({ block: isTall ? 'start' : 'center', inline: 'nearest' });
}

function barHeight(): number {
    return document.querySelector('header')?.getBoundingClientRect().height ?? 0;
}
