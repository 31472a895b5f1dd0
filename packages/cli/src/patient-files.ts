import { NodeFiles } from '@referentiel/language/node';
import { leaveSignalsOver } from './signals.ts';

/** For how long a command may keep the machine to itself, in milliseconds: then Ctrl+C is heard. */
const STRETCH = 50;

/** The files of the machine, read so that the rest of the program gets its turn now and then. */
export class PatientFiles extends NodeFiles {
    private last = performance.now();

    override async read(path: string, limit?: number): Promise<Uint8Array> {
        await this.turn();
        const bytes = await super.read(path, limit);
        leaveSignalsOver(bytes.length);
        return bytes;
    }

    private async turn(): Promise<void> {
        if (performance.now() - this.last <= STRETCH) return;
        await new Promise((turn) => setImmediate(turn));
        this.last = performance.now();
    }
}
