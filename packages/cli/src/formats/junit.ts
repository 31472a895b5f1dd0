import { type CheckEvent, groupBy, type LocatedFinding, type Severity } from '@referentiel/language';
import { excerpt } from './excerpt.ts';
import { findingsOf, type Formatter, type FormatterContext } from './formatter.ts';
import { severityName } from './severities.ts';

/** What fails a test; the rest is told by a test that passes. */
const FAILING: ReadonlySet<Severity> = new Set(['error', 'warning']);

/** JUnit's XML: a suite for each file, a case for each finding, and one that passes where a unit has none. */
export function junitFormatter({ output, lang, pathOf }: FormatterContext): Formatter {
    output.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="referentiel">\n');

    const caseOf = (finding: LocatedFinding, path: string): string => {
        const { rule, severity, message, location } = finding;
        const place = `${path}:${location.line}:${location.column}`;
        const open = `    <testcase name="${attribute(`${rule} ${location.line}:${location.column}`)}" classname="${attribute(rule)}" file="${attribute(path)}" line="${location.line}">`;
        const type = severityName(severity, lang);
        const body = FAILING.has(severity)
            ? `<failure type="${type}" message="${attribute(message[lang])}">${content(`${place}\n${excerpt(finding).text.trim()}`)}</failure>`
            : `<system-out>${content(`${place} ${type} ${message[lang]}`)}</system-out>`;
        return `${open}${body}</testcase>\n`;
    };
    const suite = (path: string, findings: readonly LocatedFinding[]): void => {
        const failures = findings.filter(({ severity }) => FAILING.has(severity)).length;
        const cases =
            findings.length > 0
                ? findings.map((finding) => caseOf(finding, path)).join('')
                : `    <testcase name="referentiel" classname="referentiel" file="${attribute(path)}"/>\n`;
        const counts = `tests="${Math.max(findings.length, 1)}" failures="${failures}" errors="0" skipped="0"`;
        output.write(`  <testsuite name="${attribute(path)}" ${counts}>\n${cases}  </testsuite>\n`);
    };
    return {
        tell: (event: CheckEvent) => {
            const findings = findingsOf(event);
            for (const [path, own] of groupBy(findings, ({ location }) => location.file)) suite(pathOf(path), own);
            if (event.kind === 'unit' && findings.length === 0) suite(pathOf(event.report.plan.files[0]), []);
        },
        end: () => output.write('</testsuites>\n'),
    };
}

/** XML has no place for most control characters, nor for half of a surrogate pair. */
function content(text: string): string {
    return text
        .replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu, '\uFFFD')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;');
}

function attribute(text: string): string {
    return content(text)
        .replaceAll('"', '&quot;')
        .replace(/[\t\n\r]/g, ' ');
}
