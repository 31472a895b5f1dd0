import {
    type CancellationToken,
    type Connection,
    type Diagnostic,
    type DocumentDiagnosticParams,
    type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnosticOf } from '../editor/diagnostics.ts';
import { hash } from '../model/identity.ts';
import type { LocatedFinding, UnitPlan } from '../workspace/index.ts';
import type { Calls } from './calls.ts';
import type { Client } from './client.ts';
import type { Documents } from './documents.ts';
import { pathOf, uriOf } from './paths.ts';
import type { Register } from './register.ts';
import type { Touched, Units } from './units.ts';

/** How long changes are gathered before what is found is told anew, in milliseconds. */
const GATHERING = 40;

/** Tells what is found: pushed to a client that waits for it, given to one that asks; never both. */
export class Diagnostics {
    private readonly connection: Connection;
    private readonly calls: Calls;
    private readonly units: Units;
    private readonly register: Register;
    private readonly documents: Documents;
    private readonly client: Client;
    private readonly waiting = new Set<string>();
    private readonly told = new Set<string>();
    private timer: ReturnType<typeof setTimeout> | undefined;

    constructor(
        connection: Connection,
        calls: Calls,
        units: Units,
        register: Register,
        documents: Documents,
        client: Client,
    ) {
        this.connection = connection;
        this.calls = calls;
        this.units = units;
        this.register = register;
        this.documents = documents;
        this.client = client;
    }

    /** Units were touched: what was told of their files holds no longer. */
    touch({ paths, plans, regrouped }: Touched): void {
        if (regrouped) for (const path of this.units.configurationFindings().keys()) this.waiting.add(path);
        for (const path of paths) this.waiting.add(path);
        for (const { files } of plans) for (const path of files) this.waiting.add(path);
        this.schedule();
    }

    /** What only the units of a projet together show has changed for these files. */
    touchPaths(paths: Iterable<string>): void {
        for (const path of paths) this.waiting.add(path);
        this.schedule();
    }

    async pull(
        { textDocument, previousResultId }: DocumentDiagnosticParams,
        token: CancellationToken,
    ): Promise<DocumentDiagnosticReport> {
        const path = pathOf(textDocument.uri);
        const plan = await this.units.planOf(path);
        const items = plan
            ? ((await this.ofUnit(plan, token)).get(path) ?? [])
            : (this.ofConfigurations().get(path) ?? []);
        const resultId = resultIdOf(items);
        return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
    }

    /** What is found in each file of a unit, all of them told. */
    async ofUnit(plan: UnitPlan, token?: CancellationToken): Promise<Map<string, Diagnostic[]>> {
        const view = await this.units.view(plan);
        const found = token?.isCancellationRequested ? [] : ((await view?.report())?.findings ?? []);
        return this.group(plan, [...found, ...(view?.late() ?? [])]);
    }

    /** What is wrong with the configurations of projets. */
    ofConfigurations(): Map<string, Diagnostic[]> {
        return new Map(
            Array.from(this.units.configurationFindings(), ([path, found]) => [path, found.map((f) => this.shown(f))]),
        );
    }

    private group(plan: UnitPlan, found: readonly LocatedFinding[]): Map<string, Diagnostic[]> {
        const byPath = new Map<string, Diagnostic[]>(plan.files.map((path) => [path, []]));
        const together = plan.files.flatMap((path) => this.register.findingsIn(path));
        for (const finding of [...found, ...together]) {
            byPath.get(finding.at.file)?.push(this.shown(finding));
        }
        return byPath;
    }

    private shown(finding: LocatedFinding): Diagnostic {
        return diagnosticOf(finding, this.client.lang, uriOf, this.client.diagnostics);
    }

    private schedule(): void {
        this.timer ??= setTimeout(() => {
            this.timer = undefined;
            const paths = [...this.waiting];
            this.waiting.clear();
            this.calls.guard('diagnostics', () => this.tell(paths));
        }, GATHERING);
    }

    private async tell(paths: readonly string[]): Promise<void> {
        if (this.client.diagnostics.pull) {
            // The client asks again for what changed in its own hands; of the rest it has to be told.
            const isNews = paths.some((path) => !this.units.isOpen(path)) || paths.length > 1;
            if (isNews && this.client.diagnostics.refresh) await this.connection.languages.diagnostics.refresh();
            return;
        }
        const open = new Set(this.units.openPlans());
        const rest = new Set(paths);
        for (const plan of open) {
            if (!plan.files.some((path) => rest.has(path))) continue;
            for (const path of plan.files) rest.delete(path);
            let found: Map<string, Diagnostic[]>;
            try {
                found = await this.ofUnit(plan);
            } catch (error) {
                this.calls.log('diagnostics', error);
                found = new Map(plan.files.map((path) => [path, []]));
            }
            // What has changed meanwhile will be told in its turn.
            if (plan.files.some((path) => this.waiting.has(path))) continue;
            for (const [path, items] of found) await this.publish(path, items);
        }
        for (const [path, items] of this.ofConfigurations()) {
            if (rest.delete(path)) await this.publish(path, items);
        }
        for (const path of rest) if (this.told.has(path)) await this.publish(path, []);
    }

    private async publish(path: string, diagnostics: Diagnostic[]): Promise<void> {
        const document = this.documents.get(path);
        const isKnown = this.told.has(path);
        if (diagnostics.length > 0 || document) this.told.add(path);
        else if (isKnown) this.told.delete(path);
        else return;
        await this.connection.sendDiagnostics({
            uri: document?.uri ?? uriOf(path),
            ...(document && this.client.diagnostics.version ? { version: document.version } : {}),
            diagnostics,
        });
    }
}

export function resultIdOf(items: readonly Diagnostic[]): string {
    return hash(JSON.stringify(items));
}
