import { createInterface } from 'node:readline/promises';
import { Misuse } from './exit.ts';
import { standardNotes } from './output.ts';
import type { Words } from './words/index.ts';

/** Something to be known: by an option, else from a person, else by default. */
export interface Question {
    readonly ask: string;
    readonly byDefault: string;
    /** What is wrong with an answer. */
    readonly fault: (answer: string) => ((words: Words) => string) | undefined;
}

/** Asks what no option says. A person is asked again after an answer that won't do; a pipeline gets the defaults. */
export class Questions {
    private readonly words: Words;
    private readonly terminal: ReturnType<typeof createInterface> | undefined;

    constructor(words: Words, isSilent: boolean) {
        this.words = words;
        if (isSilent || !process.stdin.isTTY) return;
        this.terminal = createInterface({ input: process.stdin, output: process.stderr });
        const leave = (): void => process.exit(130);
        this.terminal.on('SIGINT', leave).on('close', leave);
    }

    async answer(option: string | undefined, { ask, byDefault, fault }: Question): Promise<string> {
        if (option !== undefined || !this.terminal) {
            const answer = option ?? byDefault;
            const wrong = fault(answer);
            if (wrong) throw new Misuse(wrong);
            return answer;
        }
        for (;;) {
            const answer = (await this.terminal.question(`${ask} [${byDefault}]${this.words.check.colon}`)).trim();
            const wrong = fault(answer || byDefault);
            if (!wrong) return answer || byDefault;
            standardNotes(`${wrong(this.words)}\n`);
        }
    }

    close(): void {
        this.terminal?.removeAllListeners('close').close();
    }
}
