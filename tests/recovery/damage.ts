/** One way in which a hand slips while typing. */
export const DAMAGES = [
    'mot effacé',
    'mot-clé mal écrit',
    'guillemet effacé',
    'accolade effacée',
    'ligne coupée',
] as const;
export type Damage = (typeof DAMAGES)[number];

export interface Damaged {
    readonly text: string;
    /** What was touched, in the undamaged text. */
    readonly start: number;
    readonly end: number;
}

/** Numbers that look random and are the same on every machine (mulberry32). */
export function randomNumbers(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}

const TOKEN = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|\/\/[^\n]*|[^\s"{},]+|[{},]/g;
const KEYWORD = /^[a-zà-öø-ÿœ’'-]{4,}$/;

/** Damages a text once, at a place chosen by `random`; undefined where it has nothing of the kind. */
export function damage(text: string, kind: Damage, random: () => number): Damaged | undefined {
    const tokens = [...text.matchAll(TOKEN)].filter(([image]) => !image.startsWith('//'));
    const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
    switch (kind) {
        case 'mot effacé': {
            const token = pick(tokens);
            return token && without(text, token.index, token.index + token[0].length);
        }
        case 'mot-clé mal écrit': {
            const token = pick(tokens.filter(([image]) => KEYWORD.test(image)));
            return token && misspelt(text, token.index, token[0], random);
        }
        case 'guillemet effacé': {
            const quotes = tokens.filter(([image]) => image.startsWith('"'));
            const token = pick(quotes);
            const at = token && (random() < 0.5 ? token.index : token.index + token[0].length - 1);
            return at === undefined ? undefined : without(text, at, at + 1);
        }
        case 'accolade effacée': {
            const token = pick(tokens.filter(([image]) => image === '{' || image === '}'));
            return token && without(text, token.index, token.index + 1);
        }
        case 'ligne coupée': {
            const lines = [...text.matchAll(/[^\n]+/g)].filter(([line]) => line.trim() !== '');
            const line = pick(lines);
            if (!line) return undefined;
            const start = line.index + Math.floor(random() * line[0].length);
            return without(text, start, line.index + line[0].length);
        }
    }
}

function without(text: string, start: number, end: number): Damaged {
    return { text: text.slice(0, start) + text.slice(end), start, end };
}

/** Two letters changed places, or one is missing or wrong. */
function misspelt(text: string, start: number, word: string, random: () => number): Damaged {
    const at = 1 + Math.floor(random() * (word.length - 2));
    const way = Math.floor(random() * 3);
    const [a, b] = [word[at] as string, word[at + 1] as string];
    const middle = way === 0 ? b + a : way === 1 ? b : (a === 'x' ? 'z' : 'x') + b;
    const written = word.slice(0, at) + middle + word.slice(at + 2);
    return { text: text.slice(0, start) + written + text.slice(start + word.length), start, end: start + word.length };
}
