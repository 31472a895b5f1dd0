import type { CheckEvent, LocatedFinding, Location } from '@referentiel/language';
import { version } from '../version.ts';
import type { Formatter, FormatterContext } from './formatter.ts';
import { noCounts } from './severities.ts';

/** Raised when a reader of the former output would misread the new one. */
const JSON_VERSION = 1;

/**
 * One JSON object: `findings` (a line for each, in the order of the check), `units` (a summary of each certification),
 * `counts` by severity. Lines and columns are counted from 1, columns in UTF-16 code units; ends are exclusive.
 */
export function jsonFormatter({ output, lang, pathOf }: FormatterContext): Formatter {
    const counts = noCounts();
    const units: string[] = [];
    let separator = '';
    output.write(`{"version":${JSON_VERSION},"tool":${JSON.stringify({ name: 'referentiel', version })},"findings":[`);

    const placeOf = ({ file, ...place }: Location) => ({ file: pathOf(file), ...place });
    const findingOf = ({ rule, severity, message, location, related, identity, fixes }: LocatedFinding) => ({
        ...placeOf(location),
        severity,
        rule,
        message: message[lang],
        identity,
        related: related.map((other) => ({ ...placeOf(other.location), message: other.message[lang] })),
        fixes: fixes.map(({ title, safe }) => ({ title: title[lang], safe })),
    });
    return {
        tell: (event: CheckEvent) => {
            const findings = event.kind === 'unit' ? event.report.findings : event.findings;
            for (const finding of findings) {
                counts[finding.severity]++;
                output.write(`${separator}\n${JSON.stringify(findingOf(finding))}`);
                separator = ',';
            }
            if (event.kind === 'unit' && event.report.summary) {
                const { summary, plan } = event.report;
                units.push(JSON.stringify({ files: plan.files.map(pathOf), ...summary }));
            }
        },
        end: () => {
            output.write(`\n],"units":[\n${units.join(',\n')}\n],"counts":${JSON.stringify(counts)}}\n`);
        },
    };
}
