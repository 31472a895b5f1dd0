import type { Message } from '@referentiel/language';

export const LANGUAGES = ['fr', 'en'] as const;
/** The language of messages. */
export type Lang = (typeof LANGUAGES)[number];

export type { Message };
