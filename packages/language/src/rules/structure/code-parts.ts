/** The last number of a code and what stands around it: « C.1.03. » is « C.1. », 3, « . ». */
export interface NumberedCode {
    readonly before: string;
    readonly number: number;
    /** How many digits it is written with at least. */
    readonly width: number;
    readonly after: string;
}

export function lastNumberOf(code: string): NumberedCode | undefined {
    let end = code.length;
    while (end > 0 && !isDigit(code, end - 1)) end--;
    let start = end;
    while (start > 0 && isDigit(code, start - 1)) start--;
    const [before, digits, after] = [code.slice(0, start), code.slice(start, end), code.slice(end)];
    // « C3bis » is no number in a row.
    if (digits === '' || digits.length > 6 || (after !== '' && /\p{L}/u.test(after))) return undefined;
    return { before, number: Number(digits), width: digits.startsWith('0') ? digits.length : 1, after };
}

function isDigit(text: string, at: number): boolean {
    const c = text.charCodeAt(at);
    return c >= 48 && c <= 57;
}

/** The code with another last number. */
export function withNumber({ before, width, after }: NumberedCode, number: number): string {
    return `${before}${String(number).padStart(width, '0')}${after}`;
}

/** All the numbers of a code: « A5.C1 » has 5 and 1. */
export function numbersOf(code: string): number[] {
    const numbers: number[] = [];
    for (let at = 0; at < code.length; at++) {
        if (!isDigit(code, at)) continue;
        const start = at;
        while (isDigit(code, at + 1)) at++;
        numbers.push(Number(code.slice(start, at + 1)));
    }
    return numbers;
}
