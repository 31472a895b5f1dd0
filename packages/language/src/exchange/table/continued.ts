const CONTINUED = /(?<!\s)\s*\((?:suite(?: et fin)?|fin|suite \d+)\)\s*$/i;

/** « Activité 1 (suite) » goes on with what is there. */
export function continued(text: string): string {
    return text.replace(CONTINUED, '').trim();
}
