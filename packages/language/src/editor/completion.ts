import { spanHolds } from '../model/source.ts';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver-types';
import { InsertTextFormat } from 'vscode-languageserver-types';
import { loadNomenclature, type NomenclatureName } from '../nomenclatures/index.ts';
import { RULES } from '../rules/index.ts';
import { listProposals, peopleProposals, reusableBlocks } from './completion-codes.ts';
import { keywordProposals } from './completion-keywords.ts';
import { type Coded, nextCode } from '../model/next-code.ts';
import { holderAt } from './occurrence.ts';
import { governor, type Place, placeAt } from './place.ts';
import { CompletionItemKind, type Proposal, ranked } from './proposals.ts';
import { recognizer } from './tokens.ts';
import type { Cursor } from './view.ts';

/** Something by its code, with its title. */
interface Named {
    readonly code: string;
    readonly title: string;
}

export interface CompletionFeatures {
    readonly snippets: boolean;
    readonly labelDetails: boolean;
    readonly markdown: boolean;
    /** The other libraries, or certifications, that could be named from here. */
    readonly inReach: (kind: 'library' | 'certification') => Promise<readonly Named[]>;
    /** The blocs of other certifications, by the codes that they have everywhere. */
    readonly otherBlocks: () => Promise<readonly Named[]>;
}

/** How many proposals are sent; more come as more is typed. */
const MOST = 300;

const DECLARED: Readonly<Record<string, Coded>> = {
    activité: 'activity',
    compétence: 'competency',
    critère: 'criterion',
    bloc: 'block',
    épreuve: 'assessment',
};

const LISTS: Readonly<Record<string, NomenclatureName>> = { nsf: 'nsf', rome: 'rome', idcc: 'idcc', niveau: 'levels' };

/** What fits where the cursor is, and nothing else. */
export async function completionAt(
    cursor: Cursor,
    features: CompletionFeatures,
    trigger?: string,
): Promise<CompletionList> {
    const { view, path, offset } = cursor;
    const place = placeAt(view.places.textOf(path), offset);
    if (!place || (trigger === ' ' && !wantsMore(place))) return { isIncomplete: false, items: [] };
    const proposals = await proposalsAt(cursor, place, features);
    const fitting = ranked(proposals, place.prefix).slice(0, MOST);
    const range = view.places.range({ file: path, start: place.start, end: offset });
    const items = fitting.map((proposal, rank) => completionItem(proposal, rank, place.prefix, range, features));
    // Accents and dots are more than a client can pass over: as more is typed, it asks again.
    return { isIncomplete: true, items };
}

/** Whether a name or a word of the language has to follow: a blank alone asks for nothing else. */
function wantsMore({ positions, starts, isLineStart }: Place): boolean {
    if (isLineStart) return false;
    const grammar = recognizer();
    const expected = grammar.expected(positions);
    if (expected.has('CODE') || expected.has('WORD')) return true;
    const beginsStatement = grammar.expected(starts);
    return !expected.has('}') && [...expected].some(isWord) && ![...expected].some((name) => beginsStatement.has(name));
}

function isWord(name: string): boolean {
    return /^\p{Ll}/u.test(name);
}

async function proposalsAt(cursor: Cursor, place: Place, features: CompletionFeatures): Promise<Proposal[]> {
    const { view, path, lang } = cursor;
    const { unit } = view;
    const expected = recognizer().expected(place.positions);
    const holder = holderAt(unit, path, place.start);
    const proposals = keywordProposals(place, unit, holder, lang);
    if (expected.has('CODE') && !place.isLineStart) proposals.push(...(await codeProposals(cursor, place, features)));
    if (expected.has('WORD')) proposals.push(...(await ruleProposals(cursor, place)));
    return proposals;
}

