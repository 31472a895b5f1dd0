/** The exit codes, the same for every command. */
export const EXIT = { fine: 0, findings: 1, misuse: 2, failure: 3 } as const;

/** What was asked can't be done as it was asked; the message is for whoever asked. */
export class Misuse extends Error {}
