import { Text } from './text.ts';

/** What the signs of a text show: few texts show any, and what an expression seeks among them is elsewhere in vain. */
export const SHOWN = {
    blanks: 1 << 0,
    blankBeforeComma: 1 << 1,
    blankBeforeStop: 1 << 2,
    /** Between a bracket and what it holds. */
    blankInBrackets: 1 << 3,
    letterAfterComma: 1 << 4,
    /** « ; », « : », « ! » or « ? » behind a letter or a bracket, and behind a blank. */
    bareSign: 1 << 5,
    spacedSign: 1 << 6,
    roundBracket: 1 << 7,
    /** « ( », « [ » or « < ». */
    opening: 1 << 8,
    quote: 1 << 9,
    /** « … », or two stops in a row. */
    ellipsis: 1 << 10,
    /** « __ » */
    line: 1 << 11,
    /** Two in a row, without accents. */
    capitals: 1 << 12,
} as const;

const KIND_NAMES = [
    'other',
    'blank',
    'small',
    'capital',
    'accented capital',
    'comma',
    'stop',
    'double sign',
    'round opening',
    'round closing',
    'opening',
    'quote',
    'ellipsis',
    'line',
] as const;
type Kind = (typeof KIND_NAMES)[number];

const SIGNS_OF: readonly (readonly [Kind, RegExp])[] = [
    ['blank', /[ \u00a0\u202f]/],
    ['small', /[a-zß-öø-ÿœ]/],
    ['capital', /[A-Z]/],
    ['accented capital', /[À-ÖØ-ÞŒ]/],
    ['comma', /,/],
    ['stop', /\./],
    ['double sign', /[;:!?]/],
    ['round opening', /\(/],
    ['round closing', /\)/],
    ['opening', /[[<]/],
    ['quote', /["«“`]/],
    ['ellipsis', /…/],
    ['line', /_/],
];
/** What is beyond is no sign of these. */
const KINDS_END = 0x2040;
const KINDS = Uint8Array.from({ length: KINDS_END }, (_, c) => {
    const kind = SIGNS_OF.find(([, signs]) => signs.test(String.fromCharCode(c)))?.[0] ?? 'other';
    return KIND_NAMES.indexOf(kind);
});

/** Bits of a kind. */
const WIDTH = 4;
/** What a sign shows by its kind and by that of the sign before it. */
const SHOWN_BY = Int32Array.from({ length: 1 << (2 * WIDTH) }, (_, pair) =>
    shownBy(KIND_NAMES[pair >> WIDTH] ?? 'other', KIND_NAMES[pair & ((1 << WIDTH) - 1)] ?? 'other'),
);

function shownBy(before: Kind, kind: Kind): number {
    const isLetter = (one: Kind): boolean => one === 'small' || one === 'capital' || one === 'accented capital';
    const shown: readonly (readonly [number, boolean])[] = [
        [SHOWN.blanks, before === 'blank' && kind === 'blank'],
        [SHOWN.blankBeforeComma, before === 'blank' && kind === 'comma'],
        [SHOWN.blankBeforeStop, before === 'blank' && kind === 'stop'],
        [
            SHOWN.blankInBrackets,
            (before === 'round opening' && kind === 'blank') || (before === 'blank' && kind === 'round closing'),
        ],
        [SHOWN.letterAfterComma, before === 'comma' && kind === 'small'],
        [SHOWN.bareSign, (isLetter(before) || before === 'round closing') && kind === 'double sign'],
        [SHOWN.spacedSign, before === 'blank' && kind === 'double sign'],
        [SHOWN.roundBracket, kind === 'round opening' || kind === 'round closing'],
        [SHOWN.opening, kind === 'round opening' || kind === 'opening'],
        [SHOWN.quote, kind === 'quote'],
        [SHOWN.ellipsis, kind === 'ellipsis' || (before === 'stop' && kind === 'stop')],
        [SHOWN.line, before === 'line' && kind === 'line'],
        [SHOWN.capitals, before === 'capital' && kind === 'capital'],
    ];
    return shown.reduce((bits, [bit, isShown]) => (isShown ? bits | bit : bits), 0);
}

/** All that a text shows, in one pass over it. */
export const shownIn = Text.once(({ value }): number => {
    let shown = 0;
    let before = 0;
    for (let i = 0; i < value.length; i++) {
        const c = value.charCodeAt(i);
        const kind = c < KINDS_END ? KINDS[c]! : 0;
        shown |= SHOWN_BY[(before << WIDTH) | kind]!;
        before = kind;
    }
    return shown;
});