/** The rules that may be tolerated: first those that find something where it would be, then in the file. */
async function ruleProposals({ view, path, lang }: Cursor, { start }: Place): Promise<Proposal[]> {
    const { span } = holderAt(view.unit, path, start);
    const { findings } = await view.report();
    const found = findings.filter(({ at }) => at.file === path);
    const inside = found.filter(({ at }) => spanHolds(span, at));
    const [near, far] = [inside, found].map((all) => new Set(all.map(({ rule }) => rule)));
    return RULES.map(({ code, title }) => ({
        label: code,
        kind: CompletionItemKind.EnumMember,
        beside: title[lang],
        detail: title[lang],
        tier: near?.has(code) ? 0 : far?.has(code) ? 1 : 50,
    }));
}

async function codeProposals(cursor: Cursor, place: Place, features: CompletionFeatures): Promise<Proposal[]> {
    const { view, path, lang } = cursor;
    const { unit } = view;
    const governs = governor(place.before);
    const { keyword, told } = governs;
    const holder = holderAt(unit, path, place.start);
    const declared = DECLARED[keyword];
    if (declared && told.length === 0) {
        return [{ label: nextCode(unit, holder, declared), kind: CompletionItemKind.Value, tier: 0 }];
    }
    const list = LISTS[keyword];
    if (list) return nomenclature(list);
    switch (keyword) {
        case 'évalue':
        case 'compétences':
        case 'pour':
        case 'correspondance':
            return listProposals(unit, holder, governs, lang);
        case 'jury':
            if (holder !== unit.root || place.before.at(-2)?.tokenType.name === 'avec') {
                return peopleProposals(unit, 'jury', lang);
            }
            return [{ label: nextCode(unit, holder, 'jury'), kind: CompletionItemKind.Value, tier: 0 }];
        case 'certificateur':
            return peopleProposals(unit, 'awardingBody', lang);
        case 'reprend':
            return [...reusableBlocks(unit, lang), ...(await features.otherBlocks()).map(named)];
        case 'utilise':
            return (await features.inReach('library')).map(named);
        case 'répertoire':
            return ['RNCP', 'RS'].map((label) => ({ label, kind: CompletionItemKind.EnumMember, tier: 0 }));
        case 'durée':
        case 'préparation':
            return holder.kind === 'assessment'
                ? ['15 min', '30 min', '45 min', '1 h', '1 h 30', '2 h', '3 h'].map((label, tier) => ({
                      label,
                      kind: CompletionItemKind.Value,
                      tier,
                  }))
                : [];
        case 'de':
            return place.before.at(-2)?.tokenType.name === 'suite'
                ? (await features.inReach('certification')).map(named)
                : [];
        default:
            return [];
    }
}

function named({ code, title }: Named): Proposal {
    return { label: code, kind: CompletionItemKind.Module, beside: title };
}

async function nomenclature(name: NomenclatureName): Promise<Proposal[]> {
    const { labels } = await loadNomenclature(name);
    return Array.from(labels, ([code, label]) => ({
        label: code,
        kind: CompletionItemKind.EnumMember,
        beside: label,
        detail: label,
        // « nsf 345 "Application des droits…" »: the label is written with the code, a level's definition is not.
        text: name === 'levels' ? code : `${code} "${label.replaceAll('"', '\\"')}"`,
        tier: 0,
    }));
}

function exampleIn(example: string, { markdown }: CompletionFeatures): CompletionItem['documentation'] {
    return markdown ? { kind: 'markdown', value: `\`\`\`referentiel\n${example}\n\`\`\`` } : example;
}

function completionItem(
    proposal: Proposal,
    rank: number,
    prefix: string,
    range: TextEdit['range'],
    features: CompletionFeatures,
): CompletionItem {
    const { label, kind, beside, detail, documentation, example, text = label, snippet } = proposal;
    const isSnippet = snippet !== undefined && features.snippets;
    return {
        label,
        kind: isSnippet ? CompletionItemKind.Snippet : kind,
        ...(beside && features.labelDetails ? { labelDetails: { description: beside } } : {}),
        detail: features.labelDetails
            ? detail
            : [...new Set([beside, detail])].filter(Boolean).join(' – ') || undefined,
        documentation: example === undefined ? documentation : exampleIn(example, features),
        ...(prefix === '' ? {} : { filterText: prefix }),
        sortText: String(rank).padStart(4, '0'),
        insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        textEdit: { range, newText: isSnippet ? snippet : text },
    };
}
