import type {
    CancellationToken,
    Connection,
    WorkspaceDiagnosticParams,
    WorkspaceDiagnosticReport,
    WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { UnitPlan } from '../workspace/index.ts';
import { breathe, throwIfCancelled } from './calls.ts';
import { type Diagnostics, resultIdOf } from './diagnostics.ts';
import type { Documents } from './documents.ts';
import { pathOf, uriOf } from './paths.ts';
import type { Touched, Units } from './units.ts';

const NOTHING = resultIdOf([]);

/**
 * What is found in all units in reach, for a client that asks for it: those of open files first, then one unit after
 * another, each let go. What was found and still holds isn't looked for again, so that a client may ask often.
 */
export class WorkspaceDiagnostics {
    private readonly connection: Connection;
    private readonly units: Units;
    private readonly diagnostics: Diagnostics;
    private readonly documents: Documents;
    /** The ids of what was found, by file, as long as they hold. */
    private readonly ids = new Map<string, string>();
    /** How often something was touched: what was looked for meanwhile may not hold any more. */
    private touches = 0;

    constructor(connection: Connection, units: Units, diagnostics: Diagnostics, documents: Documents) {
        this.connection = connection;
        this.units = units;
        this.diagnostics = diagnostics;
        this.documents = documents;
    }

    touch({ plans, paths, regrouped }: Touched): void {
        for (const { files } of plans) this.touchPaths(files);
        if (regrouped) this.ids.clear();
        this.touchPaths(paths);
    }

    touchPaths(paths: Iterable<string>): void {
        this.touches++;
        for (const path of paths) this.ids.delete(path);
    }

    async pull(params: WorkspaceDiagnosticParams, token: CancellationToken): Promise<WorkspaceDiagnosticReport> {
        const previous = new Map(params.previousResultIds.map(({ uri, value }) => [pathOf(uri), value]));
        const items: WorkspaceDocumentDiagnosticReport[] = [];
        await this.seeAll(previous, token, (report) => {
            if (params.partialResultToken === undefined) items.push(report);
            else this.progress(params.partialResultToken, { items: [report] });
        });
        return { items };
    }

    private async seeAll(
        previous: ReadonlyMap<string, string>,
        token: CancellationToken,
        tell: (report: WorkspaceDocumentDiagnosticReport) => void,
    ): Promise<void> {
        await this.units.settled();
        const plans = await this.units.plans();
        const gone = new Set(previous.keys());
        for (const plan of this.openFirst(plans)) {
            throwIfCancelled(token);
            for (const path of plan.files) gone.delete(path);
            if (plan.files.every((path) => (previous.get(path) ?? NOTHING) === this.ids.get(path))) continue;
            for (const report of await this.see(plan, previous, token)) tell(report);
            await breathe();
        }
        for (const [path, items] of this.diagnostics.ofConfigurations()) {
            gone.delete(path);
            const id = resultIdOf(items);
            if ((previous.get(path) ?? NOTHING) !== id) tell(this.report(path, id, items));
        }
        for (const path of gone) {
            if (previous.get(path) !== NOTHING) tell(this.report(path, NOTHING, []));
        }
    }

    private openFirst(plans: readonly UnitPlan[]): Iterable<UnitPlan> {
        return new Set([...this.units.openPlans(), ...plans]);
    }

    private async see(
        plan: UnitPlan,
        previous: ReadonlyMap<string, string>,
        token: CancellationToken,
    ): Promise<WorkspaceDocumentDiagnosticReport[]> {
        const before = this.touches;
        const found = await this.diagnostics.ofUnit(plan, token);
        throwIfCancelled(token);
        const holds = this.touches === before;
        return [...found].flatMap(([path, items]) => {
            const id = resultIdOf(items);
            if (holds) this.ids.set(path, id);
            return (previous.get(path) ?? NOTHING) === id ? [] : [this.report(path, id, items)];
        });
    }

    private report(
        path: string,
        resultId: string,
        items: Extract<WorkspaceDocumentDiagnosticReport, { kind: 'full' }>['items'],
    ): WorkspaceDocumentDiagnosticReport {
        const document = this.documents.get(path);
        return {
            kind: 'full',
            uri: document?.uri ?? uriOf(path),
            version: document?.version ?? null,
            resultId,
            items,
        };
    }

    private progress(token: string | number, value: WorkspaceDiagnosticReport): void {
        void this.connection.sendNotification('$/progress', { token, value });
    }
}
