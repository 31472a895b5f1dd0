// An expression is sought only in a text whose signs may tell of it: sought in every text, it finds the same.
import fc from 'fast-check';
import type * as all from '@referentiel/language';
import type { Finding } from '@referentiel/language';
import { expect, test, vi } from 'vitest';

const SIGNS = '../../packages/language/src/model/signs.ts';

type Language = Pick<typeof all, 'Checker' | 'RULES' | 'unitFromTexts'>;

/** The language as it is, or as it would be if every text showed everything. */
async function language(showsAll: boolean): Promise<Language> {
    vi.resetModules();
    if (showsAll) vi.doMock(SIGNS, async (original) => ({ ...(await original<object>()), shownIn: () => ~0 }));
    else vi.doUnmock(SIGNS);
    return import('@referentiel/language');
}

const RULES_OF_SIGNS = ['typographie', 'texte-à-compléter', 'sigle-inexpliqué'];

const WORDS =
    'mot Le à ou puis de en dans afin ß œuf Éa ÀÉ naïve-té TODO XXX DOE le_DOE TVA lorem ipsum compléter À 12 x a';
const PIECES = [
    ...WORDS.split(' '),
    ...' ,  , ,\u00a0,\u202f,\t,\n'.split(','),
    ...",|, | ,|.|. | .|..|...|…|;| ;|: |!|?|(|( |)| )|[|<|>|]|«|« |»|“|”|`|_|__|÷|×|’|'|-|%|€|αβ|\u0301".split('|'),
];
const PIECE = fc.constantFrom(...PIECES, 'le DOE', 'un DOE', 'mot', 'mot', 'puis le', 'puis la', ':', ';', ',');
const SAID = fc
    .array(fc.tuple(PIECE, fc.constantFrom('', '', ' ')), { minLength: 1, maxLength: 14 })
    .map((pieces) => pieces.flat().join(''));

function sourceOf(texts: readonly string[]): string {
    const competencies = texts.map((text, n) => `compétence C${n} "Trier" { description "${text}" }`);
    return `certification RNCP1 "T"\nbloc BC01 "B" {\n${competencies.join('\n')}\népreuve E1 "Cas" { évalue tout }\n}\n`;
}

type Found = Pick<Finding, 'rule' | 'at' | 'message' | 'related' | 'fixes'>;

async function findingsIn({ Checker, RULES, unitFromTexts }: Language, source: string): Promise<Found[]> {
    const rules = RULES.filter(({ code }) => RULES_OF_SIGNS.includes(code));
    const findings = await new Checker(rules, { today: '2026-11-24' }).checkUnit(unitFromTexts(source));
    return findings.map(({ rule, at, message, related, fixes }) => ({ rule, at, message, related, fixes }));
}

test('of any text the same is found, whatever its signs show', { timeout: 120_000 }, async () => {
    const [asItIs, sought] = [await language(false), await language(true)];
    const found = new Map<string, number>();
    await fc.assert(
        fc.asyncProperty(fc.array(SAID, { minLength: 8, maxLength: 12 }), async (texts) => {
            const source = sourceOf(texts);
            const wanted = await findingsIn(sought, source);
            for (const { message } of wanted) {
                const kind = message.fr.replace(/[(«].*/, '').slice(0, 60);
                found.set(kind, (found.get(kind) ?? 0) + 1);
            }
            expect(await findingsIn(asItIs, source)).toEqual(wanted);
        }),
        { seed: 18, numRuns: 1500 },
    );
    console.log([...found].map(([kind, times]) => `${times} × ${kind}`).join('\n'));
    expect(found.size).toBeGreaterThan(12);
});
