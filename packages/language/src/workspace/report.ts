import { imprintOf, type PackedImprint } from '../corpus/index.ts';
import { type UnitEntry, publicEntry, type SourceFile, type Span, type Unit } from '../model/index.ts';
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
import type { LoadedUnit } from './loader.ts';
import { type Location, locationIn, type Places, PlacesOfText } from './places.ts';
import { unreadable } from './unreadable.ts';
import { type Summary, summarise } from './summary.ts';

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
    const report = reportFrom(plan, placesIn(sources), { ...said, judged });
    if (troubles.length === 0) return report;
    const findings = locate(troubles.map(unreadable), placesIn(sources));
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
    placesOf: (path: string) => Places,
    { entry, summary, uses, imprint, judged }: Description & { readonly judged: Judgement | undefined },
): UnitReport {
    const { findings, silences } = judged ?? { findings: [], silences: [] };
    const own = silences.filter(({ isForeign }) => !isForeign);
    return {
        plan,
        findings: locate(findings, placesOf),
        silences: own.length > 0 ? ownCopy(locateSilences(own, placesOf)) : [],
        entry,
        summary,
        uses,
        imprint,
    };
}

export function entryOf(unit: LoadedUnit['unit']): UnitEntry | undefined {
    return unit && ownCopy(publicEntry(unit));
}

function locateSilences(silences: readonly JudgedSilence[], placesOf: (path: string) => Places): LocatedSilence[] {
    return silences.map((silence) => ({ ...silence, location: locationIn(placesOf(silence.span.file), silence.span) }));
}

/** The places of files; those of a file that isn't there are those of an empty one. Each text is gone through once. */
export function placesIn(sources: { get(path: string): SourceFile | undefined }): (path: string) => Places {
    const known = new Map<string, Places>();
    return (path) => {
        let places = known.get(path);
        if (!places) known.set(path, (places = new PlacesOfText(sources.get(path)?.text ?? '')));
        return places;
    };
}

/** Where findings stand, and where what they name does. */
export function spansOf(findings: readonly Pick<Finding, 'at' | 'related'>[]): { at: Span[]; named: Span[] } {
    return {
        at: findings.map(({ at }) => at),
        named: findings.flatMap(({ related }) => related.map(({ at }) => at)),
    };
}

/** Gives findings their places. */
export function locate(findings: readonly Finding[], placesOf: (path: string) => Places): LocatedFinding[] {
    return findings.map((finding) => ({
        ...finding,
        location: locationIn(placesOf(finding.at.file), finding.at),
        line: placesOf(finding.at.file).lineAt(finding.at.start),
        related: finding.related.map((related) => ({
            ...related,
            location: locationIn(placesOf(related.at.file), related.at),
        })),
    }));
}
