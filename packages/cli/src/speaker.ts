import type { Lang } from './lang.ts';
import type { Words } from './words/index.ts';

/** What the commands of a program need: the language of the messages, and whom to tell the exit code. */
export interface Speaker {
    readonly lang: Lang;
    readonly words: Words;
    readonly done: (code: number) => void;
}
