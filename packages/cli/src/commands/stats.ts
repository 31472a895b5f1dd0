import { EXIT } from '../exit.ts';
import { json } from '../inert.ts';
import type { Lang } from '../lang.ts';
import { type Output, standardNotes, standardOutput } from '../output.ts';
import { Progress } from '../progress.ts';
import { relativePath } from '../relative-path.ts';
import { findTargets } from '../targets.ts';
import { WORDS } from '../words/index.ts';
import { type Stats, statsOf } from './certification-stats.ts';
import { writeStats } from './stats-text.ts';

export interface StatsOptions {
    readonly format: 'text' | 'json';
    readonly lang: Lang;
}

/** `referentiel stats`: what certifications hold, in numbers. */
export async function runStats(paths: readonly string[], { format, lang }: StatsOptions): Promise<number> {
    const words = WORDS[lang];
    const { workspace, isAsked } = await findTargets(paths, words);
    const output = standardOutput();
    const plans = workspace.units.filter(({ files }) => files.some(isAsked));
    const progress = new Progress((done) => words.stats.progress(done, plans.length));
    const all: Stats[] = [];
    let code: number = EXIT.fine;
    for (const plan of plans) {
        if (output.closed) return EXIT.fine;
        const { unit, troubles } = await workspace.load(plan);
        progress.hide();
        for (const { path } of troubles) {
            standardNotes(`${words.complaint(words.files.readBadly(relativePath(path)))}\n`);
            code = EXIT.misuse;
        }
        if (unit?.certification) {
            if (format === 'text') writeStats(output, statsOf(unit), lang);
            else all.push(statsOf(unit));
        }
        progress.step();
    }
    progress.hide();
    if (format === 'json') writeJson(output, all);
    return code;
}

function writeJson(output: Output, certifications: readonly Stats[]): void {
    output.write(`${json({ version: 1, certifications }, 2)}\n`);
}
