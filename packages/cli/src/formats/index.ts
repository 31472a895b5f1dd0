import type { Lang } from '../lang.ts';
import type { Output } from '../output.ts';
import { exactPath, relativePath } from '../relative-path.ts';
import type { Formatter, FormatterFactory } from './formatter.ts';

/** The formats of `check`, by name, each loaded when it is asked for. A new format is a new file, and a line here. */
export const FORMATS = {
    text: async () => (await import('./text.ts')).textFormatter,
    json: async () => (await import('./json.ts')).jsonFormatter,
    sarif: async () => (await import('./sarif.ts')).sarifFormatter,
    junit: async () => (await import('./junit.ts')).junitFormatter,
    github: async () => (await import('./github.ts')).githubFormatter,
    gitlab: async () => (await import('./gitlab.ts')).gitlabFormatter,
} as const satisfies Record<string, () => Promise<FormatterFactory>>;

export type FormatName = keyof typeof FORMATS;

/** Formats that programs read: they escape what paths hold. */
const EXACT: ReadonlySet<FormatName> = new Set(['json', 'sarif', 'gitlab']);

/** What writes a format to an output. */
export async function loadFormatter(
    { format, lang }: { readonly format: FormatName; readonly lang: Lang },
    output: Output,
): Promise<Formatter> {
    const formatter = await FORMATS[format]();
    return formatter({ output, lang, pathOf: EXACT.has(format) ? exactPath : relativePath });
}
