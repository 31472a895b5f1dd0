// Why what was given can't be read as fiches: for whoever gave it, in their language.

export class UnreadableFiche extends Error {
    readonly fr: string;
    readonly en: string;

    constructor(fr: string, en: string) {
        super(en);
        this.fr = fr;
        this.en = en;
    }
}
