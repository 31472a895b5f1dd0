import { type Cache, type PresetName, SEVERITIES, type Severity } from '@referentiel/language';
import { Misuse } from '../exit.ts';
import { readStandardInput } from '../sources.ts';
import { findNameless, findStandIn, findTargets, type Targets } from '../targets.ts';
import { WORDS } from '../words/index.ts';
import type { ReportOptions } from './check-run.ts';

export interface CheckOptions extends ReportOptions {
    readonly preset?: PresetName;
    readonly output?: string;
    /** The file of a reference of the register. */
    readonly against?: string;
    readonly spelling?: true;
    readonly tolerances?: true;
    readonly watch?: true;
    readonly fix?: true;
    readonly fixDryRun?: true;
    readonly stdinFilename?: string;
    /** False for --no-cache. */
    readonly cache: boolean;
}

/** What `check` and `check --fix` are about: paths, or standard input in place of a file. */
export async function checkTargets(
    paths: readonly string[],
    { stdinFilename, lang }: Pick<CheckOptions, 'stdinFilename' | 'lang'>,
    cache?: Cache,
): Promise<Targets> {
    if (!paths.includes('-')) {
        if (stdinFilename !== undefined) throw new Misuse(({ files }) => files.nameWithoutInput);
        return findTargets(paths, WORDS[lang], cache);
    }
    if (paths.length > 1) throw new Misuse(({ files }) => files.standardInputAlone);
    const text = await readStandardInput();
    return stdinFilename === undefined
        ? findNameless(WORDS[lang].files.standardInput, text)
        : findStandIn(stdinFilename, text);
}

/** What is misused is told before anything is read or written. */
export function assertTogether(
    paths: readonly string[],
    { baseline, writeBaseline, tolerances, fix, fixDryRun, watch, output, format }: CheckOptions,
): void {
    if (writeBaseline && baseline === undefined) throw new Misuse((words) => words.baseline.needsFile);
    if (!watch) return;
    const others = {
        '--write-baseline': writeBaseline,
        '--tolerances': tolerances,
        '--fix': fix ?? fixDryRun,
        '-': paths.includes('-'),
    };
    const other = Object.entries(others).find(([, isAsked]) => isAsked)?.[0];
    if (other !== undefined) throw new Misuse(({ usage }) => usage.notTogether('--watch', other));
    if (output !== undefined || format !== 'text') throw new Misuse((words) => words.watch.onlyText);
}

/** Whether findings of a severity are told, or counted: those that are not need not be known. */
export function isHeeded(
    severity: Severity,
    { quiet, statistics, baseline, tolerances, maxWarnings, failOn }: CheckOptions,
): boolean {
    if (!quiet || statistics || baseline !== undefined || tolerances) return true;
    if (severity === 'error' || (severity === 'warning' && maxWarnings !== undefined)) return true;
    return failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}
