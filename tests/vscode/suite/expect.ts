// The few comparisons a suite needs; node:assert isn't there in a browser.
export function ok(value: unknown, message = `${show(value)} should be true`): asserts value {
    if (!value) throw new Error(message);
}

export function equal<T>(found: T, wanted: T, message = ''): void {
    if (found !== wanted && show(found) !== show(wanted)) {
        throw new Error(`${message}\n   found ${show(found)}\n  wanted ${show(wanted)}`);
    }
}

export function match(found: string, wanted: RegExp): void {
    if (!wanted.test(found)) throw new Error(`${show(found)} should match ${wanted.source}`);
}

/** Machines are busy. */
const PATIENCE = 60_000;

/** Waits for a value that is neither undefined nor false. */
export async function until<T>(
    what: string,
    find: () => T | undefined | false | Thenable<T | undefined | false>,
): Promise<T> {
    const end = Date.now() + PATIENCE;
    for (;;) {
        const found = await find();
        if (found !== undefined && found !== false) return found;
        if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
        await pause(25);
    }
}

export function pause(milliseconds: number): Promise<void> {
    return new Promise((settle) => setTimeout(settle, milliseconds));
}

function show(value: unknown): string {
    return typeof value === 'string' ? `« ${value} »` : JSON.stringify(value);
}
