/** A code taken apart at its last number: « C1. », « 02 », « b ». */
export interface NumberedCode {
    readonly before: string;
    readonly number: number;
    readonly digits: string;
    readonly after: string;
}

export function lastNumberOf(code: string): NumberedCode | undefined {
    const found = /(?<!\d)(\d+)(\D*)$/.exec(code);
    if (!found) return undefined;
    const [, digits = '', after = ''] = found;
    return { before: code.slice(0, found.index), digits, after, number: Number(digits) };
}
