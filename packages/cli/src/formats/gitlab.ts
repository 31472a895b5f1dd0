import type { CheckEvent, LocatedFinding, Severity } from '@referentiel/language';
import { json } from '../inert.ts';
import { findingsOf, type Formatter, type FormatterContext } from './formatter.ts';
import { digest } from './sarif.ts';

const SEVERITIES: Record<Severity, string> = { error: 'major', warning: 'minor', information: 'info', hint: 'info' };

/** GitLab's Code Quality report. */
export function gitlabFormatter({ output, lang, pathOf }: FormatterContext): Formatter {
    // GitLab drops what has a fingerprint that it has seen: two copies of a certification must differ.
    const met = new Map<string, number>();
    const fingerprintOf = ({ fingerprint, rule, location }: LocatedFinding): string => {
        const own = digest(fingerprint ?? `${rule} ${pathOf(location.file)}`);
        const times = met.get(own) ?? 0;
        met.set(own, times + 1);
        return times === 0 ? own : digest(`${own} ${times}`);
    };
    let separator = '';
    output.write('[');
    return {
        tell: (event: CheckEvent) => {
            for (const finding of findingsOf(event)) {
                const { rule, severity, message, location } = finding;
                const issue = {
                    type: 'issue',
                    check_name: rule,
                    description: message[lang],
                    severity: SEVERITIES[severity],
                    categories: ['Style'],
                    fingerprint: fingerprintOf(finding),
                    location: {
                        path: pathOf(location.file),
                        lines: { begin: location.line, end: location.endLine },
                        positions: {
                            begin: { line: location.line, column: location.column },
                            end: { line: location.endLine, column: location.endColumn },
                        },
                    },
                };
                output.write(`${separator}\n${json(issue)}`);
                separator = ',';
            }
        },
        end: () => output.write('\n]\n'),
    };
}
