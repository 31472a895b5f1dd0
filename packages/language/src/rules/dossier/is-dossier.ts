import type { Unit } from '../../model/unit.ts';

/** Whether a certification says that it is to be registered: what isn’t there yet is then left to write. */
export function isDossier({ certification, hasHead }: Unit): boolean {
    const { registration, register } = certification?.administration ?? {};
    return hasHead && (registration !== undefined || register !== undefined);
}
