import type { CodeLens, Command } from 'vscode-languageserver-types';
import { blockOf, type Item, placeOf, type Span } from '../model/index.ts';
import { usesOf } from './navigation.ts';
import type { Lang, View } from './view.ts';

/** The commands that a client knows; without them a lens tells and does nothing. */
export interface LensCommands {
    readonly showReferences?: string;
    readonly matrix?: string;
}

/** Above competencies: what evaluates them. Above blocs: what they hold, and how much of it is evaluated. */
export function codeLenses(view: View, path: string, lang: Lang, commands: LensCommands): CodeLens[] {
    const { unit, places } = view;
    const fr = lang === 'fr';
    const uri = places.uri(path);
    const lens = (item: Item, title: string, command?: Command): CodeLens[] =>
        item.head.file === path
            ? [{ range: places.range(placeOf(item)), command: command ?? { title, command: '' } }]
            : [];
    const leadsTo = (item: Item, title: string, spans: readonly Span[]): Command | undefined =>
        commands.showReferences === undefined
            ? undefined
            : {
                  title,
                  command: commands.showReferences,
                  arguments: [uri, places.range(placeOf(item)).start, spans.map((span) => places.location(span))],
              };
    const lenses: CodeLens[] = [];
    const isCertification = unit.certification !== undefined;
    for (const competency of isCertification ? unit.competencies : []) {
        const by = unit.coverage.assessmentsOf(competency);
        const title =
            evaluatedBy(by.length, fr) +
            (unit.coverage.worst(competency) === 'in part' ? (fr ? ' (en partie)' : ' (in part)') : '');
        lenses.push(...lens(competency, title, leadsTo(competency, title, by.map(placeOf))));
    }
    for (const block of unit.blocks) {
        const total = block.competencies.length;
        const evaluated = block.competencies.filter((one) => unit.coverage.worst(one) === 'evaluated').length;
        const percent = total === 0 ? 0 : Math.floor((evaluated / total) * 100);
        const noun = fr ? (total < 2 ? 'compétence' : 'compétences') : total === 1 ? 'competency' : 'competencies';
        const title = `${total} ${noun}, ${percent} % ${fr ? (total < 2 ? 'évaluée' : 'évaluées') : 'evaluated'}`;
        const command =
            commands.matrix === undefined ? undefined : { title, command: commands.matrix, arguments: [uri] };
        lenses.push(...lens(block, title, command));
    }
    for (const jury of unit.items.filter(({ kind }) => kind === 'jury')) {
        const uses = usesOf(view, jury);
        const title = fr ? `${uses.length} ${uses.length < 2 ? 'emploi' : 'emplois'}` : `${uses.length} uses`;
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

function evaluatedBy(n: number, fr: boolean): string {
    if (!fr) return n === 0 ? 'not evaluated' : `evaluated by ${n} ${n === 1 ? 'assessment' : 'assessments'}`;
    return n === 0 ? 'non évaluée' : `évaluée par ${n} ${n < 2 ? 'épreuve' : 'épreuves'}`;
}
