import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Severity } from '../rules/index.ts';
import type { LocatedFinding, Location } from '../workspace/index.ts';
import type { Lang } from './view.ts';

/** What a client can show, and where the rules' pages are. */
export interface DiagnosticFeatures {
    readonly related: boolean;
    readonly tags: boolean;
    readonly link: boolean;
    readonly data: boolean;
    readonly rulePage: (rule: string) => string;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    information: DiagnosticSeverity.Information,
    hint: DiagnosticSeverity.Hint,
};

const TAGS = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

/** A finding as the protocol tells it: the same that `check` tells. */
export function diagnosticOf(
    finding: LocatedFinding,
    lang: Lang,
    uriOf: (path: string) => string,
    features: DiagnosticFeatures,
): Diagnostic {
    const { rule, severity, message, location, related, tags, fingerprint } = finding;
    return {
        range: rangeOf(location),
        severity: SEVERITIES[severity],
        code: rule,
        ...(features.link ? { codeDescription: { href: features.rulePage(rule) } } : {}),
        source: 'referentiel',
        message: message[lang],
        ...(features.related && related.length > 0
            ? {
                  relatedInformation: related.map((other) => ({
                      location: { uri: uriOf(other.location.file), range: rangeOf(other.location) },
                      message: other.message[lang],
                  })),
              }
            : {}),
        ...(features.tags && tags.length > 0 ? { tags: tags.map((tag) => TAGS[tag]) } : {}),
        ...(features.data && fingerprint !== undefined ? { data: { fingerprint } } : {}),
    };
}

function rangeOf({ line, column, endLine, endColumn }: Location): Diagnostic['range'] {
    return {
        start: { line: line - 1, character: column - 1 },
        end: { line: endLine - 1, character: endColumn - 1 },
    };
}
