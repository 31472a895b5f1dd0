import {
    DOCUMENT_FORMATS,
    FORMATS,
    generate,
    type GeneratedFile,
    type LocatedFinding,
    LogoError,
    type Profile,
    TABLES,
    WORKBOOK,
    TemplateError,
    type Unit,
    type UnitPlan,
    writeFiling,
    writeJury,
} from '@referentiel/language';
import { toPath } from '@referentiel/language/node';
import { EXIT, Misuse } from '../exit.ts';
import type { Lang } from '../lang.ts';
import { type Notes, type Output, screenOutput, standardNotes, standardOutput } from '../output.ts';
import { PdfPrinter } from '../pdf.ts';
import { Progress } from '../progress.ts';
import { relativePath } from '../relative-path.ts';
import { type Missing, missingForFiling } from '../readiness.ts';
import { ClaimedFiles, pathInside, readIfThere } from '../result-files.ts';
import { writeBytes } from '../sources.ts';
import { formatsOf, PDF } from '../table-formats.ts';
import { findTargets, type Targets } from '../targets.ts';
import { watchTargets } from '../watching.ts';
import { WORDS, type Words } from '../words/index.ts';

export interface GenerateOptions {
    readonly out: string;
    readonly format: readonly string[];
    readonly table?: readonly string[];
    readonly profile: Profile;
    /** Writes a filing that isn't ready, and marks it. */
    readonly draft?: boolean;
    readonly template?: string;
    readonly check?: boolean;
    readonly watch?: boolean;
    readonly lang: Lang;
}

/** `referentiel generate`: writes the tables of certifications, each in the output folder itself. */
export async function runGenerate(paths: readonly string[], options: GenerateOptions): Promise<number> {
    assertFit(options);
    const targets = await findTargets(paths, WORDS[options.lang]);
    const output = standardOutput();
    if (options.watch) return watchGeneration(targets, options, output);
    const generation = new Generation(targets, options, output, standardNotes);
    try {
        return await generation.run(targets.workspace.units);
    } finally {
        await generation.close();
    }
}

function assertFit({ format, table = [], profile, draft, template, check, watch }: GenerateOptions): void {
    const tables = [...TABLES.map(({ id }) => id), WORKBOOK];
    const known = formatsOf(profile);
    const noFormat = format.find((id) => !known.includes(id));
    if (noFormat !== undefined) throw new Misuse((words) => words.generate.unknownFormat(noFormat, known.join(', ')));
    if (profile !== 'travail' && table.length > 0)
        throw new Misuse((words) => words.usage.notTogether(`--profile ${profile}`, '--table'));
    if (draft && profile !== 'dépôt') throw new Misuse((words) => words.generate.draftOnlyFiling);
    const noTable = table.find((id) => !tables.includes(id));
    if (noTable !== undefined) throw new Misuse((words) => words.generate.unknownTable(noTable, tables.join(', ')));
    const forWorkbook = FORMATS.filter(({ holdsWorkbook }) => holdsWorkbook).map(({ id }) => id);
    if (table.includes(WORKBOOK) && !format.some((id) => forWorkbook.includes(id)))
        throw new Misuse((words) => words.generate.workbookOnlyIn(WORKBOOK, forWorkbook));
    if (template !== undefined && !format.includes('docx'))
        throw new Misuse((words) => words.generate.templateOnlyDocx);
    if (check && watch) throw new Misuse((words) => words.usage.notTogether('--check', '--watch'));
}

/** Writes again what a change touches, until it is interrupted. */
async function watchGeneration(targets: Targets, options: GenerateOptions, output: Output): Promise<never> {
    const words = WORDS[options.lang];
    const screen = screenOutput(output);
    const generation = new Generation(targets, options, screen, screen.write);
    let hasFailed = false;
    const generate = async (units: readonly UnitPlan[]): Promise<void> => {
        try {
            await generation.run(units);
            hasFailed = false;
        } catch (error) {
            // What is wrong now may be right after the next change, whatever that is.
            if (!(error instanceof Misuse)) throw error;
            hasFailed = true;
            screen.write(`${words.complaint(error.phrase(words))}\n`);
        }
        screen.write(`\n${screen.colours.dim(words.watch.waiting)}\n`);
        screen.end();
    };
    return watchTargets(
        targets,
        () => generate(targets.workspace.units),
        async ({ units }) => {
            if (hasFailed) await generate(targets.workspace.units);
            else if (units.some(({ files }) => files.some(targets.isAsked))) await generate(units);
        },
    );
}

class Generation {
    private readonly targets: Targets;
    private readonly options: GenerateOptions;
    private readonly output: Output;
    private readonly notes: Notes;
    private readonly words: Words;
    private readonly template: Uint8Array | undefined;
    private readonly printer: PdfPrinter | undefined;
    /** The first file of the certification that each file shows: no two may be written to one. */
    private readonly shownBy: ClaimedFiles;
    private outdated = 0;

    constructor(targets: Targets, options: GenerateOptions, output: Output, notes: Notes) {
        this.targets = targets;
        this.options = options;
        this.output = output;
        this.notes = notes;
        this.words = WORDS[options.lang];
        this.shownBy = new ClaimedFiles((source) => targets.workspace.unitOf(source) !== undefined);
        this.template = options.template === undefined ? undefined : readTemplate(options.template);
        this.printer = options.format.includes(PDF) ? new PdfPrinter(this.words) : undefined;
    }

