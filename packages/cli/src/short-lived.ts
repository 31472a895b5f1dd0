import { setFlagsFromString } from 'node:v8';
import type { ResourceLimits } from 'node:worker_threads';

/** Room for what is young, in MB: with less, what is soon let go is taken for old, and stays until all is collected. */
const YOUNG = 4;

/** Of a thread that is started after `expectShortLives`: V8 keeps three such rooms. */
export function shortLives(young = YOUNG): ResourceLimits {
    return { maxYoungGenerationSizeMb: 3 * young };
}

/** What is made from now on lives for a moment only: V8 would give it ever more room, and collect it all the same. */
export function expectShortLives(young = YOUNG): void {
    setFlagsFromString('--semi-space-growth-factor=1');
    setFlagsFromString(`--min-semi-space-size=${young}`);
}
