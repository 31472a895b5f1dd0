/**
 * Keeps bytes under keys from one run to the next. It is a cache: what was put may be gone at any time, a failure to
 * write is none for the caller, and what is got is always whole.
 */
export interface Store {
    get(key: string): Promise<Uint8Array | undefined>;
    put(key: string, bytes: Uint8Array): Promise<void>;
    /** Under which keys something lies, whole or not. */
    keys(): Promise<readonly string[]>;
    remove(key: string): Promise<void>;
}

/** Keys are names that any file system takes: letters, digits, dots, hyphens and underscores, not a dot first. */
export function assertKey(key: string): void {
    if (!isKey(key)) throw new RangeError(`Not a key: ${key}`);
}

export function isKey(key: string): boolean {
    return /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}$/.test(key);
}
