import { expect, test } from 'vitest';
import { decode, decodeStart } from './decode.ts';

const bytes = (...values: (number | string)[]): Uint8Array =>
    Uint8Array.from(values.flatMap((value) => (typeof value === 'string' ? [...Buffer.from(value)] : [value])));

test('UTF-8, with or without a mark, stays as it is', () => {
    expect(decode(bytes('activité'))).toEqual({ text: 'activité', isUtf8: true });
    expect(decode(bytes('\uFEFFactivité'))).toEqual({ text: '\uFEFFactivité', isUtf8: true });
});

test('what is not UTF-8 is read as it was meant, and told', () => {
    expect(decode(bytes('activit', 0xe9, ' ', 0x93, 'x', 0x94))).toEqual({ text: 'activité “x”', isUtf8: false });
    const utf16 = Uint8Array.from(Buffer.from('\uFEFFactivité', 'utf16le'));
    expect(decode(utf16)).toEqual({ text: '\uFEFFactivité', isUtf8: false });
    expect(decode(utf16.toReversed()).isUtf8).toBe(false);
});

test('a text cut within a letter can be looked at', () => {
    expect(decodeStart(bytes('certification RNCP1 "', 0xc3))).toMatch(/^certification RNCP1 "/);
    expect(decodeStart(Uint8Array.from(Buffer.from('\uFEFFsuite', 'utf16le')))).toBe('\uFEFFsuite');
});
