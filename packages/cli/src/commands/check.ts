import { check, type CheckEvent, type LocatedFinding, SEVERITIES, type Severity } from '@referentiel/language';
import { Baseline, BaselineWriter } from '../baseline.ts';
import { EXIT } from '../exit.ts';
import { findingsOf, type Formatter, withFindings } from '../formats/formatter.ts';
import { FORMATS, type FormatName } from '../formats/index.ts';
import { gonePhrase, statisticsTable } from '../formats/tables.ts';
import type { Lang } from '../language-choice.ts';
import { fileOutput, type Output, standardOutput } from '../output.ts';
import { relativePath } from '../relative-path.ts';
import { Statistics } from '../statistics.ts';
import { findTargets, type Targets } from '../targets.ts';
import { today } from '../today.ts';
import { makePool } from '../worker.ts';
import { runTolerances } from './tolerances.ts';

export interface CheckOptions {
    readonly format: FormatName;
    readonly output?: string;
    readonly failOn: Severity | 'never';
    readonly maxWarnings?: number;
    readonly quiet?: true;
    readonly statistics?: true;
    readonly tolerances?: true;
    readonly baseline?: string;
    readonly writeBaseline?: true;
    readonly lang: Lang;
}

/** `referentiel check`: tells what is found; the exit code says whether any of it is grave. */
export async function runCheck(paths: readonly string[], options: CheckOptions): Promise<number> {
    const { baseline: path, writeBaseline } = options;
    // What is misused is told before anything is read.
    const known = path !== undefined && !writeBaseline ? Baseline.read(path) : undefined;
    const targets = await findTargets(paths);
    const output = options.output === undefined ? standardOutput() : fileOutput(options.output);
    if (options.tolerances) return runTolerances(eventsOf(targets), output, options);
    const run = new CheckRun(options, output, known);
    for await (const event of eventsOf(targets)) {
        run.take(event);
        if (output.closed) return run.code;
    }
    run.finish(paths.length === 0);
    output.end();
    return run.code;
}

function eventsOf({ files, workspace, isAsked }: Targets): AsyncIterable<CheckEvent> {
    return check(files, workspace, { settings: { today: today() }, reported: isAsked, pool: makePool });
}

/** One check on its way: what is told of it, and what it comes to. */
class CheckRun {
    private readonly options: CheckOptions;
    private readonly formatter: Formatter;
    private readonly known: Baseline | undefined;
    private readonly statistics: Statistics | undefined;
    private readonly writer: BaselineWriter | undefined;
    private readonly units = new Set<string>();
    private readonly limit: number;
    private warnings = 0;
    private isGrave = false;
    private hasFailed = false;

    constructor(options: CheckOptions, output: Output, known: Baseline | undefined) {
        this.options = options;
        this.known = known;
        this.formatter = FORMATS[options.format]({ output, lang: options.lang, pathOf: relativePath });
        this.statistics = options.statistics && new Statistics();
        this.writer = options.writeBaseline && new BaselineWriter();
        this.limit = options.failOn === 'never' ? -1 : SEVERITIES.indexOf(options.failOn);
    }

    take(event: CheckEvent): void {
        if (event.kind === 'unit') {
            const { report } = event;
            if (this.known && report.entry) this.units.add(report.entry.identity);
            if (report.failure !== undefined) {
                this.hasFailed = true;
                process.stderr.write(`${relativePath(report.plan.files[0])} : ${report.failure}\n`);
            }
        }
        const findings = findingsOf(event).filter((finding) => !this.known?.take(finding));
        for (const finding of findings) this.count(finding);
        const told = this.options.quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
        this.formatter.tell(withFindings(event, told));
    }

    /** `isAll`: nothing was left out, so what the baseline knows and wasn't met is gone wherever it was. */
    finish(isAll: boolean): void {
        const { statistics, options } = this;
        const gone = this.known?.gone((unit) => isAll || this.units.has(unit)) ?? [];
        this.formatter.end({ statistics, gone });
        if (options.format !== 'text' && options.format !== 'json') {
            if (statistics) process.stderr.write(statisticsTable(statistics, options.lang));
            if (gone.length > 0) process.stderr.write(gonePhrase(gone, options.lang));
        }
        if (this.hasTooManyWarnings) process.stderr.write(`referentiel : ${this.tooManyWarnings()}\n`);
        if (this.writer && options.baseline !== undefined) {
            const n = this.writer.write(options.baseline);
            process.stderr.write(
                options.lang === 'fr'
                    ? `État de référence écrit dans ${options.baseline} : ${n} ${n < 2 ? 'constat connu' : 'constats connus'}.\n`
                    : `Baseline written to ${options.baseline}: ${n} known ${n === 1 ? 'finding' : 'findings'}.\n`,
            );
        }
    }

    get code(): number {
        if (this.hasFailed) return EXIT.failure;
        if (this.writer) return EXIT.fine;
        return this.isGrave || this.hasTooManyWarnings ? EXIT.findings : EXIT.fine;
    }

    private count(finding: LocatedFinding): void {
        const { severity, location } = finding;
        this.statistics?.add(finding);
        this.writer?.add(finding, relativePath(location.file));
        if (severity === 'warning') this.warnings++;
        if (SEVERITIES.indexOf(severity) <= this.limit) this.isGrave = true;
    }

    private get hasTooManyWarnings(): boolean {
        return this.options.maxWarnings !== undefined && this.warnings > this.options.maxWarnings;
    }

    private tooManyWarnings(): string {
        const { maxWarnings = 0, lang } = this.options;
        const n = this.warnings;
        return lang === 'fr'
            ? `${n} ${n < 2 ? 'avertissement' : 'avertissements'}, ${maxWarnings} au plus ${maxWarnings < 2 ? 'est admis' : 'sont admis'} (--max-warnings).`
            : `${n} ${n === 1 ? 'warning' : 'warnings'}, at most ${maxWarnings} allowed (--max-warnings).`;
    }
}
