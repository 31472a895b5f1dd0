import { type ImportedFiche, loadImporter } from '@referentiel/language';
import { writeDiff } from '../../diff.ts';
import { EXIT, Misuse } from '../../exit.ts';
import type { Lang } from '../../lang.ts';
import { standardNotes, standardOutput } from '../../output.ts';
import { Progress } from '../../progress.ts';
import { relativePath } from '../../relative-path.ts';
import { WORDS, type Words } from '../../words/index.ts';
import { type Reported, writeJson, writeText } from './report.ts';
import { readInto, UnreadableSource } from './sources.ts';
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
        const told = await stage(source, options, staging, progress, words);
        progress.hide();
        const clashes = options.force ? [] : staging.clashes();
        const output = standardOutput();
        if (clashes.length > 0) {
            for (const { path, before, after } of clashes) writeDiff(output, relativePath(path), before, after);
            standardNotes(`${words.complaint(words.importing.clash(clashes.length))}\n`);
            staging.discard();
            return EXIT.findings;
        }
        staging.finish();
        if (options.format === 'json') writeJson(output, told, options.lang);
        else writeText(output, told, words, options.lang);
        return EXIT.fine;
    } catch (error) {
        progress.hide();
        staging.discard();
        if (!(error instanceof UnreadableSource)) throw error;
        const said = words.about(
            error.path === '-' ? words.files.standardInput : relativePath(error.path),
            error.fault[options.lang],
        );
        standardNotes(`${words.complaint(said)}\n`);
        return EXIT.failure;
    }
}

async function stage(
    source: string,
    { only, active, layout, verbatim, out }: FicheImportOptions,
    staging: Staging,
    progress: Progress,
    words: Words,
): Promise<Reported[]> {
    const told: Reported[] = [];
    const wanted = only === undefined ? undefined : numbersIn(only);
    const take = ({ text, report }: ImportedFiche): void => {
        const name =
            layout === 'folder' ? `${report.number}/${report.number}.referentiel` : `${report.number}.referentiel`;
        if (staging.has(name)) {
            standardNotes(`${words.complaint(words.importing.again(report.number))}\n`);
            return;
        }
        staging.add(name, text);
        told.push({ path: relativePath(`${out}/${name}`), report });
        progress.step();
    };
    const importer = await loadImporter();
    await readInto(source, (name) =>
        importer(
            name,
            { ...(wanted ? { only: wanted } : {}), ...(active ? { active } : {}), ...(verbatim ? { verbatim } : {}) },
            take,
        ),
    );
    if (told.length === 0) throw new Misuse(({ importing }) => importing.none);
    const missing = [...(wanted ?? [])].filter((number) => told.every(({ report }) => report.number !== number));
    for (const number of missing) standardNotes(`${words.complaint(words.importing.notFound(number))}\n`);
    return told;
}

function numbersIn(only: string): Set<string> {
    const numbers = only.split(',').map((number) => number.trim());
    const wrong = numbers.find((number) => !/^(?:RNCP|RS)\d{1,6}$/.test(number));
    if (wrong !== undefined) throw new Misuse(({ importing }) => importing.notAnumber(wrong));
    return new Set(numbers);
}
