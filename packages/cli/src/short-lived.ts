import { setFlagsFromString } from 'node:v8';

/** What is made from now on lives for a moment only: V8 would give it ever more room, and collect it all the same. */
export function expectShortLives(): void {
    setFlagsFromString('--semi-space-growth-factor=1');
}
