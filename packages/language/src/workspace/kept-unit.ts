import { type Judgement, SEVERITIES, type Severity, type UnitFaults } from '../rules/index.ts';
import { digest } from './digest.ts';
import type { LoadedUnit, Sources } from './loader.ts';
import { inside } from './paths.ts';
import { type PackedPlaces, packPlaces } from './places.ts';
import { type Description, placesIn, spansOf } from './report.ts';

/** What was found in a unit, before severities, silences and today apply. Plain data. */
export interface KeptFaults {
    readonly faults: UnitFaults;
    /** Where what may be told of it stands. */
    readonly places: PackedPlaces;
}

/** Files with the digests of their texts. */
export type Digests = readonly (readonly [path: string, digest: string])[];

/** A unit as it was kept, to travel: what it rests on, and what it says as bytes. */
export interface KeptRecord {
    readonly own: Digests;
    /** Those of the libraries that it uses. */
    readonly libraries: Digests;
    /** Whether it asks for libraries, there or not. */
    readonly asks: boolean;
    /** Of which severities something may be told of it. */
    readonly marks: string;
    readonly description: Uint8Array;
    readonly faults: Uint8Array;
}

/** What is kept of a unit that was looked at; nothing where a file could not be read as it is. */
export async function recordOf(
    { plan, troubles, sources, uses, lacksLibrary }: LoadedUnit,
    said: Description,
    faults: UnitFaults,
    judged: Judgement,
): Promise<KeptRecord | undefined> {
    if (troubles.length > 0 || lacksLibrary) return undefined;
    const isOwn = ([path]: readonly [string, unknown]): boolean => plan.files.includes(path);
    const digests = await Promise.all(
        Array.from(sources, async ([path, { text }]) => [path, await digest(text)] as const),
    );
    const kept: KeptFaults = { faults: slim(faults), places: placesOf(faults, sources) };
    return {
        own: digests.filter(isOwn),
        libraries: digests.filter((one) => !isOwn(one)),
        asks: uses.length > 0,
        marks: marksOf(faults, judged),
        description: packWithin(plan.root, said),
        faults: packWithin(plan.root, kept),
    };
}

/** Whether something of these severities may be told of a unit. */
export function mayTell(marks: string, heeded: (severity: Severity) => boolean): boolean {
    return marks === ANY || SEVERITIES.some((severity, rank) => marks.includes(String(rank)) && heeded(severity));
}

/** Anything may be told of it, as the day comes. */
const ANY = '*';

function marksOf({ silences }: UnitFaults, { findings }: Judgement): string {
    if (silences.length > 0) return ANY;
    return [...new Set(findings.map(({ severity }) => SEVERITIES.indexOf(severity)))].join('');
}

function placesOf({ faults, silences }: UnitFaults, sources: Sources): PackedPlaces {
    const { at, named } = spansOf(faults);
    return packPlaces([...named, ...silences.map(({ span }) => span)], at, placesIn(sources));
}

/** Which rules looked is asked for only where something silences one. */
function slim(faults: UnitFaults): UnitFaults {
    return faults.silences.length > 0 ? faults : { ...faults, ran: [] };
}

/** Stands for the folder where a path begins: JSON is never written with it. */
const HERE = '"\\/';

/** A value as bytes that hold wherever its projet lies: its paths begin at the root. */
function packWithin(root: string, value: object): Uint8Array {
    const before = startOf(root).replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
    // A quotation mark within a text has a backslash before it.
    return new TextEncoder().encode(JSON.stringify(value).replaceAll(new RegExp(`(?<!\\\\)${before}`, 'g'), HERE));
}

const decoder = new TextDecoder();

/** The value that was packed, where paths begin with `start`; undefined of what another program wrote. */
export function unpackWithin(start: string, bytes: Uint8Array): unknown {
    try {
        return JSON.parse(decoder.decode(bytes).replaceAll(HERE, () => start));
    } catch {
        return undefined;
    }
}

/** How the paths in a folder begin in JSON. */
export function startOf(root: string): string {
    return JSON.stringify(inside(root, '')).slice(0, -1);
}
