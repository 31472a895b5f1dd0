import { codeKey, isCodeShaped } from '../model/codes.ts';
import type { Item } from '../model/items.ts';
import { capital, nameOf, shorten, theNameOf } from '../model/names.ts';
import type { Reference } from '../model/reference.ts';
import { familyOf, itemsIn } from '../model/tree.ts';
import type { Unit } from '../model/unit.ts';
import { blockAt, scopeOf } from './codes.ts';
import { recode, type Renames, runsOf } from './recode.ts';
import { Source } from './source.ts';
import { type Change, inOrder, refuse } from './text-edit.ts';
import type { Message } from '../model/message.ts';

/**
 * Gives an item another code, wherever its unit writes it, and the units that use a library; refused with the reason
 * where that would go wrong.
 */
export function rename(unit: Unit, item: Item, newCode: string, users: readonly Unit[] = []): Change {
    return recoded(unit, new Map([[item, newCode]]), users);
}

/** A working code becomes the number of the register, everywhere. */
export function register(unit: Unit, number: string): Change {
    if (/^(?:RNCP|RS)\d+$/.test(number)) return rename(unit, unit.root, number);
    return refuse(
        `« ${number} » n’est pas un numéro du répertoire : il s’écrit RNCP ou RS, puis des chiffres.`,
        `“${number}” is not a number of the register: RNCP or RS, then digits.`,
    );
}

/** New codes for several items at once. */
export function recoded(unit: Unit, renames: Renames, users: readonly Unit[] = []): Change {
    const refused = whyNotAll(unit, renames);
    if (refused) return { refused };
    const edits = recode(unit, renames);
    for (const user of users) {
        const shared = sharedRenames(user, renames);
        const taken = whyNotIn(user, shared);
        if (taken) return { refused: taken };
        edits.push(...recode(user, shared));
    }
    return { edits: inOrder(edits) };
}

/** The same renames, of what a unit sees of its libraries. */
function sharedRenames({ libraries }: Unit, renames: Renames): Renames {
    const place = ({ head }: Item): string => `${head.start} ${head.file}`;
    const codes = new Map(Array.from(renames, ([item, code]) => [place(item), code]));
    const shared = libraries.flatMap((library): Item[] => [library, ...itemsIn(library)]);
    return new Map(
        shared.flatMap((item): [Item, string][] => {
            const code = codes.get(place(item));
            return code === undefined ? [] : [[item, code]];
        }),
    );
}

/** Why what libraries share can't have new codes in a unit that uses them. */
function whyNotIn(user: Unit, renames: Renames): Message | undefined {
    for (const [item, code] of renames) {
        const other = clash(user, item, code, renames);
        if (other) return taken(code, other, user.root.code?.text);
    }
    return undefined;
}

/** Why some items can't have new codes. */
export function whyNotAll(unit: Unit, renames: Renames): Message | undefined {
    for (const [item, code] of renames) {
        const refused = whyNot(unit, item, code, renames);
        if (refused) return refused;
    }
    return undefined;
}

/** Why an item can't have another code. */
function whyNot(unit: Unit, item: Item, code: string, renames: Renames): Message | undefined {
    if (!item.code) {
        const { fr, en } = theNameOf(item);
        return { fr: `${capital(fr)} n’a pas de code à remplacer.`, en: `${capital(en)} has no code to replace.` };
    }
    if (!new Source(unit).isOwn(item.code.span.file)) {
        return {
            fr: `${capital(theNameOf(item).fr)} est d’une bibliothèque : son code se change là où elle est déclarée.`,
            en: `${capital(nameOf(item).en)} belongs to a library: change its code where it is declared.`,
        };
    }
    return whyNotCode(unit, item, code, renames);
}

/** Why a code can't be an item's, whether or not it has one. */
export function whyNotCode(unit: Unit, item: Item, code: string, renames: Renames = new Map()): Message | undefined {
    if (!isCodeShaped(code)) {
        return {
            fr: `« ${shorten(code)} » n’est pas un code : un code est un seul mot, avec un chiffre ou une majuscule.`,
            en: `“${shorten(code)}” is not a code: a code is one word, with a digit or a capital.`,
        };
    }
    const other = clash(unit, item, code, renames);
    return other && taken(code, other);
}

function taken(code: string, other: Item, where?: string): Message {
    const { fr, en } = theNameOf(other);
    const title = other.title ? ` (« ${other.title.value.slice(0, 40)} »)` : '';
    const [dans, within] = where === undefined ? ['', ''] : [` dans ${where}`, ` in ${where}`];
    return {
        fr: `« ${shorten(code)} » est déjà pris : c’est le code de ${fr}${title}${dans}.`.replace('de le ', 'du '),
        en: `“${shorten(code)}” is already taken: it is the code of ${en}${within}.`,
    };
}

/** The item with which a new code would be confused. */
function clash(unit: Unit, item: Item, code: string, renames: Renames): Item | undefined {
    const key = keyIn(unit, item, code, renames);
    if (key === keyIn(unit, item, item.code?.text ?? '', renames)) return undefined;
    const family = familyOf(item);
    const isAlike = (other: Item): boolean => {
        const text = renames.get(other) ?? other.code?.text;
        return (
            other !== item &&
            text !== undefined &&
            familyOf(other) === family &&
            keyIn(unit, other, text, renames) === key
        );
    };
    const usesOf = (wanted: Item): Reference[] => unit.references.filter(({ target }) => target === wanted);
    const isBare = ({ code: { text } }: Reference, target: Item): boolean =>
        runsOf(text).length <= runsOf(target.code?.text ?? '').length;
    const isUsedOutside = (wanted: Item): boolean =>
        usesOf(wanted).some((use) => isBare(use, wanted) && blockAt(unit, use.code.span) !== scopeOf(wanted));
    const isOwn = unit.items.includes(item) || item === unit.root;
    // What is a unit's own comes before what a library shares: it is in the way only of what is used.
    for (const other of isOwn || usesOf(item).length > 0 ? unit.items : []) {
        if (!isAlike(other)) continue;
        const [own, its] = [scopeOf(item), scopeOf(other)];
        if (own === its || !own || !its || isUsedOutside(item) || isUsedOutside(other)) return other;
    }
    const shared = unit.libraries.flatMap((library): Item[] => [library, ...itemsIn(library)]);
    return shared.find((other) => isAlike(other) && (other.kind === 'library' || usesOf(other).length > 0));
}

/** A bloc's code is the same with the certification's number and without. */
function keyIn(unit: Unit, item: Item, code: string, renames: Renames): string {
    const key = codeKey(code);
    const number = codeKey(renames.get(unit.root) ?? unit.root.code?.text ?? '');
    return item.kind === 'block' && number !== '' && key.startsWith(`${number}|`) ? key.slice(number.length + 1) : key;
}
