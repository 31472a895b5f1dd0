import { createHash } from 'node:crypto';
import {
    asMarkdown,
    type CheckEvent,
    type LocatedFinding,
    type Location,
    pageOf,
    PUBLISHED,
    RULES,
    rulePagePath,
    type Severity,
    TOPICS,
} from '@referentiel/language';
import { json } from '../inert.ts';
import { version } from '../version.ts';
import { findingsOf, type Formatter, type FormatterContext } from './formatter.ts';

/** SARIF knows three levels; ours stands beside it. */
const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = {
    error: 'error',
    warning: 'warning',
    information: 'note',
    hint: 'note',
};

/** SARIF 2.1.0, for code scanning: one run, with what is told of each rule. */
export function sarifFormatter({ output, lang, pathOf }: FormatterContext): Formatter {
    const codes = [...RULES, ...TOPICS].map(({ code }) => code);
    const ranks = new Map(codes.map((code, rank) => [code, rank]));
    let separator = '';
    const driver = { name: 'referentiel', semanticVersion: version, rules: codes.map(descriptorOf) };
    output.write(
        `{"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[{"tool":{"driver":${json(driver)}},"columnKind":"utf16CodeUnits","results":[`,
    );

    const place = ({ file, line, column, endLine, endColumn }: Location) => ({
        artifactLocation: { uri: uriOf(pathOf(file)) },
        region: { startLine: line, startColumn: column, endLine, endColumn },
    });
    const resultOf = ({ rule, severity, message, location, related, identity, fingerprint }: LocatedFinding) => ({
        ruleId: rule,
        ruleIndex: ranks.get(rule),
        level: LEVELS[severity],
        message: { text: message[lang] },
        locations: [
            {
                physicalLocation: place(location),
                ...(identity ? { logicalLocations: [{ fullyQualifiedName: identity }] } : {}),
            },
        ],
        ...(related.length > 0
            ? {
                  relatedLocations: related.map((other, id) => ({
                      id,
                      physicalLocation: place(other.location),
                      message: { text: other.message[lang] },
                  })),
              }
            : {}),
        ...(fingerprint === undefined
            ? {}
            : { partialFingerprints: { 'referentielIdentity/v1': digest(fingerprint) } }),
        properties: { severity },
    });
    return {
        tell: (event: CheckEvent) => {
            for (const finding of findingsOf(event)) {
                output.write(`${separator}\n${json(resultOf(finding))}`);
                separator = ',';
            }
        },
        end: () => output.write('\n]}]}\n'),
    };
}

function descriptorOf(code: string): object {
    const rule = RULES.find((known) => known.code === code);
    const topic = TOPICS.find((known) => known.code === code);
    const page = pageOf(code, RULES);
    const severity = rule?.severity['sur demande'] ?? 'error';
    return {
        id: code,
        shortDescription: { text: `${(rule ?? topic)?.title.fr}.` },
        fullDescription: { text: rule?.why ?? topic?.text.join(' ') },
        helpUri: `${PUBLISHED}/${uriOf(rulePagePath(code))}`,
        help: { text: rulePagePath(code), ...(page ? { markdown: asMarkdown(page) } : {}) },
        defaultConfiguration: severity === 'off' ? { enabled: false } : { level: LEVELS[severity] },
        ...(rule ? { properties: { tags: [rule.theme] } } : {}),
    };
}

/** A path as a relative reference. */
function uriOf(path: string): string {
    return path.split('/').map(encodeURIComponent).join('/');
}

/** Short, of any letters, and the same on every machine. */
export function digest(text: string): string {
    return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
