/** How long work goes on before others get their turn, in milliseconds. */
const LENGTH = 10;

/** Long work, done in slices: between two of them, whatever came meanwhile is seen to. */
export class Slices {
    private end = performance.now() + LENGTH;

    /** To be awaited between two steps: gives way where the slice is over. */
    async step(): Promise<void> {
        if (performance.now() < this.end) return;
        await giveWay();
        this.end = performance.now() + LENGTH;
    }
}

/** Lets the messages that have come be seen; at once afterwards, where the place can. */
function giveWay(): Promise<void> {
    const { setImmediate } = globalThis as { setImmediate?: (callback: () => void) => unknown };
    return new Promise((resolve) => {
        if (setImmediate) setImmediate(resolve);
        else setTimeout(resolve, 0);
    });
}
