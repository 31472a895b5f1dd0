/* oxlint-disable vitest/valid-expect -- the message tells which passage */
// What is found of passages that are planted in other référentiels, and that nothing is found between sound ones: over an
// invented register, and over the fiches of REFERENTIEL_CORPUS where there are any.
import { Checker, type Corpus, type FicheSections, RULES, unitFromTexts } from '@referentiel/language';
import { describe, expect, test, type TestContext } from 'vitest';
import { corpusOf, fichesIn, oneInEightChanged, passagesOf, planted, type Planted } from './corpora.ts';
import { inventedFiche, standardSentence } from './invented-fiches.ts';

const folder = process.env['REFERENTIEL_CORPUS'];
const COUNT = 200;

const invented = Array.from({ length: 120 }, (_, n) => inventedFiche(n));

interface Register {
    readonly fiches: readonly FicheSections[];
    /** What passages are drawn from: without what many fiches say. */
    readonly own: readonly FicheSections[];
    readonly corpus: Corpus;
}

/** Without its last line, which is a standard sentence. */
function ownOf({ sections, ...fiche }: FicheSections): FicheSections {
    return {
        ...fiche,
        sections: sections.map(({ text, ...section }) => ({ ...section, text: text.slice(0, text.lastIndexOf('\n')) })),
    };
}

const registers: Record<string, (context: TestContext) => Promise<Register>> = {
    'registre inventé': async () => ({ fiches: invented, own: invented.map(ownOf), corpus: await corpusOf(invented) }),
    'fiches de REFERENTIEL_CORPUS': async (context) => {
        if (folder === undefined) context.skip('REFERENTIEL_CORPUS ne nomme aucun dossier de fiches');
        const fiches = fichesIn(folder ?? '');
        return { fiches, own: fiches, corpus: await corpusOf(fiches) };
    },
};

function checkerAgainst(corpus: Corpus): Checker {
    const only = RULES.filter(({ code }) => code === 'reproduction');
    return new Checker(
        only,
        { today: '2026-01-01' },
        { corpus: { version: corpus.version, load: async () => corpus } },
    );
}

async function findingsIn(checker: Checker, text: string) {
    const findings = await checker.checkUnit(unitFromTexts(text));
    return findings.filter(({ rule }) => rule === 'reproduction');
}

/** Which share of passages is found: marked for the most part, and with the number of a fiche that says it. */
async function shareFound(
    { corpus }: Register,
    passages: readonly Planted[],
): Promise<{ share: number; missed: string[] }> {
    const checker = checkerAgainst(corpus);
    const missed: string[] = [];
    for (const passage of passages) {
        const { text, start, end } = planted('RNCP7', passage.words);
        const found = await findingsIn(checker, text);
        const isFound = found.some(({ at }) => Math.min(at.end, end) - Math.max(at.start, start) > (end - start) * 0.6);
        if (!isFound) missed.push(`${passage.from}: ${passage.words.join(' ')}`);
    }
    return { share: 1 - missed.length / passages.length, missed };
}

describe.each(Object.entries(registers))('%s', (_, open) => {
    test('200 passages tels quels : tous trouvés', async (context) => {
        const register = await open(context);
        const { missed } = await shareFound(register, passagesOf(register.own, COUNT));
        expect(missed).toEqual([]);
    });

    test('200 passages dont un mot sur huit est changé : au moins 90 % trouvés', async (context) => {
        const register = await open(context);
        const passages = passagesOf(register.own, COUNT, 2).map((one, rank) => oneInEightChanged(one, rank));
        const { share, missed } = await shareFound(register, passages);
        expect(share, missed.join('\n')).toBeGreaterThanOrEqual(0.9);
    });

    test('entre fiches que rien ne lie : rien', async (context) => {
        const { fiches, corpus } = await open(context);
        const checker = checkerAgainst(corpus);
        for (const { number, sections } of fiches) {
            const blocks = sections.map(
                ({ text }, rank) =>
                    `bloc BC0${rank + 1} "B" {\n    modalités "${text.replaceAll(/["\\]/g, '\\$&')}"\n}\n`,
            );
            const found = await findingsIn(checker, `certification ${number} "T"\n${blocks.join('')}`);
            expect(
                found.map(({ message }) => message.fr),
                number,
            ).toEqual([]);
        }
    });
});

describe('ce qui ne compte pas', () => {
    const [other] = invented;
    const passage = other!.sections[1]!.text.split('\n')[2]!.split(/\s+/).slice(1);

    test('une version antérieure, même par-delà une autre', async () => {
        const former = { ...inventedFiche(1), kin: [other!.number] };
        const checker = checkerAgainst(await corpusOf([other!, former, inventedFiche(2)]));
        const { text } = planted('RNCP7', passage);
        const replacing = (number: string): string => text.replace('bloc', `remplace ${number}\nbloc`);
        expect(await findingsIn(checker, text)).toHaveLength(1);
        expect(await findingsIn(checker, replacing(other!.number))).toEqual([]);
        expect(await findingsIn(checker, replacing(former.number))).toEqual([]);
        expect(await findingsIn(checker, replacing('RNCP100002'))).toHaveLength(1);
    });

    test('un bloc repris au grand jour ; un autre bloc de la même fiche compte', async () => {
        const checker = checkerAgainst(await corpusOf(invented));
        const { text } = planted('RNCP7', passage);
        const reusing = (code: string): string => text.replace('"Premier" {', `"Premier" reprend ${code} {`);
        expect(await findingsIn(checker, reusing(`${other!.number}BC02`))).toEqual([]);
        expect(await findingsIn(checker, reusing(`${other!.number}BC01`))).toHaveLength(1);
    });

    test('une phrase que disent beaucoup de fiches', async () => {
        const checker = checkerAgainst(await corpusOf(invented));
        const { text } = planted('RNCP7', standardSentence(3).split(' '));
        expect(await findingsIn(checker, text)).toEqual([]);
    });

    test('la fiche elle-même', async () => {
        const checker = checkerAgainst(await corpusOf(invented));
        expect(await findingsIn(checker, planted(other!.number, passage).text)).toEqual([]);
    });
});

test('le constat nomme la fiche, le bloc et la part, et se tient au passage', async () => {
    const checker = checkerAgainst(await corpusOf(invented));
    const { number, sections } = invented[5]!;
    const passage = sections[2]!.text.split('\n')[1]!.split(/\s+/).slice(1, 19);
    const { text, start, end } = planted('RNCP7', passage);
    const [finding] = await findingsIn(checker, text);
    expect(finding).toMatchObject({ at: { start, end } });
    expect(finding?.message.fr).toContain(`Ces ${passage.length} mots se lisent aussi dans ${number}`);
    expect(finding?.message.fr).toContain('bloc BC03');
    expect(finding?.message.fr).toMatch(/: \d+ % des textes de ce référentiel s’y retrouvent\.$/);
});

test('sans référence, la règle se tait', async () => {
    const checker = new Checker(RULES, { today: '2026-01-01' });
    const { text } = planted('RNCP7', invented[5]!.sections[2]!.text.split(/\s+/).slice(1, 19));
    expect(await findingsIn(checker, text)).toEqual([]);
});
