import { type Block, type Competency, leafAssessments, type Unit } from '@referentiel/language';
import { EXIT } from '../exit.ts';
import { type Output, standardOutput } from '../output.ts';
import { relativePath } from '../relative-path.ts';
import { findTargets } from '../targets.ts';

export interface StatsOptions {
    readonly format: 'text' | 'json';
}

interface Coverage {
    readonly competencies: number;
    readonly evaluated: number;
    readonly inPart: number;
    readonly notEvaluated: number;
}

interface Stats {
    readonly files: readonly string[];
    readonly number: string;
    readonly title: string;
    readonly activities: number;
    readonly competencies: number;
    readonly criteria: number;
    readonly blocks: readonly ({
        readonly code: string;
        readonly title: string;
        readonly assessments: number;
    } & Coverage)[];
    readonly assessments: number;
    /** One for each open access route; one without route where none is told. */
    readonly routes: readonly ({ readonly route: string | null } & Coverage)[];
    readonly words: { readonly shortest: number; readonly median: number; readonly longest: number };
    readonly silences: number;
}

/** `referentiel stats`: what certifications hold, in numbers. */
export async function runStats(paths: readonly string[], { format }: StatsOptions): Promise<number> {
    const { workspace, isAsked } = await findTargets(paths);
    const output = standardOutput();
    const all: Stats[] = [];
    for (const plan of workspace.units.filter(({ files }) => files.some(isAsked))) {
        if (output.closed) return EXIT.fine;
        const { unit } = await workspace.load(plan);
        if (!unit?.certification) continue;
        const stats = statsOf(unit);
        if (format === 'text') writeText(output, stats);
        else all.push(stats);
    }
    if (format === 'json') output.write(`${JSON.stringify({ version: 1, certifications: all }, undefined, 2)}\n`);
    return EXIT.fine;
}

type Verdict = ReturnType<Unit['coverage']['worst']>;

function statsOf(unit: Unit): Stats {
    const { coverage } = unit;
    const lengths = unit.competencies
        .map(({ title }) => (title?.value ?? '').split(/\s+/).filter(Boolean).length)
        .toSorted((a, b) => a - b);
    return {
        files: unit.files.map(({ path }) => relativePath(path)),
        number: unit.root.code?.text ?? '',
        title: unit.root.title?.value ?? '',
        activities: unit.activities.filter(({ activities }) => activities.length === 0).length,
        competencies: unit.competencies.length,
        criteria: unit.items.filter(({ kind }) => kind === 'criterion').length,
        blocks: unit.blocks.map((block) => ({
            code: block.code?.text ?? '',
            title: block.title?.value ?? '',
            assessments: assessmentsIn(block),
            ...coverageOf(block.competencies, (competency) => coverage.worst(competency)),
        })),
        assessments: unit.assessments.length,
        routes: coverage.routes.map((route) => ({
            route: route ?? null,
            ...coverageOf(unit.competencies, (competency) => coverage.verdict(competency, route)),
        })),
        words: {
            shortest: lengths[0] ?? 0,
            median: lengths[lengths.length >> 1] ?? 0,
            longest: lengths.at(-1) ?? 0,
        },
        silences: [unit.root, ...unit.items].reduce((sum, { silences }) => sum + silences.length, 0),
    };
}

function assessmentsIn({ assessments }: Block): number {
    return assessments.flatMap(leafAssessments).length;
}

function coverageOf(competencies: readonly Competency[], verdictOf: (competency: Competency) => Verdict): Coverage {
    const count = (verdict: Verdict): number => competencies.filter((one) => verdictOf(one) === verdict).length;
    return {
        competencies: competencies.length,
        evaluated: count('evaluated'),
        inPart: count('in part'),
        notEvaluated: count('not evaluated'),
    };
}

function writeText(output: Output, stats: Stats): void {
    const { colours } = output;
    const share = ({ competencies, evaluated }: Coverage): string =>
        competencies === 0 ? '–' : `${Math.floor((100 * evaluated) / competencies)} %`;
    output.write(`${colours.bold([stats.number, stats.title].filter(Boolean).join(' — '))}\n`);
    output.write(
        `  ${[
            many(stats.activities, 'activité'),
            many(stats.competencies, 'compétence'),
            many(stats.criteria, 'critère'),
            many(stats.blocks.length, 'bloc'),
            many(stats.assessments, 'épreuve'),
        ].join(', ')}\n`,
    );
    const { shortest, median, longest } = stats.words;
    output.write(`  mots par compétence : de ${shortest} à ${longest}, ${median} au milieu\n`);
    for (const block of stats.blocks) {
        output.write(
            `  ${block.code} : ${many(block.competencies, 'compétence')}, ${many(block.assessments, 'épreuve')}, ${share(block)} évaluées\n`,
        );
    }
    for (const { route, ...coverage } of stats.routes) {
        output.write(`  ${route === null ? 'toutes voies' : `voie ${route}`} : ${share(coverage)} évaluées\n`);
    }
    if (stats.silences > 0) output.write(`  ${stats.silences} « tolère »\n`);
    output.write('\n');
}

/** « 1 bloc », « 2 blocs »; in French zero is singular. */
function many(count: number, noun: string): string {
    return `${count} ${noun}${count > 1 ? 's' : ''}`;
}
