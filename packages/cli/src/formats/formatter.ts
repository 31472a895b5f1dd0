import type { CheckEvent } from '@referentiel/language';
import type { Lang } from '../language-choice.ts';
import type { Output } from '../output.ts';

/** Writes what a check tells in one format, as it comes: nothing has to be kept that was written. */
export interface Formatter {
    tell(event: CheckEvent): void;
    /** When all is told. */
    end(): void;
}

export interface FormatterContext {
    readonly output: Output;
    readonly lang: Lang;
    /** A path as it is shown. */
    readonly pathOf: (path: string) => string;
}

export type FormatterFactory = (context: FormatterContext) => Formatter;
