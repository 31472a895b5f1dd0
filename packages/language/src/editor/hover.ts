import type { IToken } from 'chevrotain';
import type { Hover } from 'vscode-languageserver-types';
import { competenciesOf, type Item, type ListEntry, type Listing, type Span, spanReaches } from '../model/index.ts';
import { externalCodes, ficheUrl } from './document-links.ts';
import { counted, describeItem, short } from './hover-items.ts';
import { describeValue } from './hover-values.ts';
import { bold, bullets, paragraphs, plain } from './markdown.ts';
import { listingAt, type Occurrence, occurrenceAt } from './occurrence.ts';
import { phraseAt } from './phrases.ts';
import { countedUses, type SharedUse, usesIn } from './shared-uses.ts';
import { endOf, isKeyword, rankAt, startOf, tokensOf } from './tokens.ts';
import type { Cursor, Lang } from './view.ts';

/** What is known of what stands at a place: a code, a value, a word of the language. */
export async function hoverAt(cursor: Cursor, shared: readonly SharedUse[] = []): Promise<Hover | undefined> {
    const { view, path, offset } = cursor;
    const occurrence = occurrenceAt(view.unit, path, offset);
    if (occurrence) return show(cursor, occurrence.span, await describeOccurrence(cursor, occurrence, shared));
    const quoted = view.late().find((one) => one.quoted !== undefined && spanReaches(one.at, path, offset));
    if (quoted)
        return show(cursor, quoted.at, paragraphs(plain(quoted.message[cursor.lang]), `> ${plain(quoted.quoted)}`));
    const value = await describeValue(cursor);
    if (value) return show(cursor, value.span, value.text);
    const external = externalCodes(view).find(({ span }) => spanReaches(span, path, offset));
    if (external) return show(cursor, external.span, describeExternal(external.text, cursor.lang));
    return keywordHover(cursor);
}

function show({ view }: Cursor, span: Span, value: string): Hover | undefined {
    return value === '' ? undefined : { range: view.places.range(span), contents: { kind: 'markdown', value } };
}

async function describeOccurrence(
    cursor: Cursor,
    occurrence: Occurrence,
    shared: readonly SharedUse[],
): Promise<string> {
    const { view, lang, path, offset } = cursor;
    const { findings } = await view.report();
    const describe = (item: Item): string =>
        paragraphs(describeItem(item, view.unit, findings, lang), describeUses(usesIn(shared, item), lang));
    switch (occurrence.is) {
        case 'declaration':
            return describe(occurrence.item);
        case 'continuation':
            return describe(occurrence.root);
        case 'library':
            return occurrence.use.library ? describe(occurrence.use.library) : '';
        default: {
            const { reference } = occurrence;
            const listed = listingAt(view.unit, path, offset);
            const range = listed?.entry?.to ? rangeText(listed.entry, lang) : undefined;
            if (reference.target) return paragraphs(range, describe(reference.target));
            if (reference.outcome === 'external') return describeExternal(reference.code.text, lang);
            return bullets(reference.candidates.map(short));
        }
    }
}

/** What units do with what a library declares: « RNCP1 : évaluée (E1, E2) », « RNCP2 : 3 emplois ». */
function describeUses(uses: readonly SharedUse[], lang: Lang): string {
    return bullets(
        uses.map(({ by, places, coverage }) => {
            if (!coverage) return `${plain(by)} : ${countedUses(places.length, lang)}`;
            const { verdict, assessments } = coverage;
            return plain(`${by} : ${verdict[lang]}${assessments.length > 0 ? ` (${assessments.join(', ')})` : ''}`);
        }),
    );
}

/** « C1.1 à C1.4 »: what the range stands for. */
function rangeText({ from, to, items }: ListEntry, lang: Lang): string {
    const standsFor = resolved(items);
    const title = `${plain(from.code.text)} à ${plain(to?.code.text ?? '')}`;
    return paragraphs(`${bold(title)} (${counted(standsFor.length, lang)}) :`, bullets(standsFor.map(short)), '---');
}

function resolved(items: readonly Item[]): Item[] {
    return items.flatMap((item): readonly Item[] =>
        item.kind === 'activity' || item.kind === 'competency' ? competenciesOf(item) : [item],
    );
}

function listingText(listing: Listing, lang: Lang): string {
    const { competencies, criteria } = listing;
    return paragraphs(bold(counted(competencies.length, lang)), bullets([...competencies, ...criteria].map(short)));
}

function describeExternal(code: string, lang: Lang): string {
    const url = ficheUrl(code);
    const text = lang === 'fr' ? 'Code d’une autre certification.' : 'Code of another certification.';
    return paragraphs(bold(plain(code)), text, url && `[France compétences](${url})`);
}

function keywordHover({ view, path, offset, lang }: Cursor): Hover | undefined {
    const { all } = tokensOf(view.places.textOf(path));
    const rank = rankAt(all, offset);
    const found = phraseAt(all, rank) ?? valueAt(all, rank);
    if (!found) return undefined;
    const { phrase, doc, start, end } = found;
    const isList = ['tout', 'à', 'sauf', 'et', 'évalue', 'compétences', 'pour'].includes(phrase);
    const listed = isList
        ? listingAt(view.unit, path, phrase === 'tout' || phrase === 'à' ? offset : end + 1)
        : undefined;
    const standsFor = listed
        ? phrase === 'à' && listed.entry
            ? rangeText(listed.entry, lang)
            : paragraphs(listingText(listed.listing, lang), '---')
        : undefined;
    const value = paragraphs(
        standsFor,
        `${bold(phrase)} — ${doc[lang]}`,
        `\`\`\`referentiel\n${doc.example}\n\`\`\``,
        doc.source && `_${doc.source}_`,
    );
    return { range: view.places.range({ file: path, start, end }), contents: { kind: 'markdown', value } };
}

/** A value of which nothing else is known, with the page of the word that it is told by: « membres 3 ». */
function valueAt(tokens: readonly IToken[], rank: number): ReturnType<typeof phraseAt> {
    const token = tokens[rank];
    if (token?.tokenType.name !== 'CODE') return undefined;
    let before = rank - 1;
    while (before >= 0 && !isKeyword(tokens[before] as IToken)) before--;
    const word = phraseAt(tokens, before);
    return word && { ...word, start: startOf(token), end: endOf(token) };
}
