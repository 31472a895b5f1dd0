import type { InitializeParams } from 'vscode-languageserver';
import type { DiagnosticFeatures } from '../editor/diagnostics.ts';
import type { Lang } from '../editor/view.ts';
import { PUBLISHED, rulePagePath } from '../rules/index.ts';
import { pathOf } from './paths.ts';
import type { InitializationOptions } from './requests.ts';

/** Where a rule's page is, unless the client shows them itself. */
const RULE_PAGES = `${PUBLISHED}/${rulePagePath('{code}')}`;

/** What the client told of itself: what it can show, in which language, which folders it has open. */
export interface Client {
    /** The language of messages: what is set, else the client's own. */
    lang: Lang;
    readonly ownLang: Lang;
    readonly folders: readonly string[];
    readonly options: InitializationOptions;
    readonly diagnostics: DiagnosticFeatures & {
        readonly pull: boolean;
        readonly refresh: boolean;
        readonly version: boolean;
    };
    readonly markdown: boolean;
    readonly snippets: boolean;
    readonly hierarchicalSymbols: boolean;
    readonly watches: boolean;
    readonly capabilities: InitializeParams['capabilities'];
}

export function clientOf(params: InitializeParams): Client {
    const { capabilities } = params;
    const { textDocument, workspace } = capabilities;
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    const published = textDocument?.publishDiagnostics;
    const pulled = textDocument?.diagnostic;
    // Before 3.18, what a client shows of a finding was told for those that are pushed alone.
    const shown = { ...published, ...pulled };
    const ownLang = langOf(options.language ?? params.locale ?? 'fr');
    const rulePage = options.rulePage ?? RULE_PAGES;
    return {
        lang: ownLang,
        ownLang,
        folders: foldersOf(params),
        options,
        diagnostics: {
            pull: pulled !== undefined,
            refresh: workspace?.diagnostics?.refreshSupport ?? false,
            version: published?.versionSupport ?? false,
            related: shown.relatedInformation ?? false,
            tags: shown.tagSupport !== undefined,
            link: shown.codeDescriptionSupport ?? false,
            data: shown.dataSupport ?? false,
            rulePage: (rule) => rulePage.replace('{code}', encodeURIComponent(rule)),
        },
        markdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
        snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
        hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
        watches: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
        capabilities,
    };
}

function langOf(locale: string): Lang {
    return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
    if (workspaceFolders) return workspaceFolders.map(({ uri }) => folderPath(uri));
    return rootUri ? [folderPath(rootUri)] : [];
}

export function folderPath(uri: string): string {
    const path = pathOf(uri).replace(/(?<!\/)\/+$/, '');
    return path === '' || path.endsWith(':') ? `${path}/` : path;
}
