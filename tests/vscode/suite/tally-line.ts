export interface Tally {
    readonly passed: number;
    readonly failed: number;
}

const LINE = /^tally: (\d+) passed, (\d+) failed$/;

/** How a suite without files tells its result: a line on the console, which the runner reads. */
export function tallyLine({ passed, failed }: Tally): string {
    return `tally: ${passed} passed, ${failed} failed`;
}

export function readTallyLine(line: string): Tally | undefined {
    const [, passed, failed] = LINE.exec(line) ?? [];
    return passed === undefined ? undefined : { passed: Number(passed), failed: Number(failed) };
}
