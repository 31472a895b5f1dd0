import type { CheckEvent, Severity } from '@referentiel/language';
import { COMMAND } from '../inert.ts';
import { findingsOf, type Formatter, type FormatterContext } from './formatter.ts';

const COMMANDS: Record<Severity, string> = {
    error: 'error',
    warning: 'warning',
    information: 'notice',
    hint: 'notice',
};

/** Workflow commands: GitHub Actions shows each as an annotation at its line. */
export function githubFormatter({ output, lang, pathOf }: FormatterContext): Formatter {
    return {
        tell: (event: CheckEvent) => {
            for (const { rule, severity, message, location } of findingsOf(event)) {
                const { line, column, endLine, endColumn } = location;
                const properties = { file: pathOf(location.file), line, col: column, endLine, endColumn, title: rule };
                const told = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
                output.write(`${COMMAND}${COMMANDS[severity]} ${told.join(',')}::${data(message[lang])}\n`);
            }
        },
        end: () => undefined,
    };
}

function data(text: string): string {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
    return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
