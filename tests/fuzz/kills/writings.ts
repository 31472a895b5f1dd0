// Every kind of write of the command line: what lies in a folder, and the command that writes there.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { delivered, root } from '../../cli/delivered.ts';
import { LAYOUTS } from '../../tables-in/layouts.ts';
import { linesOf, withLines } from '../../workbook/sheets.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Writing {
    readonly files: Files;
    readonly args: readonly string[];
    /** Whether all files change at once: after the next command, whatever it is, all have or none has. */
    readonly together?: boolean;
}

const SOURCES = {
    'a.referentiel':
        'certification CQP-1 "T"\nutilise Branche\nactivité A1 "A" {\n    compétence C1 "Un"\n    compétence C3 "Trois"\n}\n',
    'c.referentiel': 'suite de CQP-1\nniveau   5\nbloc BC02 "B2" { compétence C4 "Q" épreuve E2 "E" { évalue C4, } }\n',
    'commun/branche.referentiel': 'bibliothèque Branche\njury J1 "Un jury"\ncompétence T1   "Coopérer"\n',
    'parties/b.referentiel':
        'suite de CQP-1\nbloc BC01 "B" { compétences C1,C-3, T1  épreuve E1 "E" { durée 1 h  évalue C1, C3, T1, } }\n',
};
/** So many référentiels, and what is found of them is kept. */
const KEPT_FROM = 100;
const FICHES = readFileSync(join(root, 'tests/exchange/fiches/export.xml'));

/** What lies in a folder once a command has run there. */
export function place(path: string, files: Files): void {
    for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(path, name)), { recursive: true });
        writeFileSync(join(path, name), content);
    }
}

/** A working file of the sources, in which somebody changed texts that lie in two of them. */
function changedWorkbook(): Uint8Array {
    const path = mkdtempSync(join(tmpdir(), 'kills-'));
    try {
        place(path, SOURCES);
        delivered(path, ['generate', 'a.referentiel', '--format', 'xlsx', '--table', 'travail', '--out', '.']);
        const bytes = readFileSync(join(path, 'CQP-1-travail.xlsx'));
        const book = linesOf(bytes);
        Object.assign(book.Compétences[0] ?? {}, { Compétence: 'Un de plus' });
        for (const line of book.Épreuves) line['Durée'] = '90 minutes';
        return withLines(bytes, book);
    } finally {
        rmSync(path, { recursive: true });
    }
}

/** By what they are called. */
export function allWritings(): Readonly<Record<string, Writing>> {
    const table = LAYOUTS.find(({ file }) => file.endsWith('.xlsx'));
    if (!table) throw new Error('no layout in Excel');
    const out = (name: string): Files => ({ [`o/${name}`]: 'ce qui était là\n' });
    return {
        'check --output': {
            files: { ...SOURCES, ...out('r.json') },
            args: ['check', '--no-cache', '--format', 'json', '--output', 'o/r.json'],
        },
        'check --write-baseline': {
            files: { ...SOURCES, ...out('b.json') },
            args: ['check', '--no-cache', '--write-baseline', '--baseline', 'o/b.json'],
        },
        'check, what is kept': {
            files: Object.fromEntries(
                Array.from({ length: KEPT_FROM }, (_, n) => [
                    `${n}.referentiel`,
                    `certification RNCP${n + 1} "T"\nniveau 9\n`,
                ]),
            ),
            args: ['check', '--format', 'json'],
        },
        'check --fix': { files: SOURCES, args: ['check', '--no-cache', '--fix'], together: true },
        format: { files: SOURCES, args: ['format'], together: true },
        rename: { files: SOURCES, args: ['rename', 'T1', 'T7', '--in', 'commun'], together: true },
        renumber: { files: SOURCES, args: ['renumber', '--in', 'a.referentiel'], together: true },
        generate: {
            files: { ...SOURCES, ...out('CQP-1-blocs.md') },
            args: ['generate', '--out', 'o', '--format', 'md', '--format', 'docx', '--table', 'blocs'],
        },
        'generate --profile jury': {
            files: SOURCES,
            args: ['generate', '--out', 'o', '--profile', 'jury', '--format', 'html', '--format', 'docx'],
        },
        export: { files: { ...SOURCES, ...out('CQP-1.xml') }, args: ['export', '--out', 'o', '--force'] },
        'import, fiches': { files: { 'export.xml': FICHES }, args: ['import', 'export.xml', '--out', 'o'] },
        'import, over others': {
            files: { 'export.xml': FICHES, ...out('RNCP1.referentiel') },
            args: ['import', 'export.xml', '--out', 'o', '--layout', 'folder', '--force'],
        },
        'import, a table': {
            files: { 'race.xlsx': table.bytes },
            args: ['import', 'race.xlsx', '--out', 'o', '--code', 'CQP-9'],
        },
        'import --into': {
            files: { 'race.xlsx': table.bytes, 'a.referentiel': 'certification CQP-9 "T"\n' },
            args: ['import', 'race.xlsx', '--into', 'a.referentiel'],
            together: true,
        },
        'import --update': {
            files: { ...SOURCES, 'travail.xlsx': changedWorkbook() },
            args: ['import', '--update', 'travail.xlsx', 'a.referentiel'],
            together: true,
        },
        'corpus build': {
            files: { 'export.xml': FICHES, ...out('r.corpus') },
            args: ['corpus', 'build', 'export.xml', '--out', 'o/r.corpus'],
        },
        init: { files: {}, args: ['init', '--yes', '--ci', 'github', 'neuf'], together: true },
    };
}
