import type { CstNode, ValueConverter, ValueType } from 'langium';
import { CstUtils, GrammarAST, GrammarUtils, isLeafCstNode } from 'langium';

/**
 * Texts and codes stay as they stand in the source (the model decodes them, with the way back); a phrase of keywords
 * becomes its canonical spelling, whatever accents the author typed and even where a word of it was missing and is
 * mended: « etude  de cas » → `étude de cas`, « enregistrement demande » → `sur demande`.
 */
export class ReferentielValueConverter implements ValueConverter {
    private readonly phrases = new Map<GrammarAST.ParserRule, readonly (readonly string[])[]>();

    convert(input: string, cstNode: CstNode): ValueType {
        if (isLeafCstNode(cstNode)) return input;
        const rule = ruleOf(cstNode);
        const phrases = rule ? this.phrasesOf(rule) : [];
        if (phrases.length === 0) return input;
        const words = CstUtils.flattenCst(cstNode)
            .filter((leaf) => !leaf.hidden)
            .map((leaf) => leaf.tokenType.name)
            .toArray();
        const meant = phrases.find((phrase) => isWithin(words, phrase)) ?? words;
        return meant.join(' ');
    }

    /** All that a rule of keywords can say, the shortest first; nothing for a rule that makes a node. */
    private phrasesOf(rule: GrammarAST.ParserRule): readonly (readonly string[])[] {
        let known = this.phrases.get(rule);
        if (!known) this.phrases.set(rule, (known = phrasesOf(rule)));
        return known;
    }
}

function phrasesOf(rule: GrammarAST.ParserRule): readonly (readonly string[])[] {
    if (!GrammarUtils.isDataTypeRule(rule)) return [];
    return expand(rule.definition).toSorted((a, b) => a.length - b.length);
}

function expand(element: GrammarAST.AbstractElement): string[][] {
    const once = expandOnce(element);
    return element.cardinality === '?' ? [[], ...once] : once;
}

function expandOnce(element: GrammarAST.AbstractElement): string[][] {
    if (GrammarAST.isKeyword(element)) return [[element.value]];
    if (GrammarAST.isAlternatives(element)) return element.elements.flatMap(expand);
    if (!GrammarAST.isGroup(element)) throw new Error(`A phrase of keywords holds no ${element.$type}.`);
    return element.elements.reduce<string[][]>(
        (heads, part) => heads.flatMap((head) => expand(part).map((tail) => [...head, ...tail])),
        [[]],
    );
}

/** Whether the words stand in the phrase, in their order. */
function isWithin(words: readonly string[], phrase: readonly string[]): boolean {
    let next = 0;
    for (const word of phrase) if (word === words[next]) next++;
    return next === words.length;
}

function ruleOf(cstNode: CstNode): GrammarAST.ParserRule | undefined {
    const source = cstNode.grammarSource;
    const rule = GrammarAST.isRuleCall(source) ? source.rule.ref : undefined;
    return GrammarAST.isParserRule(rule) ? rule : undefined;
}
