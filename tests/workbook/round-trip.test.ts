// A working file changed at random by another program: what comes back is what the same changes made in the source would be.
import { readWorkbook, type Unit, unitWithTexts, type Update, updateFrom } from '@referentiel/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commentsOf, textsOf } from '../edits/changed.ts';
import { unitOf } from '../tables/units.ts';
import { type Book, type Line, linesOf, type SheetName, SHEETS, withLines, workbookBytes } from './sheets.ts';

/** A référentiel with comments everywhere, several files, and every way of writing a text. */
function invented(shape: readonly (readonly number[])[], newline: string): Unit {
    let competency = 0;
    const blocks = shape.map((competencies, b) => {
        const own = competencies.map((criteria) => {
            competency++;
            const lines = Array.from({ length: criteria }, (_, c) =>
                c % 2 === 0
                    ? `// avant le critère ${competency}.${c}\ncritère CE${competency}.${c + 1} "Critère ${competency}.${c + 1}" { indicateur "Vu ${c}" }`
                    : `critère "Critère ${competency}.${c + 1} « sans code »"  // après`,
            );
            return `compétence C${competency} "\n  Faire la chose n° ${competency}\n  - puis *l’autre*\n" { // dans C${competency}\n${lines.join('\n')}\n}`;
        });
        const codes = own.map((_, rank) => `C${competency - own.length + rank + 1}`);
        return [
            `bloc BC0${b + 1} "Bloc ${b + 1}" { // bloc`,
            `activité A${b + 1} "Activité \\"${b + 1}\\"" { description "Dite" // elle\n${own.join('\n// entre deux\n')}\n}`,
            `épreuve E1 "Épreuve ${b + 1}" { forme orale, "devant pairs" // formes\ndurée 1 h 30 évalue ${codes.join(', // et\n')} déroulement "D" }`,
            `épreuve E2 "Autre ${b + 1}" { évalue ${codes[0]} }`,
            '}',
        ].join('\n');
    });
    const [first = '', ...others] = blocks;
    const head = `// tête\ncertification RNCP1 "Essai"\n${first}\n`;
    const files = { '/p/a.referentiel': head, '/p/b.referentiel': `suite de RNCP1\n${others.join('\n')}\n` };
    return unitOf(
        Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', newline)])),
    );
}

const ITEMS = ['Activités', 'Compétences', 'Critères', 'Épreuves'] as const;
const TITLES: Readonly<Record<SheetName, string>> = {
    Activités: 'Activité',
    Compétences: 'Compétence',
    Critères: 'Critère',
    Épreuves: 'Épreuve',
    Liens: 'Compétence évaluée',
};

/** What a person means: rows that know what they stand in, whatever it is called. */
interface Meant {
    readonly sheet: SheetName;
    readonly line: Line;
    parent?: Meant | undefined;
    /** Of a link. */
    readonly ends?: readonly [Meant, Meant];
    isGone?: boolean;
}

function meantBy(book: Book): Meant[] {
    const items = ITEMS.flatMap((sheet) => book[sheet].map((line): Meant => ({ sheet, line: { ...line } })));
    const find = (sheet: SheetName, code: string | undefined, block: string | undefined): Meant | undefined =>
        items.find((one) => one.sheet === sheet && one.line.Code === code && one.line.Bloc === block);
    for (const one of items) {
        const { Parent: parent, Bloc: block } = one.line;
        one.parent = find('Activités', parent, block) ?? find('Compétences', parent, block);
    }
    const links = book.Liens.map((line): Meant => {
        const ends = [
            find('Épreuves', line.Épreuve, line.Bloc),
            find('Compétences', line['Compétence évaluée'], line.Bloc),
        ];
        return { sheet: 'Liens', line: { ...line }, ends: ends as [Meant, Meant] };
    });
    return [...items, ...links];
}

/** What a row says once all changes are made: what it stands in goes by its new code, in its new bloc. */
function finalOf({ sheet, line, parent, ends }: Meant): Line {
    const cells = Object.fromEntries(Object.entries(line).filter(([title]) => title !== 'Repère'));
    if (ends) {
        const [assessment, competency] = ends;
        return { ...cells, Épreuve: assessment.line.Code ?? '', 'Compétence évaluée': competency.line.Code ?? '' };
    }
    if (sheet === 'Épreuves') return { ...cells, ...packed(cells) };
    if (!parent) return cells;
    const place = finalOf(parent);
    return {
        ...cells,
        Parent: place.Code ?? '',
        Bloc: sheet === 'Activités' ? (cells.Bloc ?? '') : (place.Bloc ?? ''),
    };
}

/** Forms stand one after another, with no gap between. */
function packed(line: Line): Line {
    const titles = ['Forme', 'Forme 2', 'Forme 3'];
    const told = titles.flatMap((title) => line[title] || []);
    return Object.fromEntries(titles.map((title, rank) => [title, told[rank] ?? '']));
}

const WORDS = [
    'Souder',
    'à 5 % près',
    '« guillemets »',
    '"droits"',
    'un \\ et {accolade}',
    '// pas un commentaire',
    'œuf',
    '=1+1',
    '2 lignes\nici',
];

interface Change {
    readonly what: 'text' | 'code' | 'more' | 'add' | 'delete' | 'move' | 'unlink' | 'link';
    readonly at: number;
    readonly to: number;
    readonly word: string;
}

const changes: fc.Arbitrary<readonly Change[]> = fc.array(
    fc.record({
        what: fc.constantFrom('text', 'code', 'more', 'add', 'delete', 'move', 'unlink', 'link'),
        at: fc.nat(1000),
        to: fc.nat(1000),
        word: fc.constantFrom(...WORDS),
    }),
    { minLength: 1, maxLength: 9 },
);

