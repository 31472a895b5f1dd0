/** A sentence for the author, in both languages that the tools speak. */
export interface Message {
    readonly fr: string;
    readonly en: string;
}
