import { assertKey, type Store } from '../store.ts';

/** Keeps bytes as long as the process runs. */
export class MemoryStore implements Store {
    private readonly values = new Map<string, Uint8Array>();

    async get(key: string): Promise<Uint8Array | undefined> {
        assertKey(key);
        return this.values.get(key)?.slice();
    }

    async put(key: string, bytes: Uint8Array): Promise<void> {
        assertKey(key);
        this.values.set(key, bytes.slice());
    }

    async keys(): Promise<readonly string[]> {
        return [...this.values.keys()];
    }

    async remove(key: string): Promise<void> {
        assertKey(key);
        this.values.delete(key);
    }
}
