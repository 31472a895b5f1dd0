import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
    FORMATS,
    generate,
    type GeneratedFile,
    SOURCE_ENDING,
    TABLES,
    TemplateError,
    type Unit,
    type UnitPlan,
} from '@referentiel/language';
import { toPath, writeAside } from '@referentiel/language/node';
import { EXIT, Misuse } from '../exit.ts';
import { standardOutput } from '../output.ts';
import { PdfPrinter } from '../pdf.ts';
import { relativePath } from '../relative-path.ts';
import { findTargets, type Targets } from '../targets.ts';

export interface GenerateOptions {
    readonly out: string;
    readonly format: readonly string[];
    readonly table?: readonly string[];
    readonly template?: string;
    readonly check?: boolean;
    readonly watch?: boolean;
}

/** What the browser prints from the HTML: it is no format of the language's. */
const PDF = 'pdf';

/** `referentiel generate`: writes the tables of certifications, each in the output folder itself. */
export async function runGenerate(paths: readonly string[], options: GenerateOptions): Promise<number> {
    const { format, table = [], template, check, watch } = options;
    assertKnown(format, [...FORMATS.map(({ id }) => id), PDF], 'format');
    assertKnown(
        table,
        TABLES.map(({ id }) => id),
        'tableau',
    );
    if (template !== undefined && !format.includes('docx')) throw new Misuse('--template ne sert qu’au format docx.');
    if (check && watch) throw new Misuse('--check et --watch ne vont pas ensemble.');
    const targets = await findTargets(paths);
    const generation = new Generation(targets, options);
    try {
        const code = await generation.run(targets.workspace.units);
        if (watch) await generation.watch();
        return code;
    } finally {
        await generation.close();
    }
}

function assertKnown(asked: readonly string[], known: readonly string[], what: string): void {
    const unknown = asked.find((id) => !known.includes(id));
    if (unknown !== undefined) throw new Misuse(`${what} inconnu : « ${unknown} » (il y a ${known.join(', ')}).`);
}

class Generation {
    private readonly targets: Targets;
    private readonly options: GenerateOptions;
    private readonly template: Uint8Array | undefined;
    private readonly printer: PdfPrinter | undefined;
    private readonly output = standardOutput();
    /** Which certification each file shows: no two may be written to one. */
    private readonly shownBy = new Map<string, string>();
    private outdated = 0;

    constructor(targets: Targets, options: GenerateOptions) {
        this.targets = targets;
        this.options = options;
        this.template = options.template === undefined ? undefined : readTemplate(options.template);
        this.printer = options.format.includes(PDF) ? new PdfPrinter() : undefined;
    }

    /** Writes the tables of some units, or compares them. One that fails doesn't keep others from being written. */
    async run(units: readonly UnitPlan[]): Promise<number> {
        let code: number = EXIT.fine;
        for (const plan of units) {
            if (plan.kind === 'library' || plan.kind === 'suite' || !plan.files.some(this.targets.isAsked)) continue;
            try {
                await this.runUnit(plan);
            } catch (error) {
                if (error instanceof Misuse) throw error;
                if (error instanceof TemplateError) throw new Misuse(error.message);
                complain(plan, `tableaux non écrits : ${error instanceof Error ? error.message : String(error)}`);
                code = EXIT.failure;
            }
        }
        if (this.shownBy.size === 0 && code === EXIT.fine) throw new Misuse('aucune certification dans ces fichiers.');
        const total = this.shownBy.size;
        if (!this.options.check || total === 0) return code;
        this.say(
            this.outdated === 0
                ? `${total} ${total < 2 ? 'fichier' : 'fichiers'} à jour.`
                : `${this.outdated} sur ${total} ne ${this.outdated < 2 ? 'l’est' : 'le sont'} pas : relancez generate sans --check.`,
        );
        return code === EXIT.fine && this.outdated > 0 ? EXIT.findings : code;
    }

