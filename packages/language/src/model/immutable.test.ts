// The model is immutable, as far down as its types reach. TypeScript is what sees it: `npm run check:types`.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type * as model from './index.ts';
import type { Form } from './forms.ts';
import type { NumberedCode } from './numbered-code.ts';
import type { Passage, Phrasing, Token } from './phrasing.ts';

// oxlint-disable-next-line no-unnecessary-type-parameters -- only so does TypeScript compare two types exactly
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type IsReadonly<T, K extends keyof T> = Same<{ [P in K]: T[P] }, { readonly [P in K]: T[P] }>;
type Leaf = string | number | boolean | undefined | ((...values: never[]) => unknown);

/** The properties of a type that something could be written to; of what has no name of its own, those inside too. */
type Writable<T> = T extends unknown
    ? {
          [K in keyof T]-?: T[K] extends Leaf
              ? IsWritable<T, K> extends true
                  ? K
                  : never
              : IsReadonly<T, K> extends true
                ? Inside<T[K]>
                : K;
      }[keyof T]
    : never;
type IsWritable<T, K extends keyof T> = T[K] extends (...values: never[]) => unknown
    ? false
    : IsReadonly<T, K> extends true
      ? false
      : true;
type Inside<T> = T extends Leaf | Named
    ? never
    : T extends unknown[] | Map<unknown, unknown> | Set<unknown>
      ? 'a collection'
      : T extends readonly (infer E)[] | ReadonlyMap<unknown, infer E>
        ? Inside<E>
        : Writable<T>;

/** Every type of the model that has a name. */
type Named =
    | model.AccessRoute
    | model.Activity
    | model.Administration
    | model.Assessment
    | model.AwardingBody
    | model.Block
    | model.Carrier
    | model.Certification
    | model.Choice
    | model.Code
    | model.Competency
    | model.Correspondence
    | model.Counts
    | model.Coverage
    | model.CoverageFigures
    | model.Criterion
    | model.DateValue
    | model.DocumentVersion
    | model.DoubtMark
    | model.Duration
    | model.Jury
    | model.Knowledge
    | model.Labelled
    | model.LegalText
    | model.Level
    | model.LinkRun
    | model.Library
    | model.LibraryEntry
    | model.LibraryUse
    | model.ListEntry
    | model.Listing
    | model.Message
    | model.Partner
    | model.Place
    | model.Promotion
    | model.PublicEntry
    | model.Quantity
    | model.Reference
    | model.Registration
    | model.Regulations
    | model.Continuation
    | model.Repetition
    | model.RichParagraph
    | model.Said<unknown>
    | model.Silence
    | model.SourceFile
    | model.Span
    | model.Text
    | model.TextRun
    | model.Unit
    | model.UnitSyntaxFault
    | model.Word
    | model.WordCounts
    | NumberedCode
    | Form
    | Passage
    | Phrasing
    | Token;

const found = <T>(writable: [T] extends [never] ? 'nothing' : T): unknown => writable;

test('nothing of the model can be written to', () => {
    expect(found<Writable<Named>>('nothing')).toBe('nothing');
});

test('what could be written to is seen', () => {
    expect([
        found<Writable<{ readonly a: { readonly b: readonly { c: string }[] } }>>('c'),
        found<Writable<{ readonly a: string[] }>>('a collection'),
        found<Writable<{ readonly a: ReadonlyMap<string, Set<string>>; b: number }>>('b'),
    ]).toHaveLength(3);
});

test('no type of the model is left out', () => {
    const own = readFileSync(import.meta.filename, 'utf8');
    const sources = globSync('*.ts', { cwd: import.meta.dirname }).filter((name) => !name.endsWith('.test.ts'));
    const names = sources.flatMap((name) =>
        Array.from(
            readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(/^export (?:interface|class) (\w+)/gm),
            ([, type]) => type ?? '',
        ),
    );
    expect(names.length).toBeGreaterThan(30);
    const tools = ['LineIndex', 'Lexicon'];
    expect(
        names.filter((name) => !tools.includes(name) && !new RegExp(`^    \\| (?:model\\.)?${name}\\b`, 'm').test(own)),
    ).toEqual([]);
});
