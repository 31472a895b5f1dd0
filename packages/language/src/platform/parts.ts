/** A large file that is read by parts: nobody holds the whole of it. */
export interface Parts {
    readonly size: number;
    /** Some of its bytes; fewer than asked for at its end. Fails where it can't be read any more. */
    read(offset: number, length: number): Uint8Array;
    close(): void;
}
