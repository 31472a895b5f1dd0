/** The results of tasks in their own order, with at most `ahead` of them under way. */
export async function* inTurn<T, R>(
    tasks: Iterable<T> | AsyncIterable<T>,
    run: (task: T) => Promise<R>,
    ahead: number,
): AsyncGenerator<Awaited<R>> {
    const underWay: Promise<R>[] = [];
    for await (const task of tasks) {
        const result = run(task);
        // A failure is told when its turn comes.
        result.catch(() => undefined);
        underWay.push(result);
        if (underWay.length >= ahead) yield await (underWay.shift() as Promise<R>);
    }
    for (const result of underWay) yield await result;
}
