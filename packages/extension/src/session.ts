import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Changes } from './changes.ts';
import type { Current } from './current.ts';
import type { VirtualTexts } from './virtual-texts.ts';

/** What shows a référentiel rests on. */
export interface Session {
    readonly context: ExtensionContext;
    readonly client: BaseLanguageClient;
    readonly log: LogOutputChannel;
    readonly changes: Changes;
    readonly current: Current;
    readonly texts: VirtualTexts;
}