    /** Writes again what a change touches, until it is interrupted. */
    async watch(): Promise<void> {
        const { files, workspace } = this.targets;
        let busy = Promise.resolve();
        const changed = async (paths: readonly string[]): Promise<void> => {
            const touched = new Set<UnitPlan>();
            for (const path of paths) for (const plan of await workspace.refresh(path)) touched.add(plan);
            const asked = [...touched].filter((plan) => plan.files.some(this.targets.isAsked));
            try {
                if (asked.length > 0) await this.run(asked);
            } catch (error) {
                process.stderr.write(`referentiel : ${error instanceof Error ? error.message : String(error)}\n`);
            }
        };
        const roots = new Set(workspace.units.map(({ root }) => root));
        const watches = [...roots].map((root) =>
            files.watch(root, [SOURCE_ENDING], (paths) => {
                busy = busy.then(() => changed(paths));
            }),
        );
        this.say('En attente de changements ; Ctrl+C pour finir.');
        // Here an interruption is how the command ends.
        process.removeAllListeners('SIGINT');
        await new Promise<void>((stop) => process.once('SIGINT', stop).once('SIGTERM', stop));
        for (const one of watches) one.close();
        await busy;
    }

    async close(): Promise<void> {
        await this.printer?.close();
    }

    private async runUnit(plan: UnitPlan): Promise<void> {
        const { unit, troubles } = await this.targets.workspace.load(plan);
        for (const { path } of troubles) complain(plan, `« ${relativePath(path)} » ne se lit pas bien.`);
        if (!unit) throw new Error('aucun de ses fichiers ne se lit');
        const faults = unit.syntaxFaults.filter(({ severity }) => severity === 'error').length;
        if (faults > 0)
            complain(plan, `${faults} ${faults < 2 ? 'faute' : 'fautes'} d’écriture, que dit « check » ; à relire.`);
        const source = relativePath(plan.files[0]);
        for (const { name, bytes } of await this.filesOf(unit)) {
            const other = this.shownBy.get(name.toLowerCase());
            if (other !== undefined && other !== source) {
                throw new Misuse(
                    `${other} et ${source} s’écriraient tous deux dans « ${name} » : donnez leurs chemins séparément.`,
                );
            }
            this.shownBy.set(name.toLowerCase(), source);
            this.put(pathInside(this.options.out, name), bytes);
        }
    }

    private async filesOf(unit: Unit): Promise<readonly GeneratedFile[]> {
        const { format, table: tables } = this.options;
        const formats = format.filter((id) => id !== PDF);
        const files = [...(await generate(unit, { formats, tables, template: this.template }))];
        if (this.printer) {
            for (const { name, bytes } of await generate(unit, { formats: ['html'], tables }))
                files.push({ name: name.replace(/html$/, PDF), bytes: await this.printer.print(bytes) });
        }
        return files;
    }

    private put(path: string, bytes: Uint8Array): void {
        if (!this.options.check) {
            writeAside(path, bytes);
            this.say(`Écrit : ${toPath(path)}`);
            return;
        }
        const known = readIfThere(path);
        if (known && Buffer.compare(known, bytes) === 0) return;
        this.outdated++;
        this.say(`${known ? 'Différent' : 'Absent'} : ${toPath(path)}`);
    }

    private say(text: string): void {
        this.output.write(`${text}\n`);
    }
}

function complain(plan: UnitPlan, message: string): void {
    process.stderr.write(`${relativePath(plan.files[0])} : ${message}\n`);
}

function readTemplate(path: string): Uint8Array {
    const bytes = readIfThere(path);
    if (!bytes) throw new Misuse(`le modèle « ${path} » ne se lit pas.`);
    return bytes;
}

function readIfThere(path: string): Buffer | undefined {
    try {
        return readFileSync(path);
    } catch {
        return undefined;
    }
}

/** Whatever a certification is called, nothing is written elsewhere. */
function pathInside(folder: string, name: string): string {
    if (!/^[^/\\\0]+$/.test(name) || name === '.' || name === '..') throw new Error(`Not the name of a file: ${name}`);
    return join(folder, name);
}
