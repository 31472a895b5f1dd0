import { SHOWN, shownIn } from '../../model/signs.ts';
import { Text } from '../../model/text.ts';
import { unbalancedIn } from './brackets.ts';

/** What a hand writes amiss between words. */
export type SlipKind =
    'comma before' | 'stop before' | 'double' | 'inside' | 'comma' | 'sign' | 'unclosed' | 'unopened';

/** A slip: what shows it, and the stretch to be replaced, empty where something is missing. */
export interface Slip {
    readonly kind: SlipKind;
    readonly shown: readonly [number, number];
    readonly amiss: readonly [number, number];
}

/** The slips of a text, and how often it writes a double sign with its blank, and without. */
export interface ReadSlips {
    readonly slips: readonly Slip[];
    readonly spacedSigns: number;
    readonly bareSigns: number;
}

const LETTER = 'A-Za-zÀ-ÖØ-öø-ÿŒœ';
/** Only before one of these is a sentence surely French: neither data (« nom,prénom ») nor code (« display: flex »). */
const FRENCH =
    "(?:(?:à|afin|ainsi|aux?|avec|avant|cet|cette|chaque|comme|dans|des|dont|du|ensuite|et|il|la|les?|leurs?|lorsque|mais|ou|où|pour|puis|que|qui|sa|sans|selon|ses|sous|sur|une?|vers)(?=\\s)|(?:d|l|qu|lorsqu)[’'])";

interface Amiss {
    readonly kind: SlipKind;
    /** What a text shows wherever it has one. */
    readonly shows: number;
    /** What stands before it is looked at last: all texts are read, and few have its sign. */
    readonly sign: RegExp;
    /** Where a blank is missing beside the sign; else the sign is what is amiss. */
    readonly missing?: 'before' | 'after';
}

/** A run of blanks, begun at its first: else a long one would be read again from each. */
const BLANKS = '(?<![ \\u00a0])[ \\u00a0]+';
const WORD_BEFORE = `(?<=(?:^|\\s)[^\\s/@.]*[${LETTER}0-9)»][ \\u00a0]+)`;

/** Numbers, times, codes, addresses and names of files have none: « 1,5 », « 12:30 », « a,b », « .NET », « C1: ». */
const AMISS: readonly Amiss[] = [
    {
        kind: 'comma before',
        shows: SHOWN.blankBeforeComma,
        sign: new RegExp(`${BLANKS}(?=,(?:\\s|$)(?! ?[.,]))${WORD_BEFORE}`, 'g'),
    },
    // Elsewhere than at the end of a sentence it is a path: « docker build . ».
    {
        kind: 'stop before',
        shows: SHOWN.blankBeforeStop,
        sign: new RegExp(`${BLANKS}(?=\\.(?:$|\\n|\\s[A-ZÀ-ÖØ-Þ]))${WORD_BEFORE}`, 'g'),
    },
    // Longer runs are columns.
    {
        kind: 'double',
        shows: SHOWN.blanks,
        sign: new RegExp(`(?<! ) {2,3}(?=\\S)(?<=[${LETTER}]{2}[,;.:!?)»]? +)`, 'g'),
    },
    // Around a sign or two it is a box to be ticked, or the brackets themselves are meant: « ( x ) », « ( et ) ».
    {
        kind: 'inside',
        shows: SHOWN.blankInBrackets,
        sign: new RegExp(
            `(?<=\\() +(?=[${LETTER}0-9«±])(?!\\S{1,2} +\\))|(?<! ) +(?=\\))(?<=[${LETTER}0-9»%°€] +)(?<!\\( +\\S{1,2} +)`,
            'g',
        ),
    },
    {
        kind: 'comma',
        shows: SHOWN.letterAfterComma,
        sign: new RegExp(`,(?=${FRENCH})(?<=(?:^|[\\s(«’'])[a-zß-öø-ÿœ-]{2,30},)`, 'g'),
        missing: 'after',
    },
    {
        kind: 'sign',
        shows: SHOWN.bareSign,
        sign: new RegExp(`[;:!?](?=[ \\u00a0]${FRENCH})(?<=(?:[${LETTER}]{2}|\\)).)`, 'g'),
        missing: 'before',
    },
];
const SPACED_SIGN = /[ \u00a0\u202f][;:!?](?=\s|$)/g;
const BARE_SIGN = new RegExp(`[${LETTER})][;:!?](?=\\s|$)`, 'g');
/** What is quoted is as it is elsewhere: a command, code, a foreign title. */
const QUOTED = /«[^«»]*»|“[^“”]*”|"[^\n]*"|`[^\n]*`/g;

/** Any of these is read further; what shows none has no slip, nor any double sign. */
const READ = AMISS.reduce((all, { shows }) => all | shows, SHOWN.spacedSign | SHOWN.roundBracket);
const NO_SLIP: ReadSlips = { slips: [], spacedSigns: 0, bareSigns: 0 };

export const slipsIn = Text.once((text): ReadSlips => {
    const shown = shownIn(text);
    return (shown & READ) === 0 ? NO_SLIP : readSlips(text.value, shown);
});

function readSlips(value: string, shown: number): ReadSlips {
    const quoted = (shown & SHOWN.quote) === 0 ? [] : (value.match(QUOTED) ?? []);
    const own = quoted.length === 0 ? value : value.replace(QUOTED, withoutWords);
    const slips = AMISS.flatMap((amiss) => ((shown & amiss.shows) === 0 ? [] : amissIn(own, amiss)));
    if ((shown & SHOWN.roundBracket) !== 0 && !quoted.some(hasHalfPair)) slips.push(...bracketsAmiss(own));
    return {
        slips,
        spacedSigns: (shown & SHOWN.spacedSign) === 0 ? 0 : (own.match(SPACED_SIGN)?.length ?? 0),
        bareSigns: (shown & SHOWN.bareSign) === 0 ? 0 : (own.match(BARE_SIGN)?.length ?? 0),
    };
}

function amissIn(own: string, { kind, sign, missing }: Amiss): Slip[] {
    return Array.from(own.matchAll(sign), ({ 0: { length }, index }): Slip => {
        const [start, end] = [index, index + length];
        const shown = [Math.max(0, start - 1), Math.min(own.length, end + 1)] as const;
        if (!missing) return { kind, shown, amiss: [start, end] };
        const at = missing === 'before' ? start : end;
        return { kind, shown, amiss: [at, at] };
    });
}

function withoutWords(said: string): string {
    return `${said[0]}${'x'.repeat(said.length - 2)}${said.at(-1)}`;
}

/** What a quotation opens may close behind it. */
function hasHalfPair(quoted: string): boolean {
    return quoted.split('(').length !== quoted.split(')').length;
}

function bracketsAmiss(value: string): Slip[] {
    const { unopened, unclosed } = unbalancedIn(value);
    return [
        ...unopened.map((at): Slip => ({ kind: 'unopened', shown: [at, at + 1], amiss: [at, at + 1] })),
        ...unclosed.map(({ at, end }): Slip => ({ kind: 'unclosed', shown: [at, at + 1], amiss: [end, end] })),
    ];
}
