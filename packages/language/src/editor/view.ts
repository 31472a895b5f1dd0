import type { Unit } from '../model/index.ts';
import type { Message } from '../model/message.ts';
import type { LoadedUnit, LocatedFinding, UnitReport } from '../workspace/index.ts';
import type { Places } from './places.ts';

export type Lang = keyof Message;

/** A unit as the editor's features ask it: its model, its texts, and what is found in it. */
export interface View {
    readonly loaded: LoadedUnit;
    readonly unit: Unit;
    readonly places: Places;
    /** What `check` tells of it; judged when it is first asked for. */
    report(): Promise<UnitReport>;
    /** What heavy rules have found of it so far: they read after all else. */
    late(): readonly LocatedFinding[];
}

/** Where in a view a question is asked. */
export interface Cursor {
    readonly view: View;
    readonly path: string;
    readonly offset: number;
    readonly lang: Lang;
}
