import { codeKey, isCodeShaped } from '../../model/codes.ts';
import type { Collected, CollectedBlock, Collection } from './collected.ts';
import { needsNames } from './evaluated.ts';

/** By which code each item is known: its own, or one that is given to it because something has to name it. */
export class Names {
    /** Whether no competency had a code of its own: those given are for linking, not for readers. */
    readonly invented: boolean;
    private readonly codes = new Map<Collected, string>();

    constructor(all: Collection) {
        const needing = needsNames(all);
        this.invented = needing.size > 0 && all.competencies.every(({ code }) => code === undefined);
        for (const one of [...all.activities, ...all.competencies, ...all.assessments]) this.keep(one);
        for (const one of all.competencies.flatMap(({ criteria }) => criteria)) this.keep(one);
        for (const one of all.assessments.flatMap(({ criteria }) => criteria)) this.keep(one.criterion);
        this.give(
            all.competencies.filter((one) => needing.has(one)),
            'C',
            1,
        );
        for (const one of all.blocks) this.keep(one);
        this.give(all.blocks, 'BC', 2);
    }

    of(one: Collected): string {
        const code = this.codes.get(one);
        if (code === undefined) throw new Error(`No code for ${one.place}`);
        return code;
    }

    ofBlock(block: CollectedBlock): string {
        return this.of(block);
    }

    maybe(one: Collected): string | undefined {
        return this.codes.get(one);
    }

    private keep(one: Collected): void {
        if (one.code === undefined) return;
        const code = one.code.replace(/[^\p{L}\d._'’-]/gu, '');
        if (isCodeShaped(code)) this.codes.set(one, code);
        else one.remarks.push(`${one.place} : code « ${one.code} »`);
    }

    /** Numbers on those that have none. */
    private give(items: readonly Collected[], letters: string, digits: number): void {
        const taken = new Set([...this.codes.values()].map(codeKey));
        let number = 0;
        for (const one of items) {
            number++;
            if (this.codes.has(one)) continue;
            let code = `${letters}${String(number).padStart(digits, '0')}`;
            while (taken.has(codeKey(code))) code = `${letters}${String(++number).padStart(digits, '0')}`;
            taken.add(codeKey(code));
            this.codes.set(one, code);
        }
    }
}
