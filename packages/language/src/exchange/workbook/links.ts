// What épreuves evaluate: one row a link.
import { identity } from '../../model/identity.ts';
import { inertLine } from '../../model/inert.ts';
import type { Item } from '../../model/items.ts';
import type { Message } from '../../model/message.ts';
import { blockOf } from '../../model/tree.ts';
import type { Cells, ColumnId, Link } from '../../worksheets/index.ts';
import { findEver } from './find.ts';
import type { Job } from './job.ts';
import { State } from './state.ts';

const CELLS: readonly ColumnId[] = ['block', 'assessment', 'competency', 'criterion'];

/** As they were when they came. */
interface Pair {
    readonly assessment: Item;
    readonly competency: Item;
}

/** Takes away the links that have no row any more; those that name something else now change at once. */
export function unlink(job: Job): void {
    for (const { source } of job.gone) {
        if (!source.link) continue;
        const reason = source.link.criterion ? ONE_CRITERION : without(job, source.link);
        if (reason) job.refuseGone(source, reason);
    }
    for (const one of job.known) {
        const { link } = one.source;
        const wanted = link && job.wanted(one, CELLS);
        if (!link || !wanted) continue;
        const before = job.state;
        const reason = link.criterion ? ONE_CRITERION : relinked(job, link, one.row.cells);
        if (!reason) continue;
        job.state = before;
        job.refuse(one.row, reason);
    }
}

/** Adds the links of rows that were added. */
export function link(job: Job): void {
    for (const row of job.fresh) {
        if (row.kind !== 'link') continue;
        const reason = row.cells.criterion ? ONE_CRITERION : withLink(job, row.cells);
        if (reason) job.refuse(row, reason);
    }
}

function relinked(job: Job, old: Link, cells: Cells): Message | undefined {
    const there = named(job.state, cells);
    if ('fr' in there) return there;
    if (old.assessment === there.assessment && old.competency === there.competency) return undefined;
    return without(job, old) ?? withLink(job, cells);
}

function without(job: Job, pair: Pair): Message | undefined {
    // It may have gone with what it named.
    return isLinked(job.state, pair) ? changed(job, pair, 'unevaluate') : undefined;
}

function withLink(job: Job, cells: Cells): Message | undefined {
    const pair = named(job.state, cells);
    if ('fr' in pair) return pair;
    if (isLinked(job.state, pair)) return undefined;
    return job.state.follow(pair.competency)?.code ? changed(job, pair, 'evaluate') : NO_CODE;
}

/** Adds or takes away one link; refused where that would change others too. */
function changed(job: Job, pair: Pair, what: 'evaluate' | 'unevaluate'): Message | undefined {
    const [assessment, competency] = [job.state.follow(pair.assessment), job.state.follow(pair.competency)];
    if (!assessment || !competency) return undefined;
    const after = job.state.after(
        what === 'evaluate'
            ? { do: 'evaluate', assessment: identity(assessment), competency: identity(competency) }
            : { do: 'unevaluate', assessment: identity(assessment), competency: identity(competency) },
    );
    if (!(after instanceof State)) return after;
    const more = what === 'evaluate' ? 1 : -1;
    if (isLinked(after, pair) !== more > 0 || countOf(after) !== countOf(job.state) + more) return MORE_THAN_ONE;
    job.state = after;
    job.counts.links++;
    return undefined;
}

function countOf({ rows }: State): number {
    return rows.filter(({ link: one }) => one && !one.criterion).length;
}

function isLinked(state: State, pair: Pair): boolean {
    const [assessment, competency] = [state.follow(pair.assessment), state.follow(pair.competency)];
    return state.rows.some(
        ({ link: one }) => one && !one.criterion && one.assessment === assessment && one.competency === competency,
    );
}

function named(state: State, cells: Cells): Pair | Message {
    const { assessment: ofAssessment = '', competency: ofCompetency = '', block = '' } = cells;
    const assessment = findEver(state, ['assessment'], ofAssessment, block);
    if (!assessment) return noneNamed(ofAssessment, 'épreuve', 'assessment');
    const home = inertLine(blockOf(assessment)?.code?.text ?? '');
    const competency = findEver(state, ['competency'], ofCompetency, home);
    if (competency) return { assessment: state.firstOf(assessment), competency: state.firstOf(competency) };
    return noneNamed(ofCompetency, 'compétence', 'competency');
}

function noneNamed(name: string, fr: string, en: string): Message {
    return {
        fr: `« ${name} » n’est le code d’aucune ${fr}, ou de plusieurs.`,
        en: `“${name}” is the code of no ${en}, or of several.`,
    };
}

const ONE_CRITERION: Message = {
    fr: 'ce qu’une épreuve évalue critère par critère se change dans le source.',
    en: 'what an assessment evaluates criterion by criterion is changed in the source.',
};
const NO_CODE: Message = {
    fr: 'la compétence n’a pas de code par lequel la nommer.',
    en: 'the competency has no code to name it by.',
};
const MORE_THAN_ONE: Message = {
    fr: 'cela changerait aussi ce que d’autres épreuves évaluent, ou d’autres compétences : changez-le dans le source.',
    en: 'this would also change what other assessments evaluate, or other competencies: change it in the source.',
};
