import { SHOWN, shownIn } from '../../model/signs.ts';
import { Text } from '../../model/text.ts';
import { type Lexicon, wholeLexicon } from '../../model/lexicon.ts';
import { type Passage, phrasingOf } from '../../model/phrasing.ts';

/** A blank that is left in a text: it is found as one. */
export const TO_COMPLETE = 'à compléter';

/** Longer ones say something. */
const LONGEST = 90;
const LONGEST_NOTHING = 30;

/** Whole texts that hold the place of one: of a starter, of a snippet, of a hurried author. */
const WHOLE = wholeLexicon(`
    (?:reste |texte )?a (?:completer|preciser|definir|rediger|renseigner|ecrire|inserer|saisir|determiner|venir|faire|voir|justifier)(?: (?:plus tard|ulterieurement|ensuite))?
    en (?:cours de redaction|attente)|non (?:renseignee?s?|definie?s?|communiquee?s?)
    todo|tbd|tbc|fixme|x{2,}|bla(?: bla)*|lorem ipsum(?: [a-z]+)*
    (?:idem|ibid|ibidem)(?: [a-z0-9-]+){0,5}|(?:voir|cf|comme) (?:ci-dessus|plus haut|supra|precedemment)
    intitule|verbe d action|ce que le jury observe|ce qu il faut savoir|composition|ma certification
    (?:nouvelle |nouveau )?(?:activite|bloc|competence|critere)(?: n)? \\d+(?: . \\d+)*
    ce qu on observe quand la competence(?: [^ ]+){1,4} est acquise
`);

/** The same, where a text has to say something: elsewhere « Néant » is an answer. */
const NOTHING = wholeLexicon('neant|aucune?s?|sans objet|rien|n / a|non|(?:non |pas )?(?:concernee?|applicable)');

/** Blanks in a text that is otherwise written. « à définir avec le client » is none: only what stands apart is. */
const INSIDE =
    /(?:(?<=^|[\s(])(?:en|de|d[’']|l[’']|à|au|aux|le|la|les|un|une|du|par|pour|sur|avec|dans|afin d[’'])\s?(?:…|\.{3})(?![\p{L}\d])|[[(<]\s?(?:à )?(?:compléter|préciser|définir|rédiger|renseigner)\s?[\])>]|(?<![\p{L}\d])(?:TODO|FIXME|TBD|XXX+)(?![\p{L}\d])|[Ll]orem ipsum|_{3,}|\.{5,}|…{2,})/u;

/** What no blank is without, but for « lorem ipsum »: most texts need not be read any further. */
const SHOWS = SHOWN.ellipsis | SHOWN.line | SHOWN.capitals | SHOWN.opening;
const LOREM = 'orem ipsum';

/** A stretch of a text, by offset in its value. */
export type Blank = Pick<Passage, 'start' | 'end'>;

/**
 * Where a text only holds the place of what is to be written: all of it, or a blank in it. Nothing where it says what it
 * has to; « Néant » says nothing only where `mustSay`.
 */
export function placeholderIn(text: Text, { mustSay = false } = {}): Blank | undefined {
    const found = blankIn(text);
    if (found === null && mustSay && isWhole(NOTHING, text, LONGEST_NOTHING)) return all(text);
    return found ?? undefined;
}

const blankIn = Text.once((text): Blank | null => {
    if (!/[\p{L}\d]/u.test(text.value) || isWhole(WHOLE, text)) return all(text);
    const mayHold = (shownIn(text) & SHOWS) !== 0 || text.value.includes(LOREM);
    const inside = mayHold ? INSIDE.exec(text.value) : null;
    return inside ? { start: inside.index, end: inside.index + inside[0].length } : null;
});

function isWhole(lexicon: Lexicon, text: Text, longest = LONGEST): boolean {
    return text.value.length <= longest && phrasingOf(text).has(lexicon);
}

function all({ value }: Text): Blank {
    return { start: 0, end: value.length };
}
