type Cell = HTMLTableCellElement;
/** The cells by row and column; one that spans several stands in each. */
type Plan = readonly (readonly (Cell | undefined)[])[];

/** The keyboard of a table with the role « grid »: one of its cells is in the tab order, arrows go to the others. */
export class Grid {
    private readonly scroller: HTMLElement;
    private readonly act: (cell: Cell) => void;

    constructor(scroller: HTMLElement, act: (cell: Cell) => void) {
        this.scroller = scroller;
        this.act = act;
        scroller.addEventListener('keydown', (event) => this.onKey(event));
        scroller.addEventListener('click', ({ target }) => {
            const cell = cellOf(target);
            if (!cell) return;
            this.focus(cell);
            act(cell);
        });
        scroller.addEventListener('focusin', ({ target }) => {
            const cell = cellOf(target);
            if (cell) this.enter(cell);
        });
    }

    get current(): Cell | undefined {
        return this.scroller.querySelector<Cell>('[tabindex="0"]') ?? undefined;
    }

    /** To be called when cells have come or gone. */
    update(): void {
        for (const cell of this.scroller.querySelectorAll<Cell>('th, td')) {
            if (isReachable(cell)) cell.tabIndex = cell.tabIndex === 0 && cell.hasAttribute('tabindex') ? 0 : -1;
        }
        if (!this.current) {
            const first = this.scroller.querySelector<Cell>('td.cell') ?? this.scroller.querySelector<Cell>('th.row');
            if (first) first.tabIndex = 0;
        }
    }

    focus(cell: Cell): void {
        this.enter(cell);
        cell.focus();
    }

    private enter(cell: Cell): void {
        const before = this.current;
        if (before && before !== cell) before.tabIndex = -1;
        cell.tabIndex = 0;
    }

    private onKey(event: KeyboardEvent): void {
        const cell = cellOf(event.target);
        if (!cell || event.altKey) return;
        if (event.key === 'Enter' || event.key === ' ') {
            if (event.ctrlKey || event.metaKey) return;
            this.act(cell);
        } else {
            const next = this.next(cell, event);
            if (!next) return;
            this.focus(next);
        }
        event.preventDefault();
    }

    private next(cell: Cell, { key, ctrlKey, metaKey }: KeyboardEvent): Cell | undefined {
        const plan = this.plan();
        const row = plan.findIndex((cells) => cells.includes(cell));
        const column = plan[row]?.indexOf(cell) ?? -1;
        const isFar = ctrlKey || metaKey;
        const page = Math.max(1, Math.floor((this.scroller.clientHeight * 0.6) / cell.offsetHeight));
        switch (key) {
            case 'ArrowRight':
                return walk(plan, cell, row, column, 0, isFar ? Infinity : 1);
            case 'ArrowLeft':
                return walk(plan, cell, row, column, 0, isFar ? -Infinity : -1);
            case 'ArrowDown':
                return walk(plan, cell, row, column, isFar ? Infinity : 1, 0);
            case 'ArrowUp':
                return walk(plan, cell, row, column, isFar ? -Infinity : -1, 0);
            case 'PageDown':
                return walk(plan, cell, row, column, page, 0);
            case 'PageUp':
                return walk(plan, cell, row, column, -page, 0);
            case 'Home':
                return isFar ? plan.flat().find(Boolean) : plan[row]?.find(Boolean);
            case 'End':
                return isFar ? plan.flat().findLast(Boolean) : plan[row]?.findLast(Boolean);
            default:
                return undefined;
        }
    }

    private plan(): Plan {
        const plan: (Cell | undefined)[][] = [];
        const rows = Array.from(this.scroller.querySelectorAll('tr'));
        for (const [y, row] of rows.entries()) {
            const line = (plan[y] ??= []);
            let x = 0;
            for (const cell of row.cells) {
                while (x in line) x++;
                for (let dy = 0; dy < cell.rowSpan; dy++) {
                    for (let dx = 0; dx < cell.colSpan; dx++) {
                        (plan[y + dy] ??= [])[x + dx] = isReachable(cell) ? cell : undefined;
                    }
                }
                x += cell.colSpan;
            }
        }
        return plan;
    }
}

/** The cell so many steps away, or the last one on the way there; what can't be reached is stepped over. */
function walk(plan: Plan, from: Cell, row: number, column: number, down: number, right: number): Cell | undefined {
    const [dy, dx] = [Math.sign(down), Math.sign(right)];
    let found: Cell | undefined;
    let left = Math.abs(down + right);
    let before = from;
    for (let y = row + dy, x = column + dx; left > 0; y += dy, x += dx) {
        const cells = plan[y];
        if (!cells || x < 0 || x >= cells.length) break;
        const cell = cells[x];
        if (!cell || cell === before) continue;
        found = before = cell;
        left--;
    }
    return found;
}

function isReachable({ classList }: Cell): boolean {
    return !classList.contains('filler') && !classList.contains('corner');
}

function cellOf(target: EventTarget | null): Cell | undefined {
    const cell = target instanceof Element ? target.closest<Cell>('th, td') : null;
    return cell && isReachable(cell) ? cell : undefined;
}
