import { existsSync } from 'node:fs';
import { type UnitPlan, writeFiche, type WrittenFiche } from '@referentiel/language';
import { toPath } from '@referentiel/language/node';
import { writeDiff } from '../diff.ts';
import { EXIT, Misuse } from '../exit.ts';
import type { Lang } from '../lang.ts';
import { standardNotes, standardOutput } from '../output.ts';
import { Progress } from '../progress.ts';
import { relativePath } from '../relative-path.ts';
import { ClaimedFiles, pathInside, readIfThere } from '../result-files.ts';
import { writeBytes } from '../sources.ts';
import { findTargets, type Targets } from '../targets.ts';
import { WORDS, type Words } from '../words/index.ts';

export interface ExportOptions {
    readonly out: string;
    readonly format: 'fiche-xml';
    readonly force?: boolean;
    readonly lang: Lang;
}

/**
 * `referentiel export`: writes certifications in a format of elsewhere, each to a file of the output folder. A file that
 * is there and would change is left as it is, and what would change is shown.
 */
export async function runExport(paths: readonly string[], options: ExportOptions): Promise<number> {
    const targets = await findTargets(paths, WORDS[options.lang]);
    return new Export(targets, options).run();
}

/** The text of a file that is there; what can't be read is nobody's to write over. */
function knownText(path: string): string | undefined {
    const bytes = readIfThere(path);
    if (!bytes && existsSync(path)) throw new Misuse((words) => words.files.unreadable(relativePath(path)));
    return bytes && new TextDecoder().decode(bytes);
}

/** Shown on a terminal, no file may steer it. */
function printable(text: string): string {
    return text.replace(/(?![\n\r\t])\p{Cc}/gu, '\uFFFD');
}

class Export {
    private readonly targets: Targets;
    private readonly options: ExportOptions;
    private readonly words: Words;
    private readonly output = standardOutput();
    private readonly claimed: ClaimedFiles;
    private kept = 0;

    constructor(targets: Targets, options: ExportOptions) {
        this.targets = targets;
        this.options = options;
        this.words = WORDS[options.lang];
        this.claimed = new ClaimedFiles((source) => targets.workspace.unitOf(source) !== undefined);
    }

    async run(): Promise<number> {
        const { isAsked, workspace } = this.targets;
        const asked = workspace.units.filter(
            ({ kind, files }) => kind !== 'library' && kind !== 'suite' && files.some(isAsked),
        );
        if (asked.length === 0) throw new Misuse((words) => words.generate.noCertification);
        const progress = new Progress((done) => this.words.export.progress(done, asked.length));
        let areAllRead = true;
        for (const plan of asked) {
            progress.hide();
            areAllRead = (await this.exportUnit(plan)) && areAllRead;
            progress.step();
        }
        progress.hide();
        if (!areAllRead) return EXIT.misuse;
        if (this.kept > 0) standardNotes(`${this.words.export.kept(this.kept)}\n`);
        return this.kept > 0 ? EXIT.findings : EXIT.fine;
    }

    /** Whether it could be read. */
    private async exportUnit(plan: UnitPlan): Promise<boolean> {
        const { unit, troubles } = await this.targets.workspace.load(plan);
        for (const { path } of troubles) this.note(plan, this.words.files.readBadly(relativePath(path)));
        const fiche = unit && writeFiche(unit);
        if (!fiche) return false;
        const faults = unit.syntaxFaults.filter(({ severity }) => severity === 'error').length;
        if (faults > 0) this.note(plan, this.words.generate.faults(faults));
        for (const { message } of fiche.omissions) this.note(plan, message[this.options.lang]);
        this.put(fiche, plan.files[0]);
        return true;
    }

    private put({ name, text }: WrittenFiche, source: string): void {
        this.claimed.claim(name, source);
        const path = pathInside(this.options.out, name);
        const shown = toPath(path);
        const known = knownText(path);
        if (known === text) {
            this.output.write(`${this.words.export.same(shown)}\n`);
        } else if (known === undefined || this.options.force) {
            writeBytes(path, new TextEncoder().encode(text));
            this.output.write(`${this.words.generate.written(shown)}\n`);
        } else {
            this.kept++;
            writeDiff(this.output, shown, printable(known), text);
        }
    }

    private note(plan: UnitPlan, message: string): void {
        standardNotes(`${this.words.about(relativePath(plan.files[0]), message)}\n`);
    }
}
