/** A text as a reader compares it: accents composed, blanks and apostrophes as one, no end stop. */
export function plain(text: string): string {
    return text
        .normalize('NFC')
        .replace(/[\s\u00a0\u202f]+/g, ' ')
        .replace(/[’ʼ`´‘]/g, "'")
        .trim()
        .replace(/[\s.;,]+$/, '');
}

/** The same, whatever the capitals and accents. */
export function bare(text: string): string {
    return plain(text)
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase();
}

/** Whether a text says anything: « … » and « x » only hold a place. */
export function saysSomething(text: string): boolean {
    return /\p{L}{2}/u.test(text);
}
