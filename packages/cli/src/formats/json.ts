import { type CheckEvent, type LocatedFinding, type Location, rulePagePath } from '@referentiel/language';
import { json } from '../inert.ts';
import { version } from '../version.ts';
import { findingsOf, type Formatter, type FormatterContext } from './formatter.ts';
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
    output.write(`{"version":${JSON_VERSION},"tool":${json({ name: 'referentiel', version })},"findings":[`);

    const placeOf = ({ file, ...place }: Location) => ({ file: pathOf(file), ...place });
    const findingOf = ({
        rule,
        severity,
        message,
        location,
        related,
        identity,
        fingerprint,
        fixes,
    }: LocatedFinding) => ({
        ...placeOf(location),
        severity,
        rule,
        message: message[lang],
        identity,
        fingerprint,
        page: rulePagePath(rule),
        related: related.map((other) => ({ ...placeOf(other.location), message: other.message[lang] })),
        fixes: fixes.map(({ title, safe }) => ({ title: title[lang], safe })),
    });
    return {
        tell: (event: CheckEvent) => {
            for (const finding of findingsOf(event)) {
                counts[finding.severity]++;
                output.write(`${separator}\n${json(findingOf(finding))}`);
                separator = ',';
            }
            if (event.kind === 'unit' && event.report.summary) {
                const { summary, plan } = event.report;
                units.push(json({ files: plan.files.map(pathOf), ...summary }));
            }
        },
        end: ({ statistics, gone }) => {
            const more = [
                ...(statistics ? [`"statistics":${json(statistics.rows)}`] : []),
                ...(statistics && statistics.silent.length > 0 ? [`"silent":${json(statistics.silent)}`] : []),
                ...(gone.length > 0 ? [`"gone":${json(gone)}`] : []),
            ];
            const tail = [`"counts":${json(counts)}`, ...more].join(',\n');
            output.write(`\n],"units":[\n${units.join(',\n')}\n],${tail}}\n`);
        },
    };
}
