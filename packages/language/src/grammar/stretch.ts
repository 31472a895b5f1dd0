/** From its first character to behind its last. */
export interface Stretch {
    readonly start: number;
    readonly end: number;
}
