import { type CheckEvent, type LocatedFinding, SEVERITIES, type Severity } from '@referentiel/language';
import { type Baseline, BaselineWriter } from '../baseline.ts';
import { EXIT } from '../exit.ts';
import { findingsOf, type Formatter, withFindings } from '../formats/formatter.ts';
import type { FormatName } from '../formats/index.ts';
import { gonePhrase, statisticsTable } from '../formats/tables.ts';
import type { Lang } from '../lang.ts';
import type { Notes } from '../output.ts';
import { relativePath } from '../relative-path.ts';
import { Statistics } from '../statistics.ts';
import { WORDS } from '../words/index.ts';

/** What is told of a check, and from when on it fails. */
export interface ReportOptions {
    readonly format: FormatName;
    readonly failOn: Severity | 'never';
    readonly maxWarnings?: number;
    readonly quiet?: true;
    readonly statistics?: true;
    readonly baseline?: string;
    readonly writeBaseline?: true;
    readonly lang: Lang;
}

/** One check on its way: what is told of it, and what it comes to. */
export class CheckRun {
    private readonly options: ReportOptions;
    private readonly notes: Notes;
    private readonly formatter: Formatter;
    private readonly known: Baseline | undefined;
    private readonly statistics: Statistics | undefined;
    private readonly writer: BaselineWriter | undefined;
    private readonly units = new Set<string>();
    private readonly limit: number;
    private warnings = 0;
    private isGrave = false;
    private hasFailed = false;

    constructor(options: ReportOptions, formatter: Formatter, known: Baseline | undefined, notes: Notes) {
        this.options = options;
        this.notes = notes;
        this.known = known;
        this.formatter = formatter;
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
                const failure = this.words.unitFailure(report.failure);
                this.complain(this.words.about(relativePath(report.plan.files[0]), failure));
            }
        }
        if (event.kind === 'register') this.statistics?.addSilent(event.silent);
        const findings = findingsOf(event).filter((finding) => !this.known?.take(finding));
        for (const finding of findings) this.count(finding);
        const told = this.options.quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
        this.formatter.tell(withFindings(event, told));
    }

    /** `isAll`: nothing was left out, so what the baseline knows and wasn't met is gone wherever it was. */
    finish(isAll: boolean): void {
        const { statistics, options, words } = this;
        const gone = this.known?.gone((unit) => isAll || this.units.has(unit)) ?? [];
        this.formatter.end({ statistics, gone });
        if (options.format !== 'text' && options.format !== 'json') {
            if (statistics) this.notes(statisticsTable(statistics, options.lang));
            if (gone.length > 0) this.notes(gonePhrase(gone, options.lang));
        }
        if (this.hasTooManyWarnings)
            this.complain(words.complaint(words.check.tooManyWarnings(this.warnings, options.maxWarnings ?? 0)));
        if (this.writer && options.baseline !== undefined) {
            const count = this.writer.write(options.baseline);
            this.complain(words.baseline.written(options.baseline, count));
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

    private get words() {
        return WORDS[this.options.lang];
    }

    private complain(message: string): void {
        this.notes(`${message}\n`);
    }
}
