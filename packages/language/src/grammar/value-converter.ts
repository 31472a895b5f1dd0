import type { CstNode, ValueConverter, ValueType } from 'langium';
import { CstUtils, GrammarAST, GrammarUtils, isLeafCstNode } from 'langium';

/**
 * Texts and codes stay as they stand in the source (the model decodes them, with the way back); a phrase of keywords
 * becomes its canonical spelling, whatever accents the author typed: « etude  de cas » → `étude de cas`.
 */
export class ReferentielValueConverter implements ValueConverter {
    convert(input: string, cstNode: CstNode): ValueType {
        if (isLeafCstNode(cstNode)) return input;
        const rule = ruleOf(cstNode);
        if (!rule || !GrammarUtils.isDataTypeRule(rule)) return input;
        return CstUtils.flattenCst(cstNode)
            .filter((leaf) => !leaf.hidden)
            .map((leaf) => leaf.tokenType.name)
            .join(' ');
    }
}

function ruleOf(cstNode: CstNode): GrammarAST.ParserRule | undefined {
    const source = cstNode.grammarSource;
    const rule = GrammarAST.isRuleCall(source) ? source.rule.ref : undefined;
    return GrammarAST.isParserRule(rule) ? rule : undefined;
}
