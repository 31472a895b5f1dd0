import { SymbolKind } from 'vscode-languageserver-types';
import type { Item } from '../model/index.ts';

/** As what an editor shows each kind of declared thing: by its pictures, not by their names. */
export const SYMBOL_KINDS: Readonly<Record<Item['kind'], SymbolKind>> = {
    certification: SymbolKind.Package,
    library: SymbolKind.Module,
    activity: SymbolKind.Namespace,
    competency: SymbolKind.Function,
    criterion: SymbolKind.Field,
    knowledge: SymbolKind.Constant,
    block: SymbolKind.Class,
    assessment: SymbolKind.Event,
    choice: SymbolKind.Enum,
    jury: SymbolKind.Interface,
    awardingBody: SymbolKind.Object,
};
