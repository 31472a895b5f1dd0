import type { Lang } from '../lang.ts';
import { en } from './en.ts';
import { fr, type Words } from './fr.ts';

export const WORDS: Readonly<Record<Lang, Words>> = { fr, en };
export type { Words };
