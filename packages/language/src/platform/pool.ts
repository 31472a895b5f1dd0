/** Runs tasks elsewhere. Tasks and results are plain data: they may have to travel. */
export interface Pool {
    /** How many tasks run at once. */
    readonly size: number;
    /** The result of one task; fails as the task does, or when what runs it dies. */
    run(task: unknown): Promise<unknown>;
    /** Ends when the tasks under way have. */
    close(): Promise<void>;
}

/** What a pool does with a task. */
export type TaskHandler = (task: unknown) => Promise<unknown>;
