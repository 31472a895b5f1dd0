import type { ShownTable } from '@referentiel/language/requests';
import type { Shown } from '../../mapping/protocol.ts';
import { element } from '../element.ts';
import { say, spoken } from '../words.ts';

/** Each table under its place: its columns with their roles, then its rows. */
export function tables({ tables: all, roles }: Pick<Shown, 'tables' | 'roles'>): HTMLElement[] {
    if (all.length === 0) {
        const none = say({ fr: 'Ce fichier ne contient aucun tableau.', en: 'This file holds no table.' });
        return [element('p', { lang: spoken() }, [none])];
    }
    return all.map((table) => {
        const name = `table-${table.grid}-${table.from}`;
        return element('section', {}, [
            element('h2', { id: name, lang: spoken() }, [
                table.place,
                ...(table.isRead ? [] : [element('span', {}, [UNREAD()])]),
            ]),
            // What scrolls is reached by the keyboard.
            element('div', { class: 'scroller', role: 'region', 'aria-labelledby': name, tabindex: 0 }, [
                element('table', {}, [roleRow(table, roles), rows(table)]),
            ]),
            ...(table.more === 0 ? [] : [element('p', { class: 'more', lang: spoken() }, [more(table.more)])]),
        ]);
    });
}

const UNREAD = (): string =>
    say({
        fr: ' : rien n’y est reconnu ; dites le rôle d’une colonne',
        en: ': nothing is recognised in it; tell the role of a column',
    });

function more(count: number): string {
    return say({
        fr: count === 1 ? 'Une ligne de plus est lue aussi.' : `${count} lignes de plus sont lues aussi.`,
        en: count === 1 ? 'One more row is read, too.' : `${count} more rows are read, too.`,
    });
}

function roleRow({ grid, from, columns }: ShownTable, roles: Shown['roles']): HTMLElement {
    const cells = columns.map(({ letter, header, role, sure }) => {
        const about = header === '' ? '' : say({ fr: `, « ${header} »`, en: `, “${header}”` });
        const id = `role-${grid}-${from}-${letter}`;
        const select = element(
            'select',
            {
                id,
                letter,
                grid,
                from,
                lang: spoken(),
                'aria-label': `${say({ fr: 'Rôle de la colonne', en: 'Role of column' })} ${letter}${about}`,
                'aria-describedby': `${id}-sure`,
            },
            roles.map((one) =>
                element('option', { value: one.role, ...(one.role === role ? { selected: '' } : {}) }, [one.name]),
            ),
        );
        return element('th', { scope: 'col', class: isOut(role) ? 'out' : '' }, [
            element('span', { class: 'letter' }, [letter]),
            select,
            element('span', { class: 'sure', id: `${id}-sure`, lang: spoken() }, [sure]),
        ]);
    });
    const corner = element('td', { class: 'number' }, []);
    return element('thead', {}, [element('tr', {}, [corner, ...cells])]);
}

function rows({ columns, rows: all }: ShownTable): HTMLElement {
    return element(
        'tbody',
        {},
        all.map(({ number, isHead, cells }) =>
            element('tr', { class: isHead ? 'head' : '' }, [
                element('th', { scope: 'row', class: 'number' }, [String(number)]),
                ...cells.map(({ column, text, rowSpan, colSpan }) => {
                    const spanned = columns.slice(column, column + colSpan);
                    return element(
                        'td',
                        {
                            class: spanned.every(({ role }) => isOut(role)) ? 'out' : '',
                            ...(rowSpan > 1 ? { rowspan: rowSpan } : {}),
                            ...(colSpan > 1 ? { colspan: colSpan } : {}),
                        },
                        [text],
                    );
                }),
            ]),
        ),
    );
}

/** Of which nothing comes into the source. */
function isOut(role: ShownTable['columns'][number]['role']): boolean {
    return role === 'nothing' || role === 'unknown';
}
