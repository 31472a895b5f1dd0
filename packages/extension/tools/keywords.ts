// The words of the language, read from its Langium grammar, each with the part it plays: what the TextMate grammar
// colours follows the language without being told.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AstUtils, EmptyFileSystem, GrammarAST, type AstNode } from 'langium';
import { createLangiumGrammarServices } from 'langium/grammar';
import { root } from './places.ts';

/** `declaration` opens a named thing, `property` says something about it, `value` is one of a closed list, `link` joins codes and words. */
export type Part = 'declaration' | 'property' | 'value' | 'link';

export interface Phrase {
    /** One word or several: « voies », « d’accès ». */
    readonly words: readonly string[];
    readonly part: Part;
}

/** Rules whose first word opens a declaration, with a code or a title of its own. */
const DECLARATIONS = new Set([
    'CertificationFile',
    'ContinuationFile',
    'LibraryFile',
    'Activity',
    'Competency',
    'Criterion',
    'AssessmentCriterion',
    'Knowledge',
    'Block',
    'Assessment',
    'Choice',
    'JuryDeclaration',
    'AwardingBody',
    'Partner',
    'Registration',
    'Promotion',
    'Regulations',
]);

/** Closed lists; every other rule that returns a string is the first word of a property. */
const VALUES = new Set([
    'YesNo',
    'Duration',
    'DurationUnit',
    'OpenList',
    'FormName',
    'RouteName',
    'Habilitation',
    'RegistrationKind',
    'LegalTextKind',
]);

/** Words between codes and words, whatever the rule. */
const LINKS = new Set(['à', 'et', 'sauf', 'pour', 'vers', 'avec', 'depuis', 'jusqu’au', 'par', 'de', 'du']);

const grammarFolder = join(root, 'packages/language/src/grammar');

export function readPhrases(folder: string = grammarFolder): Phrase[] {
    const services = createLangiumGrammarServices(EmptyFileSystem).grammar;
    const phrases = new Map<string, Phrase>();
    const fragments = new Map<string, Phrase>();
    const declarationsSeen = new Set<string>();
    for (const file of readdirSync(folder)
        .filter((name) => name.endsWith('.langium'))
        .toSorted()) {
        const { value, parserErrors } = services.parser.LangiumParser.parse<GrammarAST.Grammar>(
            readFileSync(join(folder, file), 'utf8'),
        );
        if (parserErrors.length > 0) throw new Error(`${file}: ${parserErrors[0]?.message}`);
        for (const rule of value.rules) {
            if (!GrammarAST.isParserRule(rule)) continue;
            let opens = DECLARATIONS.has(rule.name);
            if (opens) declarationsSeen.add(rule.name);
            for (const { words, flag } of phrasesOf(rule)) {
                const part = opens ? 'declaration' : partOf(rule.name, words, flag);
                opens = false;
                add(phrases, { words, part });
                // Written on two lines, or half written, its words stay words of the language.
                for (const word of words) add(fragments, { words: [word], part: LINKS.has(word) ? 'link' : part });
            }
        }
    }
    for (const name of DECLARATIONS) {
        if (!declarationsSeen.has(name)) throw new Error(`The grammar has no rule ${name}.`);
    }
    for (const [key, fragment] of fragments) if (!phrases.has(key)) phrases.set(key, fragment);
    return [...phrases.values()];
}

function partOf(rule: string, words: readonly string[], flag: boolean): Part {
    if (words.every((word) => LINKS.has(word))) return 'link';
    return flag || VALUES.has(rule) ? 'value' : 'property';
}

/** A word that plays several parts is coloured as the first of them: the more telling one. */
const ORDER: readonly Part[] = ['declaration', 'property', 'value', 'link'];

function add(phrases: Map<string, Phrase>, phrase: Phrase): void {
    const key = phrase.words.join(' ');
    const known = phrases.get(key);
    if (!known || ORDER.indexOf(phrase.part) < ORDER.indexOf(known.part)) phrases.set(key, phrase);
}

/**
 * Keywords that always follow one another make one phrase; any other keyword is a phrase of one word. A flag is a word
 * that is there or not: « transverse », « facultatif ».
 */
function* phrasesOf(rule: GrammarAST.ParserRule): Generator<{ words: string[]; flag: boolean }> {
    const taken = new Set<GrammarAST.Keyword>();
    for (const node of AstUtils.streamAllContents(rule)) {
        if (GrammarAST.isGroup(node)) {
            let run: GrammarAST.Keyword[] = [];
            for (const element of [...node.elements, undefined]) {
                if (element && GrammarAST.isKeyword(element) && !element.cardinality && isWord(element)) {
                    run.push(element);
                    continue;
                }
                if (run.length > 1 && run[0]?.value !== 'et') {
                    for (const word of run) taken.add(word);
                    yield { words: run.map((word) => word.value), flag: false };
                }
                run = [];
            }
        } else if (GrammarAST.isKeyword(node) && isWord(node) && !taken.has(node)) {
            const holder: AstNode = node.$container;
            yield { words: [node.value], flag: GrammarAST.isAssignment(holder) && holder.operator === '?=' };
        }
    }
}

function isWord(keyword: GrammarAST.Keyword): boolean {
    return /^\p{L}/u.test(keyword.value);
}

if (import.meta.main) console.log(JSON.stringify(readPhrases()));
