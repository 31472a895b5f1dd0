const RUNS = /[0-9]+|[^0-9._\-/'’\s]+/g;

/**
 * The key under which a code is found: its runs of digits and of letters, one after another. Two codes are one when
 * their runs are: `C.1.3` = `C1.3.` = C|1|3 and `A5.C1` = `A5C1`, but `C1.11` ≠ `C11.1` and `C13` ≠ `C1.3`.
 * A difference of case doesn't count (it is told as a matter of spelling).
 */
export function codeKey(code: string): string {
    return (code.normalize('NFC').match(RUNS) ?? []).join('|').toUpperCase();
}
