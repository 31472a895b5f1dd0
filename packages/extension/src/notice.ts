/** A sentence as a notification may show it: there, `[x](command:…)` acts when it is clicked, whoever wrote it. */
export function notice(text: string): string {
    return text.replaceAll('](', '] (');
}
