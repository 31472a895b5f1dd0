import { expect, test } from 'vitest';
import { EXAMPLE_PATH, readExample } from './example.ts';

function textOf(text: string): string | undefined {
    return readExample({ text }).files[EXAMPLE_PATH];
}

test('a text of several lines is read without the indentation of the code around it', () => {
    const text = `
        certification RNCP1 "T"

        bloc BC01 "B" {
            compétence C1 "Accueillir"
        }
    `;
    const read = 'certification RNCP1 "T"\n\nbloc BC01 "B" {\n    compétence C1 "Accueillir"\n}\n';
    expect(textOf(text)).toBe(read);
    expect(textOf(text.trimEnd())).toBe(read.trimEnd());
});

test('blanks at the end of a line are kept, also where a line has nothing else', () => {
    expect(textOf('\n    a  \n      \n    b\n')).toBe('a  \n  \nb\n');
});

test('a text that begins at its opening sign is read as it stands', () => {
    expect(textOf('  a\n    b\n  ')).toBe('  a\n    b\n  ');
});

test('marks and further files are read after their indentation', () => {
    const { files, marks } = readExample({
        text: 'a',
        files: {
            'suite.referentiel': `
                suite de RNCP1
                »niveau 5«
            `,
        },
    });
    expect(files).toEqual({ [EXAMPLE_PATH]: 'a', 'suite.referentiel': 'suite de RNCP1\nniveau 5\n' });
    expect(marks).toEqual([{ file: 'suite.referentiel', start: 15, end: 23 }]);
});
