import type { Connection } from 'vscode-languageserver';
import type { Calls } from './calls.ts';
import type { Client } from './client.ts';
import type { Touched, Units } from './units.ts';

/** How long changes are gathered before the client is asked to look again, in milliseconds. */
const GATHERING = 200;

/**
 * Asks the client to look again at signs that something elsewhere has changed: another file of the unit, a setting. It
 * asks by itself for those of the file that is written in.
 */
export class Refreshes {
    private readonly connection: Connection;
    private readonly calls: Calls;
    private readonly client: Client;
    private readonly units: Units;
    private timer: ReturnType<typeof setTimeout> | undefined;

    constructor(connection: Connection, calls: Calls, client: Client, units: Units) {
        this.connection = connection;
        this.calls = calls;
        this.client = client;
        this.units = units;
    }

    touch({ plans, paths, regrouped }: Touched): void {
        const open = new Set(plans.flatMap(({ files }) => files.filter((path) => this.units.isOpen(path))));
        const isElsewhere = [...paths].some((path) => !this.units.isOpen(path));
        if (regrouped || open.size > 1 || (open.size > 0 && isElsewhere)) this.later();
    }

    later(): void {
        this.timer ??= setTimeout(() => {
            this.timer = undefined;
            this.calls.guard('actualisation', () => this.now());
        }, GATHERING);
    }

    stop(): void {
        clearTimeout(this.timer);
    }

    private async now(): Promise<void> {
        const { codeLens, inlayHint, semanticTokens } = this.client.capabilities.workspace ?? {};
        if (codeLens?.refreshSupport) await this.connection.sendRequest('workspace/codeLens/refresh');
        if (inlayHint?.refreshSupport) await this.connection.languages.inlayHint.refresh();
        if (semanticTokens?.refreshSupport) await this.connection.languages.semanticTokens.refresh();
    }
}
