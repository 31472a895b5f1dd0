import { expect, test } from 'vitest';
import { fileNameOf } from './file-name.ts';

test.each([
    ['RNCP39776', 'RNCP39776'],
    ['CQP-MecanicienCycles', 'CQP-MecanicienCycles'],
    ['Été.2', 'Ete_2'],
    ['../../etc/passwd', 'etc_passwd'],
    ['C:\\x', 'C_x'],
    ['..', 'certification'],
    ['', 'certification'],
])('%s', (code, name) => expect(fileNameOf(code)).toBe(name));

test('a long code is cut, and stays apart from others', () => {
    const [one, other] = ['a', 'b'].map((end) => fileNameOf('x'.repeat(300) + end));
    expect(one).toMatch(/^x{60}-[0-9a-f]{16}$/);
    expect(other).not.toBe(one);
});
