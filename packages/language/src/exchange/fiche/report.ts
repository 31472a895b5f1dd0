// What became of a fiche: told per fiche, by the command and by the editor.

/** A sentence for whoever imports, in both languages of the messages. */
export interface Told {
    readonly fr: string;
    readonly en: string;
}

export interface FicheReport {
    readonly number: string;
    readonly title: string;
    readonly structured: {
        readonly activities: number;
        /** Those that hold no others. */
        readonly competencies: number;
        readonly criteria: number;
        readonly blocks: number;
        readonly assessments: number;
        readonly juries: number;
    };
    /** What stayed a text, where, and why. */
    readonly kept: readonly { readonly where: string; readonly why: Told }[];
    /** What a person should look at: marked `douteux` in the source, or told here only. */
    readonly doubts: readonly { readonly where: string; readonly why: Told }[];
    /** What was left out because it is said elsewhere: its words that are said in others there. */
    readonly left: readonly { readonly where: string; readonly words: readonly string[] }[];
    /** What no part of the language says, as it stood. */
    readonly others: readonly { readonly name: string; readonly text: string }[];
}

/** Gathers a report while a fiche is gone over. */
export class ReportBuilder {
    readonly kept: FicheReport['kept'][number][] = [];
    readonly doubts: FicheReport['doubts'][number][] = [];
    readonly left: FicheReport['left'][number][] = [];
    readonly others: FicheReport['others'][number][] = [];

    keep(where: string, why: Told): void {
        this.kept.push({ where, why });
    }

    doubt(where: string, why: Told): void {
        this.doubts.push({ where, why });
    }
}
