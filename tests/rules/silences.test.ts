// « tolère »: what it covers, until when, and that it comes after the check.
import { Checker, type CheckSettings, type Finding, type Judgement, RULES } from '@referentiel/language';
import { describe, expect, test } from 'vitest';
import { unitsOf } from './units.ts';

const TODAY = '2026-11-24';

async function judge(
    text: string,
    settings: Partial<CheckSettings> = {},
    files: Record<string, string> = {},
): Promise<Judgement> {
    const checker = new Checker(RULES, { today: TODAY, ...settings });
    const { units } = unitsOf({ 'a.referentiel': text, ...files });
    const unit = units.find(({ root }) => root.kind === 'certification');
    if (!unit) throw new Error('No certification.');
    return checker.judgeUnit(unit);
}

/** What the short texts of these tests also have, and which is none of their matter. */
const ASIDE = new Set([
    'référentiel-sans-critère',
    'épreuve-sans-durée',
    ...RULES.filter(({ theme }) => theme === 'rédaction' || theme === 'évaluation').map(({ code }) => code),
]);

const codes = (findings: readonly Finding[]): string[] =>
    findings.map(({ rule }) => rule).filter((rule) => !ASIDE.has(rule));

/** Two blocs of one competency each; a silence may stand at any of the marked places. */
const text = (places: { root?: string; first?: string; activity?: string; assessment?: string }): string => `
certification RNCP1 "T"
${places.root ?? ''}
bloc BC01 "B" {
    ${places.first ?? ''}
    activité A1 "Accueil" {
        ${places.activity ?? ''}
        compétence C1 "Accueillir"
    }
    épreuve E1 "Cas" { évalue C2  critère "Le ton est courtois." pour C9 ${places.assessment ?? ''} }
}
bloc BC02 "D" {
    compétences A2
    épreuve E1 "Cas" { évalue tout }
}
activité A2 "Vente" { compétence C2 "Conclure" }
`;
const ALL = [
    'bloc-trop-petit',
    'bloc-trop-petit',
    'code-inconnu',
    'compétence-non-évaluée',
    'compétence-étrangère-au-bloc',
];

describe('a silence covers', () => {
    test('nothing where there is none', async () => {
        expect(codes((await judge(text({}))).findings).toSorted()).toEqual(ALL);
    });

    test.each([
        ['the element it stands in', { first: 'tolère bloc-trop-petit "Voulu."' }, ['bloc-trop-petit']],
        [
            'the whole unit from its head',
            { root: 'tolère bloc-trop-petit "Voulu."' },
            ['bloc-trop-petit', 'bloc-trop-petit'],
        ],
        ['what stands in the element', { first: 'tolère compétence-non-évaluée "Voulu."' }, ['compétence-non-évaluée']],
        [
            'what stands in the activity',
            { activity: 'tolère compétence-non-évaluée "Voulu."' },
            ['compétence-non-évaluée'],
        ],
        ['a code in the épreuve', { assessment: 'tolère code-inconnu "Voulu."' }, ['code-inconnu']],
        ['whatever the accents', { assessment: 'tolere code-inconnu "Voulu."' }, ['code-inconnu']],
    ])('%s', async (_, places, silenced) => {
        const judged = await judge(text(places));
        expect(codes(judged.silenced)).toEqual(silenced);
        const left = [...ALL];
        for (const code of silenced) left.splice(left.indexOf(code), 1);
        expect(codes(judged.findings).toSorted()).toEqual(left);
        expect(judged.silences).toMatchObject([{ silenced: silenced.length, known: silenced[0] }]);
    });

    test('nothing outside its element', async () => {
        const judged = await judge(text({ activity: 'tolère bloc-trop-petit "Voulu."' }));
        expect(judged.silenced).toEqual([]);
        expect(codes(judged.findings).toSorted()).toEqual([...ALL, 'tolérance-sans-objet'].toSorted());
    });

    test('its own file, not the others of the certification', async () => {
        const judged = await judge(
            text({}),
            {},
            { 'b.referentiel': 'suite de RNCP1\ntolère bloc-trop-petit "Voulu."\n' },
        );
        expect(judged.silenced).toEqual([]);
        expect(codes(judged.findings)).toContain('bloc-trop-petit');
    });

    test('a competency of a library, from the library', async () => {
        const judged = await judge(
            'certification RNCP1 "T"\nutilise L\nbloc BC01 "B" { compétences C1, C2 épreuve E1 "Cas" { évalue C2 } }\n',
            {},
            {
                'l.referentiel':
                    'bibliothèque L\ncompétence C1 "Accueillir" { tolère compétence-non-évaluée "Voulu." }\ncompétence C2 "Orienter"\n',
            },
        );
        expect(codes(judged.silenced)).toEqual(['compétence-non-évaluée']);
        expect(codes(judged.findings)).toEqual([]);
    });

    test('a competency of a library, whose own faults are told there', async () => {
        const judged = await judge(
            'certification RNCP1 "T"\nutilise L\nbloc BC01 "B" { compétences C1, C2 épreuve E1 "Cas" { évalue C2 } }\n',
            {},
            {
                'l.referentiel':
                    'bibliothèque L\ncompétence C1 "Accueillir" { tolère compétence-non-évaluée }\ncompétence C2 "Orienter"\n',
            },
        );
        expect(judged.silences.map(({ isForeign }) => isForeign)).toEqual([true]);
        expect(codes(judged.findings)).toEqual([]);
    });
});

