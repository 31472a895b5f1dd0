import type { Fiche } from '@referentiel/language';
import { writeDiff } from '../../diff.ts';
import { EXIT, Misuse } from '../../exit.ts';
import type { Lang } from '../../lang.ts';
import { standardNotes } from '../../output.ts';
import { Progress } from '../../progress.ts';
import { relativePath } from '../../relative-path.ts';
import { spoolOutput } from '../../spool.ts';
import { WORDS, type Words } from '../../words/index.ts';
import { type ReportWriter, reportWriter } from './report.ts';
import { referentielsOf } from './referentiels.ts';
import { fichesIn, UnreadableSource } from './sources.ts';
import { Staging } from './staging.ts';

export interface FicheImportOptions {
    readonly out: string;
    readonly only?: string;
    readonly active?: boolean;
    readonly layout: 'file' | 'folder';
    readonly verbatim?: boolean;
    readonly force?: boolean;
    readonly format: 'text' | 'json';
    readonly lang: Lang;
}

/** `referentiel import` of fiches: writes the référentiels of published fiches, all of them or none, and tells what became of each. */
export async function runFicheImport(source: string, options: FicheImportOptions): Promise<number> {
    const words = WORDS[options.lang];
    const staging = new Staging(options.out);
    const progress = new Progress((done) => words.importing.progress(done));
    try {
        const spool = spoolOutput(staging.beside('report'));
        const report = reportWriter(options.format, spool, words, options.lang);
        await stage(source, options, staging, report, progress, words);
        report.end();
        progress.hide();
        if (!options.force && (await tellClashes(staging, words))) return EXIT.findings;
        staging.finish();
        await spool.tell();
        return EXIT.fine;
    } catch (error) {
        progress.hide();
        if (!(error instanceof UnreadableSource)) throw error;
        const said = words.about(
            error.path === '-' ? words.files.standardInput : relativePath(error.path),
            error.fault[options.lang],
        );
        standardNotes(`${words.complaint(said)}\n`);
        return EXIT.failure;
    } finally {
        staging.close();
    }
}

/** Shows what files that are there would become; whether there are any. */
async function tellClashes(staging: Staging, { complaint, importing }: Words): Promise<boolean> {
    const diffs = spoolOutput(staging.beside('diffs'));
    let count = 0;
    for (const { path, before, after } of staging.clashes()) {
        count++;
        writeDiff(diffs, relativePath(path), before, after);
    }
    await diffs.tell();
    if (count > 0) standardNotes(`${complaint(importing.clash(count))}\n`);
    return count > 0;
}

async function stage(
    source: string,
    { only, active = false, layout, verbatim = false, out }: FicheImportOptions,
    staging: Staging,
    report: ReportWriter,
    progress: Progress,
    words: Words,
): Promise<void> {
    const wanted = only === undefined ? undefined : numbersIn(only);
    const taken = new Set<string>();
    const isFirst = ({ number }: Fiche): boolean => {
        if (!taken.has(number)) return taken.add(number).has(number);
        standardNotes(`${words.complaint(words.importing.again(number))}\n`);
        return false;
    };
    const fiches = fichesIn(source, { ...(wanted ? { only: wanted } : {}), active }, isFirst);
    for await (const { text, report: told } of referentielsOf(fiches, { verbatim })) {
        const { number } = told;
        const name = layout === 'folder' ? `${number}/${number}.referentiel` : `${number}.referentiel`;
        staging.add(name, text);
        report.tell(relativePath(`${out}/${name}`), told);
        progress.step();
    }
    if (taken.size === 0) throw new Misuse(({ importing }) => importing.none);
    for (const number of wanted ?? [])
        if (!taken.has(number)) standardNotes(`${words.complaint(words.importing.notFound(number))}\n`);
}

function numbersIn(only: string): Set<string> {
    const numbers = only.split(',').map((number) => number.trim());
    const wrong = numbers.find((number) => !/^(?:RNCP|RS)\d{1,6}$/.test(number));
    if (wrong !== undefined) throw new Misuse(({ importing }) => importing.notAnumber(wrong));
    return new Set(numbers);
}
