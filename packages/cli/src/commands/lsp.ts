const CHANNELS = /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/;

/** Serves an editor until it says goodbye: over the channel that the arguments name, else standard input and output. */
export async function runLsp(): Promise<void> {
    if (!process.argv.some((argument) => CHANNELS.test(argument))) process.argv.push('--stdio');
    // A fault ends a command; a server tells it and lives.
    process.removeAllListeners('uncaughtException');
    // It is a program: it begins when it is loaded.
    await import('@referentiel/language/server/node');
}
