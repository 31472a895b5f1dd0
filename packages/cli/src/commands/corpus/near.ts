import { type Near, nearestTo, type PlacedReferentiel, registeredFrom, type Unit } from '@referentiel/language';
import { EXIT, Misuse } from '../../exit.ts';
import { json } from '../../inert.ts';
import type { Lang } from '../../lang.ts';
import { type Output, standardOutput } from '../../output.ts';
import { relativePath } from '../../relative-path.ts';
import { openCorpus, readingCorpus } from '../../resources.ts';
import { findTargets } from '../../targets.ts';
import { WORDS, type Words } from '../../words/index.ts';

export interface CorpusNearOptions {
    readonly against: string;
    readonly format: 'text' | 'json';
    readonly lang: Lang;
}

interface Told {
    readonly path: string;
    readonly number: string;
    readonly title: string;
    readonly near: readonly Near[];
}

/** `referentiel corpus near`: the certifications of the register that are nearest in meaning to some référentiels. */
export async function runCorpusNear(paths: readonly string[], options: CorpusNearOptions): Promise<number> {
    const words = WORDS[options.lang];
    const targets = await findTargets(paths, words);
    const corpus = await openCorpus(options.against);
    const told: Told[] = [];
    for (const plan of targets.workspace.units) {
        if (plan.kind === 'library' || !plan.files.some(targets.isAsked)) continue;
        const { unit } = await targets.workspace.load(plan);
        if (!unit) continue;
        const placed = placedFrom(unit);
        if (placed.blocks.length === 0) continue;
        told.push({
            path: relativePath(plan.files[0]),
            number: unit.certification?.code?.text ?? '',
            title: unit.certification?.title?.value ?? '',
            near: readingCorpus(options.against, () => nearestTo(corpus, placed)),
        });
    }
    if (told.length === 0) throw new Misuse((said) => said.corpus.nothingToPlace);
    const output = standardOutput();
    if (options.format === 'json') output.write(`${json(told.map(asData))}\n`);
    else for (const one of told) writeText(output, one, words);
    return EXIT.fine;
}

function placedFrom(unit: Unit): PlacedReferentiel {
    const { number, sections = [] } = registeredFrom(unit) ?? {};
    return {
        ...(number === undefined ? {} : { number }),
        blocks: sections.map(({ code = '', title = '', text }) => ({ code, title, text })),
    };
}

function asData({ near, ...one }: Told): object {
    return {
        ...one,
        near: near.map(({ entry: { number, title }, nearness, isKin, blocks }) => ({
            number,
            title,
            nearness: rounded(nearness),
            otherVersion: isKin,
            blocks: blocks.map(({ nearness: own, ...block }) => ({ ...block, nearness: rounded(own) })),
        })),
    };
}

function rounded(nearness: number): number {
    return Math.round(nearness * 100) / 100;
}

function writeText(output: Output, { path, number, title, near }: Told, { corpus: words, quoted }: Words): void {
    const { bold, dim } = output.colours;
    const lines = [bold([number, quoted(title)].filter(Boolean).join(' ')) + dim(`  ${path}`)];
    if (near.length === 0) lines.push(`  ${words.nothingNear}`);
    for (const { entry, nearness, isKin, blocks } of near) {
        const version = isKin ? ` ${words.otherVersion}` : '';
        lines.push(`  ${percent(nearness)}  ${entry.number} ${quoted(entry.title)}${version}`);
        for (const { code, other, nearness: own, words: shared } of blocks) {
            const arrow = [code, other.code].filter(Boolean).join(' → ');
            const name = other.title === '' ? '' : ` ${quoted(other.title)}`;
            lines.push(dim(`        ${percent(own)}  ${arrow}${name} (${shared.join(', ')})`));
        }
    }
    output.write(`${lines.map((line) => line.replaceAll('\n', ' ')).join('\n')}\n\n`);
}

function percent(nearness: number): string {
    return `${String(Math.round(nearness * 100)).padStart(3)} %`;
}