describe('what only several certifications show', () => {
    const twice = async (silence: string): Promise<[string[], string[]]> => {
        const { entries } = unitsOf({
            'a.referentiel': 'certification RNCP1 "T"\n',
            'b.referentiel': `certification RNCP1 "D"\n${silence}\n`,
        });
        const { findings, silenced } = await new Checker(RULES, { today: TODAY }).judgeRegister(entries);
        return [codes(findings), codes(silenced)];
    };

    test.each([
        ['', 1, 0],
        ['tolère certification-en-double "Voulu."', 0, 1],
        ['tolère Certification-en-Double jusqu’au 24/11/2026 "Voulu."', 0, 1],
        ['tolère certification-en-double jusqu’au 23/11/2026 "Voulu."', 1, 0],
        ['tolère bloc-trop-petit "Voulu."', 1, 0],
    ])('is silenced by the certification that it is told of: « %s »', async (silence, found, silenced) => {
        const [told, held] = await twice(silence);
        expect(told).toEqual(Array.from({ length: found }, () => 'certification-en-double'));
        expect(held).toEqual(Array.from({ length: silenced }, () => 'certification-en-double'));
    });
});

describe('one slip of the hand', () => {
    const ONE_LINE = text({}).replace('évalue C2 ', 'évalue C2, , C8 ');

    test('is one finding: nothing else is told of its line', async () => {
        const { findings } = await judge(ONE_LINE);
        expect(codes(findings)).toContain('syntaxe');
        expect(codes(findings)).not.toContain('code-inconnu');
    });

    test('comes with what mends it', async () => {
        const mended = async (source: string): Promise<unknown> =>
            (await judge(source)).findings.filter(({ rule }) => rule === 'syntaxe').map(({ fixes }) => fixes);
        const start = ONE_LINE.indexOf(', C8');
        expect(await mended(ONE_LINE)).toEqual([
            [
                {
                    title: { fr: 'Retirer ce signe', en: 'Take this sign away' },
                    operation: { do: 'replace', at: { file: 'a.referentiel', start, end: start + 2 }, by: '' },
                    safe: false,
                },
            ],
        ]);
        const typo = text({}).replace('compétence C1', 'compétance C1');
        expect(await mended(typo)).toMatchObject([[{ title: { fr: 'Écrire « compétence »' } }]]);
        expect(await mended(text({ root: 'nivo 5' }))).toMatchObject([[]]);
    });
});

describe('no silence', () => {
    test('of a fault of syntax', async () => {
        const judged = await judge('certification RNCP1 "T"\ntolère syntaxe "Voulu."\ncompetance C1 "x"\n');
        expect(codes(judged.findings)).toContain('syntaxe');
        expect(codes(judged.findings)).toContain('tolérance-inconnue');
        expect(judged.silenced).toEqual([]);
    });

    test('of a finding about silences', async () => {
        const judged = await judge(text({ root: 'tolère tolérance-inconnue "Voulu."\ntolère bloc-petit "Voulu."' }));
        expect(codes(judged.findings).filter((code) => code === 'tolérance-inconnue')).toHaveLength(2);
    });

    test('is useless where its rule withholds what a wrong code may have caused', async () => {
        const judged = await judge(
            'certification RNCP1 "T"\nbloc BC01 "B" {\n    compétence C1 "Accueillir" { tolère compétence-non-évaluée "Voulu." }\n    compétence C2 "Orienter"\n    épreuve E1 "Cas" { évalue C2, C9 }\n}\n',
        );
        expect(codes(judged.findings)).toEqual(['code-inconnu']);
    });

    test('is useless where its rule is off', async () => {
        const judged = await judge(text({ activity: 'tolère code-inconnu "Voulu."' }), {
            severities: { 'code-inconnu': 'off' },
        });
        expect(codes(judged.findings)).not.toContain('tolérance-sans-objet');
    });
});

