import type { FormatterFactory } from './formatter.ts';
import { jsonFormatter } from './json.ts';
import { textFormatter } from './text.ts';

/** The formats of `check`, by name. A new format is a new file, and a line here. */
export const FORMATS = {
    text: textFormatter,
    json: jsonFormatter,
} as const satisfies Record<string, FormatterFactory>;

export type FormatName = keyof typeof FORMATS;