    /** Writes the tables of some units, or compares them. One that fails doesn't keep others from being written. */
    async run(units: readonly UnitPlan[]): Promise<number> {
        let code: number = EXIT.fine;
        const asked = units.filter(
            ({ kind, files }) => kind !== 'library' && kind !== 'suite' && files.some(this.targets.isAsked),
        );
        const progress = new Progress((done) => this.words.generate.progress(done, asked.length));
        const { profile, draft } = this.options;
        const missing = profile === 'dépôt' && !draft ? await missingForFiling(this.targets) : () => [];
        for (const plan of asked) {
            try {
                const came = await this.runUnit(plan, missing, progress);
                if (code === EXIT.fine) code = came;
            } catch (error) {
                if (error instanceof Misuse) throw error;
                if (error instanceof TemplateError) throw this.noTemplate(plan, error);
                if (error instanceof LogoError) throw new Misuse((words) => words.generate.noPicture);
                progress.hide();
                this.complain(plan, this.words.generate.notWritten(messageOf(error)));
                code = EXIT.failure;
            }
            progress.step();
        }
        progress.hide();
        if (this.shownBy.size === 0 && code === EXIT.fine) throw new Misuse((words) => words.generate.noCertification);
        return this.options.check && this.shownBy.size > 0 ? this.conclude(code) : code;
    }

    async close(): Promise<void> {
        await this.printer?.close();
    }

    private conclude(code: number): number {
        const { allUpToDate, outdated } = this.words.generate;
        const total = this.shownBy.size;
        this.say(this.outdated === 0 ? allUpToDate(total) : outdated(this.outdated, total));
        return code === EXIT.fine && this.outdated > 0 ? EXIT.findings : code;
    }

    /** Writes one where it can be read and nothing is missing; the exit code that it comes to. */
    private async runUnit(plan: UnitPlan, missing: Missing, progress: Progress): Promise<number> {
        const { generate: words } = this.words;
        const { unit, troubles } = await this.targets.workspace.load(plan);
        const faults = unit?.syntaxFaults.filter(({ severity }) => severity === 'error').length ?? 0;
        progress.hide();
        for (const { path } of troubles) this.complain(plan, this.words.files.readBadly(relativePath(path)));
        if (!unit) return EXIT.misuse;
        const found = missing(plan.files[0]);
        if (found.length > 0) {
            this.tellMissing(plan, found);
            return EXIT.findings;
        }
        if (faults > 0) this.complain(plan, words.faults(faults));
        for (const { name, bytes } of await this.filesOf(unit, plan)) {
            this.shownBy.claim(name, plan.files[0]);
            this.put(pathInside(this.options.out, name), bytes);
        }
        return EXIT.fine;
    }

    private async filesOf(unit: Unit, plan: UnitPlan): Promise<readonly GeneratedFile[]> {
        const files = [...(await this.written(unit, plan, this.options.format))];
        if (this.printer) {
            for (const { name, bytes } of await this.written(unit, plan, ['html']))
                files.push({ name: name.replace(/html$/, PDF), bytes: await this.printer.print(bytes) });
        }
        return files;
    }

    /** What the language writes itself, in the formats that it has. */
    private async written(unit: Unit, plan: UnitPlan, asked: readonly string[]): Promise<readonly GeneratedFile[]> {
        const { table: tables, profile, draft = false } = this.options;
        const { template } = this;
        if (profile === 'travail')
            return generate(unit, { formats: asked.filter((id) => id !== PDF), tables, template });
        const look = await this.targets.workspace.documentFilesFor(plan);
        const [unread] = look.unreadable;
        if (unread !== undefined) throw new Misuse((words) => words.generate.documentFileUnreadable(unread));
        const formats = DOCUMENT_FORMATS.filter((id) => asked.includes(id));
        const options = { ...look, formats, template: template ?? look.template };
        return profile === 'jury' ? writeJury(unit, options) : writeFiling(unit, { ...options, isDraft: draft });
    }

    /** In the words of the référentiel: whoever files knows no rule by its name. */
    private tellMissing(plan: UnitPlan, found: readonly LocatedFinding[]): void {
        this.complain(plan, this.words.generate.notReady(found.length));
        for (const { location, message } of found)
            this.notes(`  ${relativePath(location.file)}:${location.line} ${message[this.options.lang]}\n`);
    }

    private put(path: string, bytes: Uint8Array): void {
        const { written, different, absent } = this.words.generate;
        if (!this.options.check) {
            writeBytes(path, bytes);
            this.say(written(toPath(path)));
            return;
        }
        const known = readIfThere(path);
        if (known && Buffer.compare(known, bytes) === 0) return;
        this.outdated++;
        this.say(known ? different(toPath(path)) : absent(toPath(path)));
    }

    /** What the command names, else what the configuration does. */
    private noTemplate({ root }: UnitPlan, { trouble }: TemplateError): Misuse {
        const { template = this.targets.workspace.documentSettingsFor(root).template ?? '' } = this.options;
        return new Misuse((words) => words.generate.templateTrouble[trouble](template));
    }

    private say(text: string): void {
        this.output.write(`${text}\n`);
    }

    private complain(plan: UnitPlan, message: string): void {
        this.notes(`${this.words.about(relativePath(plan.files[0]), message)}\n`);
    }
}

function messageOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}

function readTemplate(path: string): Uint8Array {
    const bytes = readIfThere(path);
    if (!bytes) throw new Misuse((words) => words.generate.templateUnreadable(path));
    return bytes;
}
