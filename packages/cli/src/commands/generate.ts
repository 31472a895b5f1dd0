import {
    FORMATS,
    type GeneratedFile,
    inTurn,
    type LocatedFinding,
    type Pool,
    type Profile,
    TABLES,
    type UnitPlan,
    WORKBOOK,
} from '@referentiel/language';
import { toPath } from '@referentiel/language/node';
import { EXIT, Misuse } from '../exit.ts';
import {
    type Failure,
    type GeneratingData,
    type GeneratingTask,
    generator,
    type Made,
    messageOf,
    type Wanted,
} from '../generating.ts';
import type { Lang } from '../lang.ts';
import { type Notes, type Output, screenOutput, standardNotes, standardOutput } from '../output.ts';
import { PdfPrinter } from '../pdf.ts';
import { Progress } from '../progress.ts';
import { relativePath } from '../relative-path.ts';
import { missingForFiling } from '../readiness.ts';
import { ClaimedFiles, pathInside, readIfThere } from '../result-files.ts';
import { writeBytes } from '../sources.ts';
import { formatsOf, PDF } from '../table-formats.ts';
import { findTargets, type Targets } from '../targets.ts';
import { watchTargets } from '../watching.ts';
import { shortLives } from '../short-lived.ts';
import { makePool } from '../worker.ts';
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

/** Below so many certifications threads cost more than they bring. */
const THREADS_FROM = 40;

class Generation {
    private readonly targets: Targets;
    private readonly options: GenerateOptions;
    private readonly output: Output;
    private readonly notes: Notes;
    private readonly words: Words;
    private readonly wanted: Wanted;
    private readonly printer: PdfPrinter | undefined;
    /** The first file of the certification that each file shows: no two may be written to one. */
    private readonly shownBy: ClaimedFiles;
    private outdated = 0;

    constructor(targets: Targets, options: GenerateOptions, output: Output, notes: Notes) {
        const { format, table, profile, draft = false, template } = options;
        this.targets = targets;
        this.options = options;
        this.output = output;
        this.notes = notes;
        this.words = WORDS[options.lang];
        this.shownBy = new ClaimedFiles((source) => targets.workspace.unitOf(source) !== undefined);
        this.wanted = {
            formats: format,
            tables: table,
            profile,
            isDraft: draft,
            template: template === undefined ? undefined : readTemplate(template),
        };
        this.printer = format.includes(PDF) ? new PdfPrinter(this.words) : undefined;
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
        const tasks = asked.map((plan): GeneratingTask => ({ plan, makes: missing(plan.files[0]).length === 0 }));
        for await (const { plan, made } of this.inOrder(tasks)) {
            progress.hide();
            const came = await this.take(plan, made, missing(plan.files[0]));
            if (code === EXIT.fine || came === EXIT.failure) code = came;
            progress.step();
        }
        progress.hide();
        if (this.shownBy.size === 0 && code === EXIT.fine) throw new Misuse((words) => words.generate.noCertification);
        return this.options.check && this.shownBy.size > 0 ? this.conclude(code) : code;
    }

    async close(): Promise<void> {
        await this.printer?.close();
    }

    /** What comes of each certification, in threads where there are many. */
    private async *inOrder(tasks: readonly GeneratingTask[]): AsyncGenerator<{ plan: UnitPlan; made: Made }> {
        const { workspace } = this.targets;
        const roots = new Set(tasks.map(({ plan }) => plan.root));
        const data: GeneratingData = {
            wanted: this.wanted,
            libraries: workspace.grouping.libraries,
            documents: new Map(Array.from(roots, (root) => [root, workspace.documentSettingsFor(root)])),
        };
        const isMany = tasks.length >= THREADS_FROM && !this.options.watch;
        const pool = isMany ? makePool({ of: 'generate', data }, { limits: shortLives() }) : undefined;
        const sources = {
            load: (plan: UnitPlan) => workspace.load(plan),
            lookOf: (plan: UnitPlan) => workspace.documentFilesFor(plan),
        };
        const here = generator(sources, this.wanted);
        const run = async (task: GeneratingTask): Promise<{ plan: UnitPlan; made: Made }> => ({
            plan: task.plan,
            made: pool ? await inThread(pool, task) : await here(task),
        });
        try {
            yield* inTurn(tasks, run, pool ? pool.size * AHEAD : 1);
        } finally {
            await pool?.close();
        }
    }

    private conclude(code: number): number {
        const { allUpToDate, outdated } = this.words.generate;
        const total = this.shownBy.size;
        this.say(this.outdated === 0 ? allUpToDate(total) : outdated(this.outdated, total));
        return code === EXIT.fine && this.outdated > 0 ? EXIT.findings : code;
    }

    /** Writes what was made of one where nothing is missing; the exit code that it comes to. */
    private async take(plan: UnitPlan, made: Made, missing: readonly LocatedFinding[]): Promise<number> {
        const { generate: words } = this.words;
        const { troubles, faults, failure } = made;
        for (const path of troubles) this.complain(plan, this.words.files.readBadly(relativePath(path)));
        if (faults === undefined && !failure) return EXIT.misuse;
        if (missing.length > 0) {
            this.tellMissing(plan, missing);
            return EXIT.findings;
        }
        if (faults) this.complain(plan, words.faults(faults));
        try {
            if (failure) throw this.errorOf(plan, failure);
            for (const { name, bytes } of await this.printed(made)) {
                this.shownBy.claim(name, plan.files[0]);
                this.put(pathInside(this.options.out, name), bytes);
            }
            return EXIT.fine;
        } catch (error) {
            if (error instanceof Misuse) throw error;
            this.complain(plan, words.notWritten(messageOf(error)));
            return EXIT.failure;
        }
    }

    private async printed({ files, pages }: Made): Promise<readonly GeneratedFile[]> {
        const all = [...files];
        for (const { name, bytes } of this.printer ? pages : [])
            all.push({ name: name.replace(/html$/, PDF), bytes: await this.printer!.print(bytes) });
        return all;
    }

    private errorOf({ root }: UnitPlan, failure: Failure): Error {
        switch (failure.of) {
            case 'template': {
                // What the command names, else what the configuration does.
                const { template = this.targets.workspace.documentSettingsFor(root).template ?? '' } = this.options;
                return new Misuse((words) => words.generate.templateTrouble[failure.trouble](template));
            }
            case 'logo':
                return new Misuse((words) => words.generate.noPicture);
            case 'document file':
                return new Misuse((words) => words.generate.documentFileUnreadable(failure.path));
            case 'unknown':
                return new Error(failure.message);
        }
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

    private say(text: string): void {
        this.output.write(`${text}\n`);
    }

    private complain(plan: UnitPlan, message: string): void {
        this.notes(`${this.words.about(relativePath(plan.files[0]), message)}\n`);
    }
}

/** How many certifications are under way for each thread: their files wait in memory for their turn. */
const AHEAD = 3;

/** One on which a thread dies doesn't keep others from being written. */
async function inThread(pool: Pool, task: GeneratingTask): Promise<Made> {
    try {
        return (await pool.run(task)) as Made;
    } catch (error) {
        const failure = { of: 'unknown', message: messageOf(error) } as const;
        return { troubles: [], faults: undefined, files: [], pages: [], failure };
    }
}

function readTemplate(path: string): Uint8Array {
    const bytes = readIfThere(path);
    if (!bytes) throw new Misuse((words) => words.generate.templateUnreadable(path));
    return bytes;
}
