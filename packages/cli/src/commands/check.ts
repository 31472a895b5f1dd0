import { check, type CheckEvent, type UnitReport } from '@referentiel/language';
import { Baseline } from '../baseline.ts';
import { Misuse } from '../exit.ts';
import { fileOutput, screenOutput, standardNotes, standardOutput } from '../output.ts';
import { Progress } from '../progress.ts';
import { readStandardInput } from '../sources.ts';
import { findNameless, findStandIn, findTargets, type Targets } from '../targets.ts';
import { today } from '../today.ts';
import { watchTargets } from '../watching.ts';
import { makePool } from '../worker.ts';
import { WORDS } from '../words/index.ts';
import { CheckRun, type ReportOptions } from './check-run.ts';
import { runTolerances } from './tolerances.ts';

export interface CheckOptions extends ReportOptions {
    readonly output?: string;
    readonly tolerances?: true;
    readonly watch?: true;
    readonly stdinFilename?: string;
}

/** `referentiel check`: tells what is found; the exit code says whether any of it is grave. */
export async function runCheck(paths: readonly string[], options: CheckOptions): Promise<number> {
    const words = WORDS[options.lang];
    // What is misused is told before anything is read.
    assertTogether(options);
    const known = baselineOf(options);
    const targets = await checkTargets(paths, options);
    if (options.watch) return watchCheck(targets, options);
    const output = options.output === undefined ? standardOutput() : fileOutput(options.output);
    if (options.tolerances) return runTolerances(eventsOf(targets), output, options);
    const run = new CheckRun(options, output, known, standardNotes);
    const all = targets.workspace.units.filter(({ files }) => files.some(targets.isAsked)).length;
    const progress = new Progress((done) => words.check.progress(Math.min(done, all), all));
    for await (const event of eventsOf(targets)) {
        progress.hide();
        run.take(event);
        if (output.closed) return run.code;
        progress.step();
    }
    progress.hide();
    run.finish(paths.length === 0);
    output.end();
    return run.code;
}

/** What `check` and `check --fix` are about: paths, or standard input in place of a file. */
export async function checkTargets(
    paths: readonly string[],
    { stdinFilename, lang }: Pick<CheckOptions, 'stdinFilename' | 'lang'>,
): Promise<Targets> {
    if (!paths.includes('-')) {
        if (stdinFilename !== undefined) throw new Misuse(({ files }) => files.nameWithoutInput);
        return findTargets(paths);
    }
    if (paths.length > 1) throw new Misuse(({ files }) => files.standardInputAlone);
    const text = await readStandardInput();
    return stdinFilename === undefined
        ? findNameless(WORDS[lang].files.standardInput, text)
        : findStandIn(stdinFilename, text);
}

function assertTogether({ baseline, writeBaseline, watch, output, format }: CheckOptions): void {
    if (writeBaseline && baseline === undefined) throw new Misuse((words) => words.baseline.needsFile);
    if (!watch) return;
    if (writeBaseline) throw new Misuse(({ usage }) => usage.notTogether('--watch', '--write-baseline'));
    if (output !== undefined || format !== 'text') throw new Misuse((words) => words.watch.onlyText);
}

function baselineOf({ baseline, writeBaseline }: CheckOptions): Baseline | undefined {
    return baseline === undefined || writeBaseline ? undefined : Baseline.read(baseline);
}

function eventsOf({ files, workspace, isAsked }: Targets, kept?: Map<string, UnitReport>): AsyncIterable<CheckEvent> {
    return check(files, workspace, { settings: { today: today() }, reported: isAsked, pool: makePool, kept });
}

/** Tells anew at each change; only the units that it touches are checked again. */
async function watchCheck(targets: Targets, options: CheckOptions): Promise<never> {
    const words = WORDS[options.lang];
    const kept = new Map<string, UnitReport>();
    const screen = screenOutput(standardOutput());
    const tell = async (): Promise<void> => {
        const run = new CheckRun(options, screen, baselineOf(options), screen.write);
        for await (const event of eventsOf(targets, kept)) run.take(event);
        run.finish(false);
        if (!targets.workspace.units.some(({ files }) => files.some(targets.isAsked)))
            screen.write(`${words.watch.nothingLeft}\n`);
        screen.write(`\n${screen.colours.dim(words.watch.waiting)}\n`);
        screen.end();
    };
    return watchTargets(targets, tell, async ({ units, libraries }) => {
        for (const { files } of units) kept.delete(files[0]);
        for (const [file, { uses = [] }] of kept) if (uses.some((key) => libraries.has(key))) kept.delete(file);
        await tell();
    });
}
