// What is a part of what, by codes alone: C2.1 of C2, E1.2 of E1.
import { codeKey } from '../../model/codes.ts';
import type { CollectedAssessment, CollectedCompetency } from './collected.ts';

/** A competency without criteria whose code begins those of others holds them: it heads them. */
export function nestCompetencies(competencies: readonly CollectedCompetency[]): void {
    const heads = competencies.filter(({ criteria }) => criteria.length === 0);
    for (const one of competencies) {
        const parent = nearest(one.code, heads, (head) => head.block === one.block && head.activity === one.activity);
        if (parent) one.parent = parent;
    }
}

export function nestAssessments(assessments: readonly CollectedAssessment[]): void {
    for (const one of assessments) {
        const parent = nearest(one.code, assessments, (other) => other.block === one.block);
        if (parent) one.parent = parent;
    }
}

/** Of those whose code begins a code, the one with the longest. */
function nearest<T extends { code?: string }>(
    code: string | undefined,
    all: readonly T[],
    isNear: (one: T) => boolean,
): T | undefined {
    if (code === undefined) return undefined;
    const key = codeKey(code);
    const holders = all.filter(
        (one) => one.code !== undefined && key.startsWith(`${codeKey(one.code)}|`) && isNear(one),
    );
    return holders.toSorted((a, b) => (b.code?.length ?? 0) - (a.code?.length ?? 0))[0];
}
