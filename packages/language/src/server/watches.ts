import type { Files, Watch } from '../platform/files.ts';
import type { Calls } from './calls.ts';

/** Follows what is changed outside the editor, for a client that can't tell of it. */
export class Watches {
    private readonly files: Files;
    private readonly calls: Calls;
    private readonly endings: readonly string[];
    private readonly changed: (paths: readonly string[]) => void;
    private readonly watches = new Map<string, Promise<Watch>>();

    constructor(files: Files, calls: Calls, endings: readonly string[], changed: (paths: readonly string[]) => void) {
        this.files = files;
        this.calls = calls;
        this.endings = endings;
        this.changed = changed;
    }

    /** Follows these folders, and no others. */
    follow(folders: ReadonlySet<string>): void {
        for (const [folder, watch] of this.watches) {
            if (folders.has(folder)) continue;
            this.watches.delete(folder);
            this.calls.guard('surveillance', async () => (await watch).close());
        }
        for (const folder of folders) {
            if (this.watches.has(folder)) continue;
            const watch = this.files.watch(folder, this.endings, this.changed);
            this.watches.set(folder, watch);
            this.calls.guard('surveillance', async () => void (await watch));
        }
    }

    stop(): void {
        this.follow(new Set());
    }
}
