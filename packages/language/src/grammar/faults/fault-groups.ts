import type { IToken } from 'chevrotain';
import { isKeyword } from './author-words.ts';
import type { SyntaxFault } from './syntax-fault.ts';
import type { Mended } from '../recovery/mend-tokens.ts';

/** The edits that are one fault to its author. */
export type Group = [Mended, ...Mended[]];

/** Edits with at most one token read between them are one fault. */
export function groupsOf(mended: readonly Mended[], tokens: readonly IToken[]): Group[] {
    const groups: Group[] = [];
    let end = -2;
    for (const item of mended) {
        const last = groups.at(-1);
        const sameLine = (tokens[item.edit.index]?.startLine ?? -1) === (tokens[end]?.endLine ?? -2);
        if (last && (item.edit.index <= end + 1 || (item.edit.index <= end + 3 && sameLine))) last.push(item);
        else groups.push([item]);
        end = item.edit.index;
    }
    return groups;
}

/** What comes after a missing word may have been meant for something else than what it was read as. */
export function endOfDoubt(tokens: readonly IToken[], group: Group): number | undefined {
    const { edit } = group.at(-1) as Mended;
    const last = tokens[edit.do === 'gather' ? edit.last : edit.index];
    return last && last.startOffset + last.image.length;
}

/** Whether what was lost may have evaluated, declared or placed a competency. */
export function touchesCoverage({ edit, position }: Mended, tokens: readonly IToken[]): boolean {
    if (![...position.rules()].some((rule) => ADMINISTRATIVE.has(rule))) return true;
    // A keyword that begins something else was lost inside it, or put in after it.
    if (edit.do === 'delete') return COVERAGE_WORDS.has(tokens[edit.index]?.tokenType.name ?? '');
    return edit.do === 'insert' && isKeyword(edit.name) && COVERAGE_WORDS.has(edit.name);
}

/**
 * A keyword whose spelling alone was mended has lost nothing; at the end of a line, what followed may be missing too, and
 * another word of the language may have been meant as it stands.
 */
export function isSureWord({ edit }: Mended, tokens: readonly IToken[]): boolean {
    if (edit.do !== 'replace' || edit.index === 0 || !isKeyword(edit.name)) return false;
    if (isKeyword(tokens[edit.index]?.tokenType.name ?? '')) return false;
    return tokens[edit.index + 1]?.startLine === tokens[edit.index]?.endLine;
}

/** What stands within an unclosed text's line, or twice at one place, is one fault to its author. */
export function withoutEchoes(faults: readonly SyntaxFault[]): SyntaxFault[] {
    const kept: SyntaxFault[] = [];
    for (const next of faults) {
        const last = kept.at(-1);
        if (last && next.start < last.end)
            kept[kept.length - 1] = {
                ...last,
                doubtEnd: Math.max(last.doubtEnd ?? last.end, next.doubtEnd ?? next.end),
                touchesCoverage: last.touchesCoverage || next.touchesCoverage,
            };
        else kept.push(next);
    }
    return kept;
}

/** What is told of one file at most: one that has more faults is no référentiel, and nobody reads them. */
export const MOST_FAULTS = 1000;

/** The first faults, and in place of all others one that says how many there are. */
export function theFirst(faults: readonly SyntaxFault[]): SyntaxFault[] {
    const first = faults.slice(0, MOST_FAULTS);
    const rest = faults[MOST_FAULTS];
    if (!rest) return first;
    const left = faults.length - MOST_FAULTS;
    const others = {
        fr: `Et ${left} ${left > 1 ? 'autres fautes' : 'autre faute'} de syntaxe à partir d’ici.`,
        en: `And ${left} other syntax ${left > 1 ? 'faults' : 'fault'} from here on.`,
    };
    const last = faults.at(-1) ?? rest;
    return [
        ...first,
        {
            kind: 'inattendu',
            severity: 'error',
            message: others,
            start: rest.start,
            end: rest.end,
            doubtEnd: last.doubtEnd ?? last.end,
            touchesCoverage: true,
        },
    ];
}

/** Statements whose damage can neither lose nor misplace a competency. */
const ADMINISTRATIVE = new Set([
    'Administration',
    'CertificationType',
    'Register',
    'Level',
    'Nomenclature',
    'Replacement',
    'CertificationText',
    'ReplacementText',
    'Prerequisite',
    'Link',
    'Preamble',
    'DocumentVersion',
    'Regulations',
    'PartialValidation',
    'Territory',
    'MasteryText',
    'Registration',
    'AwardingBody',
    'Partner',
    'PartnersExist',
    'Correspondence',
    'LegalText',
    'Promotion',
    'PromotionYears',
    'JuryDeclaration',
    'HiddenCodes',
    'Silence',
    'DoubtMark',
]);

const COVERAGE_WORDS = new Set([
    'activité',
    'compétence',
    'compétences',
    'critère',
    'bloc',
    'épreuve',
    'évalue',
    'au',
    'voies',
    '{',
    '}',
    'TEXT',
]);
