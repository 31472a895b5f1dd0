import type { CodeLens, Command, Location } from 'vscode-languageserver-types';
import {
    type Block,
    blockOf,
    type Competency,
    type Coverage,
    coverageWords,
    type Item,
    percentOf,
    placeOf,
    type Span,
    verdictWords,
} from '../model/index.ts';
import { shareOf } from './facts.ts';
import { counted } from './hover-items.ts';
import { usesOf } from './navigation.ts';
import { countedUses, isShared, type SharedUse, usesIn } from './shared-uses.ts';
import type { Lang, View } from './view.ts';

/** The commands that a client knows; without them a lens tells and does nothing. */
export interface LensCommands {
    readonly showReferences?: string;
    readonly matrix?: string;
}

/** Above competencies: what evaluates them. Above blocs: what they hold, and how much of it is evaluated. */
export function codeLenses(
    view: View,
    path: string,
    lang: Lang,
    commands: LensCommands,
    shared: readonly SharedUse[] = [],
): CodeLens[] {
    const { unit, places } = view;
    const fr = lang === 'fr';
    const uri = places.uri(path);
    const lens = (item: Item, title: string, command?: Command): CodeLens[] =>
        item.head.file === path
            ? [{ range: places.range(placeOf(item)), command: command ?? { title, command: '' } }]
            : [];
    const leadsToAll = (item: Item, title: string, found: readonly Location[]): Command | undefined =>
        commands.showReferences === undefined
            ? undefined
            : {
                  title,
                  command: commands.showReferences,
                  arguments: [uri, places.range(placeOf(item)).start, found],
              };
    const leadsTo = (item: Item, title: string, spans: readonly Span[]): Command | undefined =>
        leadsToAll(
            item,
            title,
            spans.map((span) => places.location(span)),
        );
    if (unit.root.kind === 'library') {
        return [unit.root, ...unit.items].filter(isShared).flatMap((item) => {
            const own = usesOf(view, item).map((span) => places.location(span));
            const uses = [...own, ...usesIn(shared, item).flatMap((use) => use.places)];
            const title = countedUses(uses.length, lang);
            return lens(item, title, leadsToAll(item, title, uses));
        });
    }
    const lenses: CodeLens[] = [];
    for (const competency of unit.competencies) {
        const by = unit.coverage.assessmentsOf(competency);
        const title = coverageTitle(by.length, competency, unit.coverage, lang);
        lenses.push(...lens(competency, title, leadsTo(competency, title, by.map(placeOf))));
    }
    for (const block of unit.blocks) {
        const title = shareTitle(block, unit.coverage, lang);
        const command =
            commands.matrix === undefined ? undefined : { title, command: commands.matrix, arguments: [uri] };
        lenses.push(...lens(block, title, command));
    }
    for (const jury of unit.items.filter(({ kind }) => kind === 'jury')) {
        const uses = usesOf(view, jury);
        const title = countedUses(uses.length, lang);
        lenses.push(...lens(jury, title, leadsTo(jury, title, uses)));
    }
    for (const assessment of unit.assessments) {
        if (blockOf(assessment) || unit.blocks.length === 0) continue;
        const blocks = unit.blocks.filter((block) => {
            const own = new Set(block.competencies);
            return assessment.evaluated.competencies.some((competency) => own.has(competency));
        });
        const title = fr
            ? `commune à ${blocks.length} ${blocks.length < 2 ? 'bloc' : 'blocs'}`
            : `common to ${blocks.length} blocs`;
        lenses.push(...lens(assessment, title, leadsTo(assessment, title, blocks.map(placeOf))));
    }
    return lenses;
}

/** « évaluée par 2 épreuves (en partie) », « non évaluée », « à répartir ». */
function coverageTitle(n: number, competency: Competency, coverage: Coverage, lang: Lang): string {
    const worst = coverage.worst(competency);
    const said = coverageWords(coverage, competency)[lang];
    if (n === 0) return worst.is === 'in doubt' ? verdictWords(worst)[lang] : said;
    const fr = lang === 'fr';
    const by = fr
        ? `évaluée par ${n} ${n < 2 ? 'épreuve' : 'épreuves'}`
        : `evaluated by ${n} ${n === 1 ? 'assessment' : 'assessments'}`;
    if (worst.is === 'evaluated') return by;
    if (worst.is === 'in part') return `${by} (${said.replace(fr ? 'évaluée ' : 'evaluated ', '')})`;
    return `${by} (${said})`;
}

/** « 4 compétences, 50 % évaluées, 2 à répartir ». */
function shareTitle({ competencies }: Block, coverage: Coverage, lang: Lang): string {
    const { evaluated, inDoubt, total, doubts } = shareOf(coverage, competencies, lang);
    const share =
        lang === 'fr'
            ? `${percentOf(evaluated, total)} % ${total < 2 ? 'évaluée' : 'évaluées'}`
            : `${percentOf(evaluated, total)} % evaluated`;
    return [counted(total, lang), ...(total > 0 && inDoubt === total ? [] : [share]), ...doubts].join(', ');
}
