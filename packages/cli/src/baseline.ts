import { compareText, CONFIG_RULE, type LocatedFinding, SYNTAX_RULE, UNREADABLE_RULE } from '@referentiel/language';
import { readRegular } from '@referentiel/language/node';
import { json } from './inert.ts';
import { Misuse } from './exit.ts';
import { fileOutput } from './output.ts';

const VERSION = 1;

/** In bytes: hundreds of thousands of findings. */
const LARGEST = 100_000_000;

/** A finding that is known: found again by its fingerprint, in whatever file and line it stands. */
export interface BaselineEntry {
    readonly rule: string;
    /** What it is about, by `identity`. */
    readonly identity: string;
    readonly fingerprint: string;
    /** In how many copies of the certification. */
    readonly count: number;
    /** Where it stood when it was written: for whoever reads the file. */
    readonly file: string;
}

/** A fault of language has to be mended: it is never known. */
const NEVER_KNOWN: ReadonlySet<string> = new Set([SYNTAX_RULE, CONFIG_RULE, UNREADABLE_RULE]);

/** Known findings, from a file; each is met as often as it was counted. */
export class Baseline {
    private readonly left = new Map<string, { entry: BaselineEntry; count: number }>();

    static read(path: string): Baseline {
        const baseline = new Baseline();
        for (const entry of entriesOf(path)) {
            const known = baseline.left.get(entry.fingerprint);
            if (known) known.count += entry.count;
            else baseline.left.set(entry.fingerprint, { entry, count: entry.count });
        }
        return baseline;
    }

    /** Whether a finding is known, and not yet met as often. */
    take({ rule, fingerprint }: LocatedFinding): boolean {
        const known = fingerprint === undefined || NEVER_KNOWN.has(rule) ? undefined : this.left.get(fingerprint);
        if (!known || known.count === 0) return false;
        known.count--;
        return true;
    }

    /** What was not met, of the units that were looked at. */
    gone(wasChecked: (unit: string) => boolean): BaselineEntry[] {
        return [...this.left.values()]
            .filter(({ entry, count }) => count > 0 && wasChecked(unitOf(entry.identity)))
            .map(({ entry, count }) => ({ ...entry, count }));
    }
}

/** The certification in an identity. */
function unitOf(identity: string): string {
    return identity.split('/', 1)[0] ?? '';
}

/** Gathers findings into a baseline. */
export class BaselineWriter {
    private readonly entries = new Map<string, BaselineEntry>();

    add({ rule, identity, fingerprint }: LocatedFinding, file: string): void {
        if (fingerprint === undefined || NEVER_KNOWN.has(rule)) return;
        const known = this.entries.get(fingerprint);
        this.entries.set(
            fingerprint,
            known ? { ...known, count: known.count + 1 } : { rule, identity, fingerprint, count: 1, file },
        );
    }

    /** Writes the file; gives how many findings it knows. */
    write(path: string): number {
        const findings = [...this.entries.values()].toSorted((a, b) => compareText(a.fingerprint, b.fingerprint));
        const lines = findings.map((entry) => `    ${json(entry)}`).join(',\n');
        const text = `{\n  "version": ${VERSION},\n  "findings": [${lines && `\n${lines}\n  `}]\n}\n`;
        const output = fileOutput(path);
        output.write(text);
        output.end();
        return findings.reduce((sum, { count }) => sum + count, 0);
    }
}

function entriesOf(path: string): BaselineEntry[] {
    let text: string;
    try {
        text = new TextDecoder().decode(readRegular(path, LARGEST));
    } catch {
        throw new Misuse(({ baseline }) => baseline.unreadable(path));
    }
    try {
        const { version, findings } = JSON.parse(text) as { version: unknown; findings: unknown };
        if (version === VERSION && Array.isArray(findings) && findings.every(isEntry)) return findings;
    } catch {
        // Told below.
    }
    throw new Misuse(({ baseline }) => baseline.notABaseline(path));
}

function isEntry(value: unknown): value is BaselineEntry {
    if (typeof value !== 'object' || value === null) return false;
    const { rule, identity, fingerprint, count, file } = value as Record<string, unknown>;
    const isText = [rule, identity, fingerprint, file].every((text) => typeof text === 'string');
    return isText && Number.isSafeInteger(count) && Number(count) > 0;
}
