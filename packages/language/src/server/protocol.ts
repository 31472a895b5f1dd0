import type * as lsp from 'vscode-languageserver';
import type { ServerRequests } from './requests.ts';

interface Call<P, R> {
    params: P;
    result: R;
}

/** The requests of the protocol that are answered: what comes, what goes. */
interface ProtocolRequests {
    'textDocument/diagnostic': Call<lsp.DocumentDiagnosticParams, lsp.DocumentDiagnosticReport>;
    'workspace/diagnostic': Call<lsp.WorkspaceDiagnosticParams, lsp.WorkspaceDiagnosticReport>;
    'textDocument/hover': Call<lsp.HoverParams, lsp.Hover | null>;
    'textDocument/definition': Call<lsp.DefinitionParams, lsp.Location[] | lsp.LocationLink[]>;
    'textDocument/declaration': Call<lsp.DeclarationParams, lsp.Location[] | lsp.LocationLink[]>;
    'textDocument/references': Call<lsp.ReferenceParams, lsp.Location[]>;
    'textDocument/documentHighlight': Call<lsp.DocumentHighlightParams, lsp.DocumentHighlight[]>;
    'textDocument/documentSymbol': Call<lsp.DocumentSymbolParams, lsp.DocumentSymbol[] | lsp.SymbolInformation[]>;
    'workspace/symbol': Call<lsp.WorkspaceSymbolParams, lsp.WorkspaceSymbol[]>;
    'textDocument/foldingRange': Call<lsp.FoldingRangeParams, lsp.FoldingRange[]>;
    'textDocument/selectionRange': Call<lsp.SelectionRangeParams, lsp.SelectionRange[]>;
    'textDocument/documentLink': Call<lsp.DocumentLinkParams, lsp.DocumentLink[]>;
    'textDocument/completion': Call<lsp.CompletionParams, lsp.CompletionList>;
    'textDocument/codeLens': Call<lsp.CodeLensParams, lsp.CodeLens[]>;
    'textDocument/inlayHint': Call<lsp.InlayHintParams, lsp.InlayHint[]>;
    'textDocument/semanticTokens/full': Call<lsp.SemanticTokensParams, lsp.SemanticTokens>;
    'textDocument/semanticTokens/range': Call<lsp.SemanticTokensRangeParams, lsp.SemanticTokens>;
    'textDocument/prepareCallHierarchy': Call<lsp.CallHierarchyPrepareParams, lsp.CallHierarchyItem[] | null>;
    'callHierarchy/incomingCalls': Call<lsp.CallHierarchyIncomingCallsParams, lsp.CallHierarchyIncomingCall[]>;
    'callHierarchy/outgoingCalls': Call<lsp.CallHierarchyOutgoingCallsParams, lsp.CallHierarchyOutgoingCall[]>;
    'textDocument/codeAction': Call<lsp.CodeActionParams, lsp.CodeAction[]>;
    'codeAction/resolve': Call<lsp.CodeAction, lsp.CodeAction>;
    'textDocument/prepareRename': Call<lsp.PrepareRenameParams, { range: lsp.Range; placeholder: string } | null>;
    'textDocument/rename': Call<lsp.RenameParams, lsp.WorkspaceEdit | null>;
    'textDocument/formatting': Call<lsp.DocumentFormattingParams, lsp.TextEdit[]>;
    'textDocument/rangeFormatting': Call<lsp.DocumentRangeFormattingParams, lsp.TextEdit[]>;
    'textDocument/onTypeFormatting': Call<lsp.DocumentOnTypeFormattingParams, lsp.TextEdit[]>;
    'textDocument/linkedEditingRange': Call<lsp.LinkedEditingRangeParams, lsp.LinkedEditingRanges | null>;
}

export type Requests = ProtocolRequests & ServerRequests;

/** The notifications that are taken in. */
export interface Notifications {
    initialized: unknown;
    'textDocument/didOpen': lsp.DidOpenTextDocumentParams;
    'textDocument/didChange': lsp.DidChangeTextDocumentParams;
    'textDocument/didClose': lsp.DidCloseTextDocumentParams;
    'workspace/didChangeWatchedFiles': lsp.DidChangeWatchedFilesParams;
    'workspace/didChangeWorkspaceFolders': lsp.DidChangeWorkspaceFoldersParams;
    'workspace/didChangeConfiguration': lsp.DidChangeConfigurationParams;
}
