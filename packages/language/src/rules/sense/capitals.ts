import type { ComparedText } from '../../corpus/index.ts';
import { groupBy } from '../../model/group-by.ts';
import { Form } from '../../model/forms.ts';
import { phrasingOf } from '../../model/phrasing.ts';
import { Text } from '../../model/text.ts';
import type { Unit } from '../../model/unit.ts';
import { type Spelling, usualFirst, type Written } from './spellings.ts';

/** A capital inside a line. */
const CAPITAL = /[ '’\u00a0][A-ZÀ-ÖØ-ÝŒ](?=[a-zß-öø-ÿœ-]{3})/y;
/** What asks for a common noun: after it a capital begins no sentence, no item of a list. « De » may begin a title. */
const DETERMINERS = 'les?|la|une?|des|du|aux?|ce|cet|cette|ces|son|sa|ses|leurs?|chaque|tout|toute';
const DETERMINER = new RegExp(`(?<![\\p{L}\\p{N}-])(?:(?:${DETERMINERS})[ \\u00a0]|l[’'])$`, 'u');
const isDeterminer = Form.once(({ text }) => new RegExp(`(?:^|\\p{M})(?:${DETERMINERS}|l)$`, 'u').test(text));
const LONGEST_DETERMINER = 8;
/** Two words of weight, and the small ones between them: « commissaire de justice », « manager intermédiaire ». */
const PHRASE = /[\p{L}-]{4,} (?:(?:d(?:u|es|e|e la)|en|à|aux?) |de l['’]|d['’])?[\p{L}-]{4,}/uy;
/** What follows a noun without being said of it. */
const LOOSE = / (?:dans|avec|pour|sans|sous|selon|afin|dont|mais|plus|entre|vers|chez|comme|lors|ainsi|puis|leurs?)$/;
/** « le Lycée professionnel Jean-Moulin », « la Responsabilité sociétale des entreprises (RSE) ». */
const NAMED = /^(?:[ \u00a0](?:d(?:e|u|es) (?:la )?|d[’'])?[\p{Lu}\p{N}«]|[^.;:,()]{0,40}\(\p{Lu})/u;
/** « Gestion des Ressources Humaines »: a title that is written so throughout. */
const UNTITLED = /(?<![\p{L}-])[\p{Ll}][\p{L}-]{4,}/u;
/** « le Théâtre national », « la Préfecture maritime »: an institution beside what is like it. */
const INSTITUTION = /(?:(?:nation|département|région)a(?:l|le|ux|les)|maritimes?)$/;
/** « un théâtre », beside the one that a capital names. */
const ANY = /(?<!\p{L})une?[ \u00a0]$/u;
/** With a capital these are something else. */
const OTHERWISE = /^(?:état|terre|église|homme|bourse|cour|chambre|sécurité)(?!\p{L})/u;

/** Nouns with what is said of them, that are written with a capital inside a sentence, and elsewhere without. */
export function speltByCapitals(unit: Unit, sentences: readonly ComparedText[]): Written[][] {
    const capitals = sentences.flatMap(({ text, item }) =>
        capitalsIn(text).map(([start, written]) => spelling({ text, item }, start, written)),
    );
    if (capitals.length === 0) return [];
    const all = sentences.map(({ text }) => text.value).join('\n');
    return Array.from(groupBy(capitals, ({ written }) => written.toLowerCase())).flatMap(([phrase, found]) => {
        if (!all.includes(phrase) || OTHERWISE.test(phrase) || INSTITUTION.test(phrase) || isTitle(unit, phrase))
            return [];
        return [usualFirst([...found, ...sentences.flatMap((sentence) => lowerIn(sentence, phrase))])];
    });
}

/** Each phrase that a text writes with a capital where nothing asks for one, and where it begins. */
const capitalsIn = Text.once((text): readonly (readonly [number, string])[] => {
    const phrasing = phrasingOf(text);
    const found: [number, string][] = [];
    for (const [rank, form] of phrasing.forms.entries()) {
        if (!form.isCapital || rank === 0 || !isDeterminer(phrasing.forms[rank - 1]!)) continue;
        const { start } = phrasing.passage(rank, rank);
        const written = phraseAt(text.value, start);
        if (written !== undefined) found.push([start, written]);
    }
    return found.length > 0 && UNTITLED.test(text.value) ? found : [];
});

function phraseAt(value: string, start: number): string | undefined {
    CAPITAL.lastIndex = start - 1;
    if (!CAPITAL.test(value) || !DETERMINER.test(value.slice(Math.max(0, start - LONGEST_DETERMINER), start)))
        return undefined;
    PHRASE.lastIndex = start;
    const written = PHRASE.exec(value)?.[0];
    if (written === undefined || LOOSE.test(written) || NAMED.test(value.slice(start + written.length)))
        return undefined;
    return written;
}

/** Where a text writes a phrase without any capital, of the one that is spoken of. */
function lowerIn(sentence: ComparedText, phrase: string): Spelling[] {
    const whole = new RegExp(`(?<![\\p{L}-])${phrase}(?![\\p{L}-])`, 'gu');
    return Array.from(sentence.text.value.matchAll(whole))
        .filter(({ index }) => !ANY.test(sentence.text.value.slice(Math.max(0, index - LONGEST_DETERMINER), index)))
        .map(({ index }) => spelling(sentence, index, phrase));
}

function spelling({ text, item }: ComparedText, start: number, written: string): Spelling {
    return { written, at: text.locate(start, start + written.length), item };
}

/** Whether a phrase is what the référentiel calls something by: « la Mise en situation ». */
function isTitle({ items }: Unit, phrase: string): boolean {
    return items.some(
        ({ kind, title }) =>
            (kind === 'assessment' || kind === 'block' || kind === 'activity') &&
            title?.value.toLowerCase().startsWith(phrase),
    );
}