describe('its end', () => {
    const until = (date: string): string => text({ root: `tolère bloc-trop-petit jusqu'au ${date} "Voulu."` });

    test.each(['24/11/2026', '25/11/2026', '31-12-2099'])('%s is not past', async (date) => {
        const judged = await judge(until(date));
        expect(codes(judged.silenced)).toHaveLength(2);
        expect(codes(judged.findings)).not.toContain('tolérance-échue');
    });

    test.each(['23/11/2026', '01/01/2020'])('%s is past', async (date) => {
        const judged = await judge(until(date));
        expect(judged.silenced).toEqual([]);
        expect(codes(judged.findings).filter((code) => code === 'bloc-trop-petit')).toHaveLength(2);
        expect(codes(judged.findings)).toContain('tolérance-échue');
        expect(judged.silences).toMatchObject([{ expired: true, silenced: 2 }]);
    });
});

test('faults are the same whatever the day, the severities and the silences: they can be kept', async () => {
    const { units } = unitsOf({
        'a.referentiel': text({ root: 'tolère bloc-trop-petit jusqu’au 01/01/2027 "Voulu."' }),
    });
    const [unit] = units;
    const before = new Checker(RULES, { today: '2026-01-01' });
    const after = new Checker(RULES, { today: '2028-01-01', severities: { 'code-inconnu': 'hint' } });
    const found = await before.faultsOf(unit!);
    expect(await after.faultsOf(unit!)).toEqual(found);
    const kept = JSON.parse(JSON.stringify(found)) as typeof found;
    expect(kept).toEqual(JSON.parse(JSON.stringify(structuredClone(found))));
    expect(codes(before.judge(kept).findings)).not.toContain('bloc-trop-petit');
    expect(codes(after.judge(kept).findings)).toContain('bloc-trop-petit');
    expect(after.judge(kept).findings.find(({ rule }) => rule === 'code-inconnu')?.severity).toBe('hint');
});

describe('a fingerprint', () => {
    const printsOf = async (source: string): Promise<(string | undefined)[]> =>
        (await judge(source)).findings.map(({ fingerprint }) => fingerprint);

    test('is each finding’s own', async () => {
        const prints = await printsOf(text({}));
        expect(new Set(prints).size).toBe(prints.length);
    });

    test('stays when lines move, texts are indented otherwise and the file is renamed', async () => {
        const moved = text({}).replace(/\n/g, '\r\n\r\n').replace(/ {4}/g, '\t');
        expect(await printsOf(moved)).toEqual(await printsOf(text({})));
        const { units } = unitsOf({ 'autre/nom.referentiel': text({}) });
        const renamed = await new Checker(RULES, { today: TODAY }).checkUnit(units[0]!);
        expect(renamed.map(({ fingerprint }) => fingerprint)).toEqual(await printsOf(text({})));
    });

    test('of a slip of the hand is known by its words, of a wrong silence by what is said of it', async () => {
        const one = text({}).replace('épreuve E1 "Cas" { évalue C2', 'épreuva E1 "Cas" { évalue C2');
        const slip = (prints: readonly (string | undefined)[]) =>
            prints.filter((print) => print?.startsWith('syntaxe'));
        const [alone, two] = [
            slip(await printsOf(one)),
            slip(await printsOf(one.replace('compétence C1', 'compétance C1'))),
        ];
        expect([alone.length, two.length]).toEqual([1, 2]);
        expect(two).toEqual(expect.arrayContaining(alone));
        const silences = ['tolère bloc-grand "Voulu."', 'tolère bloc-moyen "Voulu."'];
        const last = await printsOf(text({ root: silences[1]! }));
        expect(await printsOf(text({ root: silences.join('\n') }))).toEqual(expect.arrayContaining(last));
    });

    test('of what is added changes no other', async () => {
        const before = await printsOf(text({}));
        const after = await printsOf(`${text({})}compétence C7 "Renseigner"\n`);
        expect(after.filter((print) => before.includes(print))).toEqual(
            before.filter((print) => after.includes(print)),
        );
        expect(before.filter((print) => !after.includes(print))).toEqual([]);
    });
});
