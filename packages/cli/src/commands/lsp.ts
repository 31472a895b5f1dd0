import { Misuse } from '../exit.ts';
import type { Lang } from '../lang.ts';
import { expectShortLives } from '../short-lived.ts';
import { WORDS } from '../words/index.ts';

const CHANNELS = /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/;

/** Room for what is young, in MB: what an edit makes for a moment fits in. */
const YOUNG = 8;

/** Serves an editor until it says goodbye: over the channel that the arguments name, else standard input and output. */
export async function runLsp(): Promise<void> {
    if (!process.argv.some((argument) => CHANNELS.test(argument))) process.argv.push('--stdio');
    // A fault ends a command; a server tells it and lives.
    process.removeAllListeners('uncaughtException');
    expectShortLives(YOUNG);
    // It is a program: it begins when it is loaded.
    const { printWith } = await import('@referentiel/language/server/node');
    printWith(print);
}

/** As `generate` prints, with a browser that ends with the page: what is asked for once may not be again. */
async function print(html: Uint8Array, lang: Lang): Promise<Uint8Array> {
    const { PdfPrinter } = await import('../pdf.ts');
    const words = WORDS[lang];
    try {
        const printer = new PdfPrinter(words);
        try {
            return await printer.print(html);
        } finally {
            await printer.close();
        }
    } catch (error) {
        throw error instanceof Misuse ? new Error(error.phrase(words)) : error;
    }
}
