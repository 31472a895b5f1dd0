import type { FormatterFactory } from './formatter.ts';
import { githubFormatter } from './github.ts';
import { gitlabFormatter } from './gitlab.ts';
import { jsonFormatter } from './json.ts';
import { junitFormatter } from './junit.ts';
import { sarifFormatter } from './sarif.ts';
import { textFormatter } from './text.ts';

/** The formats of `check`, by name. A new format is a new file, and a line here. */
export const FORMATS = {
    text: textFormatter,
    json: jsonFormatter,
    sarif: sarifFormatter,
    junit: junitFormatter,
    github: githubFormatter,
    gitlab: gitlabFormatter,
} as const satisfies Record<string, FormatterFactory>;

export type FormatName = keyof typeof FORMATS;
