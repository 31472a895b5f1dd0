import { KEYWORD_DOCS, type KeywordDoc } from '../../packages/language/src/editor/keyword-docs.ts';
import { ADMINISTRATION, PEOPLE } from '../../packages/language/src/editor/keyword-docs-administration.ts';
import { ASSESSMENT, STRUCTURE } from '../../packages/language/src/editor/keyword-docs-structure.ts';
import type { KeywordRow } from '../../packages/language/src/editor/keyword-row.ts';
import { recognizer, tokensOf } from '../../packages/language/src/editor/tokens.ts';
import type { Position } from '../../packages/language/src/grammar/recognizer.ts';

/** Where a statement may stand, and a text after which it could. */
const PLACES: readonly (readonly [place: string, before: string])[] = [
    ['au début d’un fichier', ''],
    ['dans une certification', 'certification RNCP1 "T"'],
    ['dans une bibliothèque', 'bibliothèque Branche'],
    ['dans une activité', 'certification RNCP1 "T" activité A1 "T" {'],
    ['dans une compétence', 'certification RNCP1 "T" compétence C1 "T" {'],
    ['dans un critère', 'certification RNCP1 "T" compétence C1 "T" { critère "T" {'],
    ['dans un bloc', 'certification RNCP1 "T" bloc BC01 "T" {'],
    ['dans une épreuve', 'certification RNCP1 "T" épreuve E1 "T" {'],
    ['dans « au choix »', 'certification RNCP1 "T" au choix {'],
    ['dans un certificateur', 'certification RNCP1 "T" certificateur "T" {'],
    ['dans un jury', 'certification RNCP1 "T" jury Jury "T" {'],
    ['dans « voies d’accès »', 'certification RNCP1 "T" voies d’accès {'],
    ['dans un enregistrement', 'certification RNCP1 "T" enregistrement sur demande {'],
    ['dans un règlement', 'certification RNCP1 "T" règlement {'],
    ['dans une promotion', 'certification RNCP1 "T" promotion 2024 {'],
];

const TOPICS: readonly (readonly [title: string, rows: readonly KeywordRow[]])[] = [
    ['Fichiers, activités, compétences et blocs', STRUCTURE],
    ['Épreuves', ASSESSMENT],
    ['Certificateurs, partenaires, jurys et voies d’accès', PEOPLE],
    ['La fiche', ADMINISTRATION],
];

function after(text: string): readonly Position[] {
    return tokensOf(text).all.reduce(
        (at, { tokenType }) => recognizer().advance(at, tokenType.name),
        recognizer().start(),
    );
}

/** The places where a statement may begin with a phrase. */
function placesOf(phrase: string): string[] {
    return PLACES.filter(([, before]) => {
        const end = phrase.split(' ').reduce((at, word) => recognizer().advance(at, word), after(before));
        return end.length > 0;
    }).map(([place]) => place);
}

/** Every statement: what it is for, where it may stand, an example; then the words that stand within one. */
export function statementsPage(): string {
    const parts = [
        '# Les déclarations',
        'Chaque déclaration de la langue : à quoi elle sert, où elle se place, un exemple. [Le guide](../guide/README.md) les présente par sujet.',
    ];
    for (const [title, rows] of TOPICS) {
        const names = rows.map(([phrases]) => phrases.split('|'));
        const all = names.flat();
        const statements = names.map((own) => own.filter((phrase) => isStatement(phrase) && !isBeginning(phrase, all)));
        const words = names.map((own) => own.filter((phrase) => !isStatement(phrase)));
        parts.push(`## ${title}`, ...statements.filter(hasAny).map(section));
        parts.push('### Mots à l’intérieur d’une déclaration', wordsTable(words.filter(hasAny)));
    }
    return parts.join('\n\n');
}

/** Whether a phrase is only the beginning of others, and says nothing without what follows. */
function isBeginning(phrase: string, phrases: readonly string[]): boolean {
    if (!phrases.some((other) => other.startsWith(`${phrase} `))) return false;
    const [place] = PLACES.filter(([name]) => placesOf(phrase).includes(name));
    const end = phrase.split(' ').reduce((at, word) => recognizer().advance(at, word), after(place?.[1] ?? ''));
    return [...recognizer().expected(end)].every((name) => /^\p{Ll}/u.test(name));
}

function docOf(phrase: string): KeywordDoc {
    const doc = KEYWORD_DOCS.get(phrase);
    if (!doc) throw new Error(`${phrase}: no docs`);
    return doc;
}

type Phrases = [string, ...string[]];

function hasAny(phrases: string[]): phrases is Phrases {
    return phrases.length > 0;
}

function isStatement(phrase: string): boolean {
    return placesOf(phrase).length > 0;
}

function section(phrases: Phrases): string {
    const [first] = phrases;
    const { fr, example, source } = docOf(first);
    return [
        `### ${phrases.join(', ')}`,
        fr,
        `Se place ${placesOf(first).join(', ')}.`,
        `\`\`\`text\n${example}\n\`\`\``,
        ...(source ? [`Source : ${source}.`] : []),
    ].join('\n\n');
}

function wordsTable(words: readonly Phrases[]): string {
    const rows = words.map((phrases) => {
        const { fr, example } = docOf(phrases[0]);
        return `| ${phrases.map((phrase) => `\`${phrase}\``).join(', ')} | ${fr} | \`${example}\` |`;
    });
    return ['| mot | ce qu’il dit | exemple |', '| --- | --- | --- |', ...rows].join('\n');
}
