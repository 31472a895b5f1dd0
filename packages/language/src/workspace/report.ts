import { imprintOf, type PackedImprint } from '../corpus/index.ts';
import { LineIndex, type UnitEntry, publicEntry, type SourceFile, type Span, type Unit } from '../model/index.ts';
import {
    compareFindings,
    type Finding,
    type JudgedSilence,
    type Judgement,
    type ResourceName,
} from '../rules/index.ts';
import type { Message } from '../model/message.ts';
import { ownCopy } from '../model/own-copy.ts';
import type { UnitPlan } from './grouping.ts';
import type { LoadedUnit, Sources } from './loader.ts';
import { unreadable } from './unreadable.ts';
import { type Summary, summarise } from './summary.ts';

/** A stretch of a file as people find it: lines and columns from 1, in UTF-16 code units, the end exclusive. */
export interface Location {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
}

/** A finding with its place and what it takes to show it, once the text is let go. */
export interface LocatedFinding extends Omit<Finding, 'related'> {
    readonly location: Location;
    /** The line that it begins on, without its end. */
    readonly line: string;
    readonly related: readonly { readonly at: Span; readonly location: Location; readonly message: Message }[];
}

/** A « tolère » with its place. */
export interface LocatedSilence extends JudgedSilence {
    readonly location: Location;
}

/** All that is kept of a unit when it has been checked: plain data, so that it can come from elsewhere. */
export interface UnitReport {
    readonly plan: UnitPlan;
    readonly findings: readonly LocatedFinding[];
    readonly entry?: UnitEntry;
    readonly summary?: Summary;
    /** The keys of the libraries that it asks for, found or not. */
    readonly uses?: readonly string[];
    /** What of its texts is compared with those of the others beside it. */
    readonly imprint?: PackedImprint;
    /** Its « tolère » statements, with what each did. */
    readonly silences?: readonly LocatedSilence[];
    /** What the tools themselves failed by, where they did. */
    readonly failure?: string;
    /** What was at hand and turned out to be damaged, where that kept the unit from being checked. */
    readonly damaged?: ResourceName;
}

export function reportOf(loaded: LoadedUnit, judged?: Judgement, said = describe(loaded)): UnitReport {
    const { plan, troubles, sources } = loaded;
    const report = reportFrom(plan, sources, { ...said, judged });
    if (troubles.length === 0) return report;
    const findings = locate(troubles.map(unreadable), (path) => sources.get(path));
    return { ...report, findings: [...findings, ...report.findings].toSorted(compareFindings) };
}

/** What a report says of a unit beside what was found in it. */
export type Description = Pick<UnitReport, 'entry' | 'summary' | 'uses' | 'imprint'>;

/** Its imprint too, where it is to be compared with others. */
export function describe({ unit, uses }: LoadedUnit, isCompared = false): Description {
    return {
        entry: entryOf(unit),
        summary: unit && ownCopy(summarise(unit)),
        uses,
        imprint: unit && isCompared ? ownImprintOf(unit) : undefined,
    };
}

/** What of a unit's texts stays, once they are let go. */
export function ownImprintOf(unit: Unit): PackedImprint | undefined {
    return ownCopy(imprintOf(unit));
}

/** The report of a unit whose model is not there any more. */
export function reportFrom(
    plan: UnitPlan,
    sources: Sources,
    { entry, summary, uses, imprint, judged }: Description & { readonly judged: Judgement | undefined },
): UnitReport {
    const { findings, silences } = judged ?? { findings: [], silences: [] };
    const own = silences.filter(({ isForeign }) => !isForeign);
    return {
        plan,
        findings: locate(findings, (path) => sources.get(path)),
        silences: own.length > 0 ? ownCopy(locateSilences(own, (path) => sources.get(path))) : [],
        entry,
        summary,
        uses,
        imprint,
    };
}

export function entryOf(unit: LoadedUnit['unit']): UnitEntry | undefined {
    return unit && ownCopy(publicEntry(unit));
}

function locateSilences(
    silences: readonly JudgedSilence[],
    sourceOf: (path: string) => SourceFile | undefined,
): LocatedSilence[] {
    return silences.map((silence) => {
        const index = new SourceIndex(sourceOf(silence.span.file)?.text ?? '');
        return { ...silence, location: index.locationOf(silence.span) };
    });
}

/** Gives findings their places. A file that `sourceOf` doesn't know counts as empty. */
export function locate(
    findings: readonly Finding[],
    sourceOf: (path: string) => SourceFile | undefined,
): LocatedFinding[] {
    const indexes = new Map<string, SourceIndex>();
    const indexOf = (path: string): SourceIndex => {
        let index = indexes.get(path);
        if (!index) indexes.set(path, (index = new SourceIndex(sourceOf(path)?.text ?? '')));
        return index;
    };
    const locationOf = (span: Span): Location => indexOf(span.file).locationOf(span);
    return findings.map((finding) => ({
        ...finding,
        location: locationOf(finding.at),
        line: indexOf(finding.at.file).lineAt(finding.at.start),
        related: finding.related.map((related) => ({ ...related, location: locationOf(related.at) })),
    }));
}

/** Nobody writes longer lines: none is kept of them with each finding. */
const LONGEST_LINE = 20_000;

class SourceIndex {
    private readonly text: string;
    private readonly lines: LineIndex;
    /** A byte order mark is no column for anybody who looks at the file. */
    private readonly mark: number;

    constructor(text: string) {
        this.text = text;
        this.lines = new LineIndex(text);
        this.mark = text.startsWith('\uFEFF') ? 1 : 0;
    }

    locationOf({ file, start, end }: Span): Location {
        const [from, to] = [this.placeOf(start), this.placeOf(end)];
        return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    }

    lineAt(offset: number): string {
        const { line } = this.lines.placeOf(offset);
        const start = this.lines.startOf(line);
        const next = line < this.lines.lines ? this.lines.startOf(line + 1) : this.text.length;
        if (next - start > LONGEST_LINE) return '';
        return this.text
            .slice(line === 1 ? Math.max(start, this.mark) : start, next)
            .replace(/(?<![\r\n])[\r\n]+$/, '');
    }

    private placeOf(offset: number): { line: number; column: number } {
        const { line, column } = this.lines.placeOf(offset);
        return { line, column: line === 1 ? Math.max(column - this.mark, 1) : column };
    }
}
