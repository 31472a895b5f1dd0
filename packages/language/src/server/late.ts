import { CorpusError } from '../corpus/index.ts';
import { FileError } from '../platform/files.ts';
import type { LocatedFinding } from '../workspace/index.ts';
import { breathe, type Calls } from './calls.ts';
import type { Register } from './register.ts';
import type { Units } from './units.ts';

/** How long nothing has to happen before heavy rules read what is open, in milliseconds. */
const CALM = 400;

/**
 * What rules find by heavy things (a reference of the register, a dictionary, the units beside): in the units that are open, once nothing
 * has happened for a while, after all else was told.
 */
export class LateFindings {
    private readonly calls: Calls;
    private readonly units: Units;
    private readonly register: Register;
    private readonly onFindings: (paths: ReadonlySet<string>) => void;
    private readonly onDamage: (error: CorpusError) => void;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private running = Promise.resolve();
    private touches = 0;

    constructor(
        calls: Calls,
        units: Units,
        register: Register,
        onFindings: (paths: ReadonlySet<string>) => void,
        onDamage: (error: CorpusError) => void,
    ) {
        this.calls = calls;
        this.units = units;
        this.register = register;
        this.onFindings = onFindings;
        this.onDamage = onDamage;
    }

    /** Something happened: what is under way gives up, and begins anew once it is calm. */
    touch(): void {
        this.touches++;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
            this.running = this.running.then(() => this.calls.attempt('constats tardifs', () => this.lookAll()));
        }, CALM);
    }

    stop(): void {
        this.touches++;
        clearTimeout(this.timer);
    }

    private async lookAll(): Promise<void> {
        const { touches } = this;
        try {
            await this.look();
        } catch (error) {
            // What it read is closed by now, or isn't the one at hand any more: it will be called again.
            const wasReading = error instanceof CorpusError || error instanceof FileError;
            if (wasReading && touches !== this.touches) return;
            if (!(error instanceof CorpusError)) throw error;
            this.onDamage(error);
        }
    }

    /** Gives up as soon as something happens: it will be called again. */
    private async look(): Promise<void> {
        const { touches } = this;
        for (const plan of this.units.openPlans()) {
            const view = await this.units.view(plan);
            if (touches !== this.touches || !view) return;
            const before = view.late();
            const goesOn = async (): Promise<boolean> => {
                await breathe();
                return touches === this.touches;
            };
            const after = await this.units.findLate(plan, view, () => this.register.beside(plan, view), goesOn);
            if (after && JSON.stringify(after) !== JSON.stringify(before))
                this.onFindings(new Set(filesOf(before, after)));
        }
    }
}

function filesOf(...found: readonly (readonly LocatedFinding[])[]): string[] {
    return found.flat().map(({ at }) => at.file);
}