/** Makes a change in what is meant, and in the line as it is typed. */
function make(all: Meant[], { what, at, to, word }: Change, rank: number): void {
    const here = (sheet: SheetName): Meant[] => all.filter((one) => one.sheet === sheet && !one.isGone);
    const pick = (sheet: SheetName, n: number): Meant | undefined => here(sheet)[n % Math.max(here(sheet).length, 1)];
    const sheet = ITEMS[at % ITEMS.length] ?? 'Critères';
    const one = pick(sheet, to);
    if (what === 'text' && one) one.line[TITLES[sheet]] = `Nouveau ${rank} ${word}`;
    if (what === 'code' && one) one.line.Code = `X${rank}.${at}`;
    if (what === 'more') {
        const [criterion, assessment] = [pick('Critères', at), pick('Épreuves', at)];
        if (criterion)
            criterion.line.Indicateurs = [criterion.line.Indicateurs, `Vu ${rank}`].filter(Boolean).join('\n');
        if (assessment) Object.assign(assessment.line, { Durée: '45 min', Forme: 'écrite', 'Forme 3': `sur ${rank}` });
    }
    const competency = pick('Compétences', to);
    if (what === 'add' && competency?.parent) {
        const isCriterion = at % 2 === 0;
        const parent = isCriterion ? competency : competency.parent;
        const added: SheetName = isCriterion ? 'Critères' : 'Compétences';
        const line = {
            ...Object.fromEntries(
                Object.keys(all.find((known) => known.sheet === added)?.line ?? {}).map((title) => [title, '']),
            ),
            Code: isCriterion && at % 4 === 0 ? '' : `N${rank}`,
            [TITLES[added]]: `Ajout ${rank} ${word}`,
            Bloc: parent.line.Bloc ?? '',
            Parent: parent.line.Code ?? '',
        };
        if (Object.keys(line).includes('Repère')) all.push({ sheet: added, line, parent });
    }
    if (what === 'delete') {
        const criterion = pick('Critères', to);
        if (criterion) criterion.isGone = true;
    }
    if (what === 'move') {
        const criterion = pick('Critères', at);
        if (criterion && competency && criterion.parent !== competency) {
            criterion.parent = competency;
            Object.assign(criterion.line, { Parent: competency.line.Code, Bloc: finalOf(competency).Bloc });
        }
    }
    const link = pick('Liens', to);
    if (what === 'unlink' && link) link.isGone = true;
    const assessment = pick('Épreuves', at);
    if (what === 'link' && assessment && competency) {
        const isThere = here('Liens').some(({ ends }) => ends?.[0] === assessment && ends[1] === competency);
        const line = {
            Bloc: assessment.line.Bloc ?? '',
            Épreuve: assessment.line.Code ?? '',
            'Compétence évaluée': competency.line.Code ?? '',
            'Critère seul': '',
            Repère: '',
        };
        if (!isThere && competency.line.Bloc === assessment.line.Bloc)
            all.push({ sheet: 'Liens', line, ends: [assessment, competency] });
    }
}

/** The lines as they were left, in another order. */
function typed(all: readonly Meant[], order: number): Partial<Book> {
    return Object.fromEntries(
        SHEETS.map((sheet) => {
            const lines = all.filter((one) => one.sheet === sheet && !one.isGone).map(({ line }) => line);
            const cut = lines.length === 0 ? 0 : order % lines.length;
            return [sheet, [...lines.slice(cut), ...lines.slice(0, cut)]];
        }),
    );
}

async function updated(unit: Unit, bytes: Uint8Array): Promise<{ readonly update: Update; readonly after: Unit }> {
    const update = updateFrom(unit, await readWorkbook(bytes), unitWithTexts);
    const changed = new Map(update.files.map((file) => [file.path, file]));
    return {
        update,
        after: unitWithTexts(
            unit,
            unit.files.map((file) => changed.get(file.path) ?? file),
        ),
    };
}

const errorsOf = ({ syntaxFaults }: Unit): unknown[] => syntaxFaults.filter(({ severity }) => severity === 'error');

const without = (lines: readonly Line[]): string[] =>
    lines
        .map((line) =>
            JSON.stringify(
                Object.entries(line)
                    .filter(([title]) => title !== 'Repère')
                    .toSorted(([a], [b]) => (a < b ? -1 : 1)),
            ),
        )
        .toSorted();

test('what is typed into the sheets is what the source says then, comments kept', async () => {
    await fc.assert(
        fc.asyncProperty(
            fc.array(fc.array(fc.nat(3), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
            changes,
            fc.nat(50),
            fc.constantFrom('\n', '\r\n'),
            async (shape, made, order, newline) => {
                const unit = invented(shape, newline);
                expect(errorsOf(unit)).toEqual([]);
                const bytes = await workbookBytes(unit);
                const all = meantBy(linesOf(bytes));
                for (const [rank, change] of made.entries()) make(all, change, rank);
                const { update, after } = await updated(unit, withLines(bytes, typed(all, order)));
                expect(update).toMatchObject({ refused: [], conflicts: [], notes: [] });
                expect(errorsOf(after)).toEqual([]);
                const final = linesOf(await workbookBytes(after));
                for (const sheet of SHEETS) {
                    const meant = all.filter((one) => one.sheet === sheet && !one.isGone).map(finalOf);
                    expect({ sheet, lines: without(final[sheet]) }).toEqual({ sheet, lines: without(meant) });
                }
                expect(commentsOf(textsOf(after)).toSorted()).toEqual(commentsOf(textsOf(unit)).toSorted());
                // Nothing but what was asked for: written again and taken back, nothing changes.
                const again = await updated(after, await workbookBytes(after));
                expect(again.update.files).toEqual([]);
            },
        ),
        { numRuns: 20, seed: 13 },
    );
});
