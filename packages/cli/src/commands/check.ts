import {
    check,
    type CheckEvent,
    presetSettings,
    type ResourcesAtHand,
    today,
    type UnitReport,
} from '@referentiel/language';
import { Baseline } from '../baseline.ts';
import { EXIT } from '../exit.ts';
import { fileOutput, screenOutput, standardNotes, standardOutput } from '../output.ts';
import { Progress } from '../progress.ts';
import { damagedCorpus, resourcesFrom } from '../resources.ts';
import { expectShortLives, shortLives } from '../short-lived.ts';
import type { Targets } from '../targets.ts';
import { watchTargets } from '../watching.ts';
import { FINGERPRINT, makePool, storeOf } from '../worker.ts';
import { WORDS } from '../words/index.ts';
import { assertTogether, type CheckOptions, checkTargets, isHeeded } from './check-options.ts';
import { loadFormatter } from '../formats/index.ts';
import { CheckRun } from './check-run.ts';
import { runTolerances } from './tolerances.ts';

/** `referentiel check`: tells what is found; the exit code says whether any of it is grave. */
export async function runCheck(paths: readonly string[], options: CheckOptions): Promise<number> {
    const words = WORDS[options.lang];
    assertTogether(paths, options);
    if (options.fix ?? options.fixDryRun) {
        const { runFix } = await import('./fix.ts');
        await runFix(paths, options);
        if (options.fixDryRun) return EXIT.fine;
    }
    const known = baselineOf(options);
    const targets = await checkTargets(paths, options, options.cache ? CACHE : undefined);
    const atHand = await resourcesFrom(options);
    if (options.watch) return watchCheck(targets, options, atHand);
    const output = options.output === undefined ? standardOutput() : fileOutput(options.output);
    if (options.tolerances) return runTolerances(eventsOf(targets, options, atHand), output, options);
    const run = new CheckRun(options, await loadFormatter(options, output), known, standardNotes);
    const all = targets.workspace.units.filter(({ files }) => files.some(targets.isAsked)).length;
    const progress = new Progress((done) => words.check.progress(Math.min(done, all), all));
    for await (const event of eventsOf(targets, options, atHand)) {
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

function baselineOf({ baseline, writeBaseline }: CheckOptions): Baseline | undefined {
    return baseline === undefined || writeBaseline ? undefined : Baseline.read(baseline);
}

/** Where what is found is kept, for this very program to find it again. */
const CACHE = { version: FINGERPRINT, storeOf };

/** Room for what is young in each thread, in MB: two référentiels with all that rules make of them; not one outlives it. */
const YOUNG = 16;

/** Below so many units, what a cache saves is not worth the folder that it makes. */
const CACHE_FROM = 100;

async function* eventsOf(
    { files, workspace, isAsked }: Targets,
    options: CheckOptions,
    atHand: ResourcesAtHand,
    kept?: Map<string, UnitReport>,
): AsyncGenerator<CheckEvent> {
    const { cache, preset, against, spelling } = options;
    const events = check(files, workspace, {
        settings: { today: today(), ...(preset && presetSettings(preset)) },
        reported: isAsked,
        heeded: (severity) => isHeeded(severity, options),
        cache: cache && workspace.units.length >= CACHE_FROM ? CACHE : undefined,
        pool: (data) => {
            expectShortLives(YOUNG);
            return makePool({ of: 'check', data }, { limits: shortLives(YOUNG) });
        },
        atHand,
        wanted: { against, spelling },
        kept,
    });
    for await (const event of events) {
        // Nothing of it is to be believed: what it kept from being found isn't told as if there were nothing.
        if (event.kind === 'unit' && event.report.damaged) throw damagedCorpus(against ?? '');
        yield event;
    }
}

/** Tells anew at each change; only the units that it touches are checked again. */
async function watchCheck(targets: Targets, options: CheckOptions, atHand: ResourcesAtHand): Promise<never> {
    const words = WORDS[options.lang];
    const kept = new Map<string, UnitReport>();
    const screen = screenOutput(standardOutput());
    const tell = async (): Promise<void> => {
        const run = new CheckRun(options, await loadFormatter(options, screen), baselineOf(options), screen.write);
        for await (const event of eventsOf(targets, options, atHand, kept)) run.take(event);
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
