// What codes and lists mean (langage.md, « Codes and lists » and « Files »), from source text to model.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Item, type Listing, type Reference, type Unit, unitFromTexts } from '../model/index.ts';

/** What is named: `BC01.C1` inside a bloc, `Branche:C1` in a library. */
function where(item: Item): string {
    const steps: string[] = [];
    for (let i: Item | undefined = item; i; i = i.parent) {
        if (i === item || i.kind === 'block') steps.unshift(i.code?.text ?? i.title?.value ?? i.kind);
        if (i.kind === 'library') return `${i.code?.text}:${steps.join('.')}`;
    }
    return steps.join('.');
}

/** What each use of a code means, as written. */
function meanings(unit: Unit): Record<string, string> {
    const meaning = ({ outcome, target, candidates }: Reference): string =>
        target ? where(target) : outcome === 'ambiguous' ? `${candidates.map(where).join(' ou ')} ?` : outcome;
    return Object.fromEntries(unit.references.map((reference) => [reference.code.text, meaning(reference)]));
}

function meaningOf(code: string, declarations: string, libraries?: Record<string, string>): string | undefined {
    const text = `certification RNCP39776 "T"\n${declarations}\népreuve EX "x" { évalue ${code} }\n`;
    return meanings(unitFromTexts(text, libraries))[code];
}

/** The list of the épreuve EX. */
function listOf(list: string, declarations: string, libraries?: Record<string, string>): Listing {
    const text = `certification RNCP39776 "T"\n${declarations}\népreuve EX "x" { évalue ${list} }\n`;
    const unit = unitFromTexts(text, libraries);
    const listing = unit.assessments.find(({ code }) => code?.text === 'EX')?.evaluations[0];
    if (!listing) throw new Error('no list');
    return listing;
}

/** What a list stands for: competencies, then single criteria. */
function standsFor(list: string, declarations: string, libraries?: Record<string, string>): string {
    const { competencies, criteria } = listOf(list, declarations, libraries);
    return [...competencies, ...criteria].map(where).join(' ');
}

const TREE = `
activité A1 "a" {
    compétence C1.1 "a"
    compétence C1.2 "b" { critère CE1.2.1 "x"  critère CE1.2.2 "y"  critère CE1.2.3 "z" }
    compétence C1.3 "c"
}
activité A2 "b" {
    activité A2.1 "b1" { compétence C2.1 "d"  compétence C2.2 "e" }
    compétence C2.3 "f" { compétence C2.3.1 "g"  compétence C2.3.2 "h"  compétence C2.3.3 "i" }
}
activité A3 "c" { compétence C3.1 "j" }
compétence "sans code"
`;
const TWO_BLOCKS = `
compétence C9 "dehors"
bloc BC01 "B" { compétence C1 "a"  compétence C2 "b" }
bloc BC02 "D" { compétence C1 "c"  compétence C3 "d" }
`;

describe('a code', () => {
    test('is sought where it stands, then outwards', () => {
        const unit = unitFromTexts(`certification RNCP1 "T"
compétence C1 "dehors"
compétence C2 "dehors"
bloc BC01 "B" { compétence C1 "dedans"  épreuve E1 "x" { évalue C1  évalue C2 } }
épreuve E2 "x" { évalue C1 }
`);
        expect(unit.references.map(({ target }) => target && where(target))).toEqual(['BC01.C1', 'C2', 'C1']);
    });

    test('of one bloc alone is found from elsewhere; of several it needs its bloc', () => {
        expect(meaningOf('C2', TWO_BLOCKS)).toBe('BC01.C2');
        expect(meaningOf('C1', TWO_BLOCKS)).toBe('BC01.C1 ou BC02.C1 ?');
        expect(meaningOf('BC02.C1', TWO_BLOCKS)).toBe('BC02.C1');
        expect(meaningOf('BC02C1', TWO_BLOCKS)).toBe('BC02.C1');
        expect(meaningOf('BC02.C2', TWO_BLOCKS)).toBe('unresolved');
        expect(meaningOf('BC02.C9', TWO_BLOCKS)).toBe('unresolved');
    });

    test('declared twice in one bloc is the first from elsewhere, and never ambiguous', () => {
        const twice = 'bloc BC01 "B" { compétence C1 "a"  compétence C1 "b"  compétence c1 "c" }';
        const text = (code: string) => `certification RNCP1 "T"\n${twice}\népreuve EX "x" { évalue ${code} }\n`;
        const meant = ['C1', 'c1', 'C.1', 'BC01.C1'].map(
            (code) => unitFromTexts(text(code)).references[0]?.target?.title?.value,
        );
        expect(meant).toEqual(['a', 'c', 'a', 'a']);
    });

    test('is the same however its accent is composed', () => {
        const [one, two] = ['É1', 'É1'.normalize('NFD')];
        expect(meaningOf(two, `bloc BC01 "B" { compétence ${one} "a" }`)).toBe(`BC01.${one}`);
        expect(meaningOf(`BC01.${two}`, `bloc BC01 "B" { compétence ${one} "a" }`)).toBe(`BC01.${one}`);
        const respelt = unitFromTexts(
            `certification RNCP1 "T"\nbloc BC01 "B" { compétence ${one} "a" }\népreuve EX "x" { évalue BC01.${two} }\n`,
        );
        expect(respelt.references).toMatchObject([{ spelling: 'exact', respelt: `BC01.${one}` }]);
    });

    test('is found with its bloc from inside the bloc too', () => {
        const text =
            'certification RNCP1 "T"\nbloc BC01 "B" { compétence C1 "a"  épreuve E1 "x" { évalue BC01.C1 } }\n';
        expect(meanings(unitFromTexts(text))).toEqual({ 'BC01.C1': 'BC01.C1' });
    });

    test('is found with the activity or the competency that holds it', () => {
        const declarations = 'activité A1 "a" { compétence C1 "x" }\nactivité A2 "b" { compétence C1 "y" }';
        const unit = unitFromTexts(`certification RNCP1 "T"\n${declarations}\népreuve E "x" { évalue A2C1 }\n`);
        expect(unit.references[0]?.target?.title?.value).toBe('y');
        expect(meaningOf('A1.C2.1', TREE)).toBe('unresolved');
        expect(meaningOf('A2.C2.1', TREE)).toBe('C2.1');
    });

    test('may be written with the certification’s number', () => {
        expect(meaningOf('RNCP39776BC01', TWO_BLOCKS)).toBe('BC01');
        expect(meaningOf('RNCP39776.C9', TWO_BLOCKS)).toBe('C9');
        expect(meaningOf('RNCP39776BC02.C1', TWO_BLOCKS)).toBe('BC02.C1');
        expect(meaningOf('RNCP39776BC07', TWO_BLOCKS)).toBe('unresolved');
    });

    test('of a bloc declared with the certification’s number is found without', () => {
        const declarations = 'bloc RNCP39776BC01 "B" { compétence C1 "a" }';
        const text = `certification RNCP39776 "T"\n${declarations}\n`;
        for (const code of ['BC01', 'RNCP39776BC01']) {
            const unit = unitFromTexts(`${text}épreuve EX "x" { évalue ${code} }\n`);
            expect(unit.references).toMatchObject([{ outcome: 'resolved', spelling: 'exact', respelt: code }]);
        }
        expect(unitFromTexts(`${text}bloc BC01 "D"\n`).duplicates).toHaveLength(1);
    });

    test('of another certification or its blocs is never an error', () => {
        expect(meaningOf('RNCP37418BC02', TWO_BLOCKS)).toBe('external');
        expect(meaningOf('RNCP37418', TWO_BLOCKS)).toBe('external');
        expect(meaningOf('RS5000', TWO_BLOCKS)).toBe('external');
        expect(meaningOf('C99', TWO_BLOCKS)).toBe('unresolved');
    });

    test('of a jury is never of another certification', () => {
        const unit = unitFromTexts('certification RNCP1 "T"\népreuve E "x" { jury RS5000 }\n');
        expect(unit.references).toMatchObject([{ outcome: 'unresolved' }]);
    });

    test('that is known nowhere comes with those most like it', () => {
        const [reference] = listOf('C1.22', TREE).entries.map(({ from }) => from);
        expect(reference?.proposals).toContain('C1.2');
        expect(listOf('RNCP39776BC03', TWO_BLOCKS).entries[0]?.from.proposals).toContain('BC02');
    });

    test('of a jury and of a competency may be the same', () => {
        const unit = unitFromTexts(`certification RNCP1 "T"
jury C1 "Deux personnes."
compétence C1 "a"
épreuve C1 "x" { évalue C1  jury C1 }
`);
        expect(unit.references.map(({ target }) => target?.kind)).toEqual(['competency', 'jury']);
        expect(unit.duplicates).toEqual([]);
    });
});

describe('spelling', () => {
    const spellingsOf = (declared: string, written: string): unknown => {
        const { references } = unitFromTexts(
            `certification RNCP1 "T"\n${declared}\népreuve E "x" { évalue ${written} }\n`,
        );
        return references.map(({ spelling, respelt, target }) => [target && where(target), spelling, respelt]);
    };

    test('resolves whatever the dots, and says what is to be written', () => {
        expect(spellingsOf('compétence C1.3. "a"', 'C.1.3')).toEqual([['C1.3.', 'variant', 'C1.3.']]);
        expect(spellingsOf('compétence A5.C1 "a"', 'A5C1')).toEqual([['A5.C1', 'variant', 'A5.C1']]);
        expect(spellingsOf('compétence C1.3 "a"', 'c1.3')).toEqual([['C1.3', 'case', 'C1.3']]);
        expect(spellingsOf('compétence C1.3 "a"', 'C1.3')).toEqual([['C1.3', 'exact', 'C1.3']]);
        expect(spellingsOf('compétence É1 "a"', 'E\u03011')).toEqual([['É1', 'exact', 'É1']]);
    });

    test('keeps what the code is qualified with', () => {
        const blocks = 'bloc BC01 "B" { compétence C1.3 "a" }\nbloc BC02 "D" { compétence C1.3 "b" }';
        expect(spellingsOf(blocks, 'BC02.C.1.3')).toEqual([['BC02.C1.3', 'variant', 'BC02.C1.3']]);
        expect(spellingsOf(blocks, 'BC02.C1.3')).toEqual([['BC02.C1.3', 'exact', 'BC02.C1.3']]);
    });

    test('that is exact wins, though another stands nearer', () => {
        const declared = 'compétence C.1.3 "a"\ncompétence C1.3 "b"\ncompétence c1.3. "c"';
        expect(spellingsOf(declared, 'C1.3')).toEqual([['C1.3', 'exact', 'C1.3']]);
        expect(spellingsOf(declared, 'C.1.3')).toEqual([['C.1.3', 'exact', 'C.1.3']]);
        const capitals = 'compétence C.1.3 "a"\ncompétence c1.3 "b"';
        expect(spellingsOf(capitals, 'C1.3')).toEqual([['c1.3', 'case', 'c1.3']]);
        const unit = unitFromTexts(`certification RNCP1 "T"
compétence C1.3 "dehors"
bloc BC01 "B" { compétence C.1.3 "dedans"  épreuve E1 "x" { évalue C1.3, C-1-3 } }
`);
        expect(meanings(unit)).toEqual({ 'C1.3': 'C1.3', 'C-1-3': 'BC01.C.1.3' });
    });

    test('that is exact in one of two blocs is no doubt', () => {
        const blocks = 'bloc BC01 "B" { compétence C.1 "a" }\nbloc BC02 "D" { compétence C1 "b" }';
        expect(meaningOf('C1', blocks)).toBe('BC02.C1');
        expect(meaningOf('C-1', blocks)).toBe('BC01.C.1 ou BC02.C1 ?');
    });
});

describe('a list', () => {
    test('names things of any level; a container stands for all it holds', () => {
        expect(standsFor('C1.1', TREE)).toBe('C1.1');
        expect(standsFor('C1.1, C3.1 et C2.3.2', TREE)).toBe('C1.1 C3.1 C2.3.2');
        expect(standsFor('A1', TREE)).toBe('C1.1 C1.2 C1.3');
        expect(standsFor('A2', TREE)).toBe('C2.1 C2.2 C2.3.1 C2.3.2 C2.3.3');
        expect(standsFor('C2.3', TREE)).toBe('C2.3.1 C2.3.2 C2.3.3');
        expect(standsFor('BC01, C9', TWO_BLOCKS)).toBe('BC01.C1 BC01.C2 C9');
    });

    test('names nothing twice', () => {
        expect(standsFor('C1.1, A1, C1.1', TREE)).toBe('C1.1 C1.2 C1.3');
        expect(standsFor('CE1.2.1, CE1.2.1, CE1.2.2', TREE)).toBe('CE1.2.1 CE1.2.2');
        expect(standsFor('CE1.2.1, C1.2', TREE)).toBe('C1.2');
    });

    test('names criteria one by one', () => {
        expect(standsFor('C1.1, CE1.2.1', TREE)).toBe('C1.1 CE1.2.1');
        expect(standsFor('CE1.2.1 à CE1.2.3', TREE)).toBe('CE1.2.1 CE1.2.2 CE1.2.3');
    });

    test('« tout » is the bloc; outside a bloc, the certification', () => {
        expect(standsFor('tout', TREE)).toBe('C1.1 C1.2 C1.3 C2.1 C2.2 C2.3.1 C2.3.2 C2.3.3 C3.1 sans code');
        const unit = unitFromTexts(
            'certification RNCP1 "T"\ncompétence C1 "a"\ncompétence C2 "b"\nbloc BC01 "B" { compétences C1  compétence C3 "c"  au choix { épreuve E1 "x" { épreuve E1.1 "y" { évalue tout } } } }\n',
        );
        expect(unit.assessments[0]?.evaluated.competencies.map(where)).toEqual(['C1', 'BC01.C3']);
    });

    test('« sauf », last, governs all that follows it', () => {
        expect(standsFor('tout sauf A2, C1.1 et C3.1', TREE)).toBe('C1.2 C1.3 sans code');
        expect(standsFor('A1 et A2 sauf C1.2 à C2.3.2', TREE)).toBe('C1.1 C2.3.3');
        expect(standsFor('tout sauf C1.1, A2 à A3', TREE)).toBe('C1.2 C1.3 sans code');
        expect(standsFor('A1 sauf CE1.2.1', TREE)).toBe('C1.1 C1.3 CE1.2.2 CE1.2.3');
        expect(standsFor('CE1.2.1, CE1.2.2 sauf CE1.2.1', TREE)).toBe('CE1.2.2');
        expect(standsFor('CE1.2.1 sauf C1.2', TREE)).toBe('');
    });

    test('ends in a comma that is told, and means what stands before', () => {
        const { trailingCommas, span } = listOf('C1.1, C1.2,', TREE);
        expect(trailingCommas).toMatchObject([{ start: span.end - 1, end: span.end }]);
        expect(standsFor('C1.1, C1.2,', TREE)).toBe('C1.1 C1.2');
        expect(listOf('tout sauf C1.1,', TREE).trailingCommas).toHaveLength(1);
    });

    test('resolves the same however its codes are spelt', () => {
        const codes = ['A1', 'A2', 'A2.1', 'C1.1', 'C1.2', 'C2.3', 'C2.3.1', 'C3.1', 'CE1.2.1', 'CE1.2.3'];
        const joined = fc.constantFrom('.', '-', '_', '');
        const entry = fc.tuple(fc.constantFrom(...codes), joined, fc.boolean());
        const spell = ([code, join, isLower]: [string, string, boolean]): string => {
            const runs = code.match(/[A-Z]+|\d+/g) ?? [];
            // Digits stay apart: C1.11 is not C11.1.
            const spelt = runs.reduce(
                (left, right) => left + (/\d$/.test(left) && /^\d/.test(right) ? join || '.' : join) + right,
            );
            return isLower ? spelt.toLowerCase() : spelt;
        };
        const list = fc.record({
            included: fc.array(entry, { minLength: 1, maxLength: 6 }),
            excluded: fc.array(entry, { maxLength: 3 }),
        });
        fc.assert(
            fc.property(list, ({ included, excluded }) => {
                const write = (spelling: (entry: [string, string, boolean]) => string): string =>
                    included.map(spelling).join(', ') +
                    (excluded.length > 0 ? ` sauf ${excluded.map(spelling).join(' et ')}` : '');
                expect(standsFor(write(spell), TREE)).toBe(
                    standsFor(
                        write(([code]) => code),
                        TREE,
                    ),
                );
            }),
            { seed: 4, numRuns: 60 },
        );
    });
});

describe('a range', () => {
    test('runs over declarations in their order, not over numbers', () => {
        const declarations = 'compétence C3 "a"\ncompétence C1 "b"\ncompétence C10 "c"\ncompétence C2 "d"\n';
        expect(standsFor('C3 à C2', declarations)).toBe('C3 C1 C10 C2');
        expect(standsFor('C1 à C10', declarations)).toBe('C1 C10');
    });

    test('takes in all that stands between, whatever holds it', () => {
        expect(standsFor('A1 à A3', TREE)).toBe('C1.1 C1.2 C1.3 C2.1 C2.2 C2.3.1 C2.3.2 C2.3.3 C3.1');
        expect(standsFor('C1.3 à C2.2', TREE)).toBe('C1.3 C2.1 C2.2');
        const blocks =
            'bloc BC01 "B" { compétence C1 "a"  compétence C2 "b" }\nbloc BC02 "D" { compétence C3 "c" }\nbloc BC03 "F" { compétence C4 "d"  compétence C5 "e" }';
        expect(standsFor('C2 à C4', blocks)).toBe('BC01.C2 BC02.C3 BC03.C4');
        expect(standsFor('BC01 à BC03 sauf BC02', blocks)).toBe('BC01.C1 BC01.C2 BC03.C4 BC03.C5');
    });

    test('ends inside a container with its end', () => {
        expect(standsFor('C1.3 à C2.3.2', TREE)).toBe('C1.3 C2.1 C2.2 C2.3.1 C2.3.2');
        expect(standsFor('C2.3 à C2.3.1', TREE)).toBe('C2.3.1 C2.3.2 C2.3.3');
        expect(standsFor('A1 à A2.1', TREE)).toBe('C1.1 C1.2 C1.3 C2.1 C2.2');
    });

    test('of criteria leaves out those of an épreuve', () => {
        const declarations = `bloc BC01 "B" {
    compétence C1 "a" { critère CE1 "x"  critère CE2 "y" }
    épreuve E1 "x" { critère CE9 "z" }
    compétence C2 "b" { critère CE3 "t" }
}`;
        expect(listOf('CE1 à CE3', declarations).entries[0]?.items.map(where)).toEqual([
            'BC01.CE1',
            'BC01.CE2',
            'BC01.CE3',
        ]);
    });

    test('the wrong way round is told, and understood', () => {
        const [entry] = listOf('C1.3 à C1.1', TREE).entries;
        expect(entry).toMatchObject({ broken: 'reversed' });
        expect(standsFor('C1.3 à C1.1', TREE)).toBe('C1.1 C1.2 C1.3');
    });

    test('between two kinds is told, and means its ends', () => {
        const [entry] = listOf('A1 à C3.1', TREE).entries;
        expect(entry).toMatchObject({ broken: 'kinds' });
        expect(standsFor('A1 à C3.1', TREE)).toBe('C1.1 C1.2 C1.3 C3.1');
    });

    test('with an unknown end means the other', () => {
        expect(standsFor('C1.1 à C9.9', TREE)).toBe('C1.1');
    });

    test('in a bloc runs between the bloc’s own', () => {
        const unit = unitFromTexts(`certification RNCP1 "T"
compétence C1 "dehors"
compétence C3 "dehors"
bloc BC01 "B" { compétence C1 "a"  compétence C2 "b"  compétence C3 "c"  épreuve E1 "x" { évalue C1 à C3 } }
`);
        expect(unit.assessments[0]?.evaluated.competencies.map(where)).toEqual(['BC01.C1', 'BC01.C2', 'BC01.C3']);
    });
});

describe('a bloc', () => {
    const held = (unit: Unit, code: string): string =>
        (unit.blocks.find((block) => block.code?.text === code)?.competencies ?? []).map(where).join(' ');

    test('points at its activities and competencies, or holds them itself, in the order told', () => {
        const unit = unitFromTexts(`certification RNCP1 "T"
activité A1 "a" { compétence C1 "x"  compétence C2 "y" }
compétence CT "t" transverse
bloc BC01 "B" {
    compétence C8 "p"
    compétences A1 sauf C1, C9
    activité A2 "b" { compétence C3 "z" }
    compétences CT, C8, C1
}
`);
        expect(held(unit, 'BC01')).toBe('BC01.C8 C2 BC01.C3 CT C1');
    });

    test('may point at a bloc that is declared after it', () => {
        const text = `certification RNCP1 "T"
bloc BC01 "B" { compétences BC02 }
bloc BC02 "D" { compétences A1 }
activité A1 "a" { compétence C1 "x" }
`;
        expect(held(unitFromTexts(text), 'BC01')).toBe('C1');
    });

    test('that points at itself is no endless task', () => {
        const text =
            'certification RNCP1 "T"\nbloc BC01 "B" { compétences BC02  compétence C1 "a" }\nbloc BC02 "D" { compétences BC01, BC02 }\n';
        expect(held(unitFromTexts(text), 'BC01')).toBe('BC01.C1');
    });
});

describe('levels', () => {
    test('come from nesting; only leaves are counted', () => {
        const unit = unitFromTexts(`certification RNCP1 "T"\n${TREE}`);
        expect(unit.competencies.map(where).join(' ')).toBe(
            'C1.1 C1.2 C1.3 C2.1 C2.2 C2.3.1 C2.3.2 C2.3.3 C3.1 sans code',
        );
        const assessments = unitFromTexts(
            'certification RNCP1 "T"\népreuve E1 "a" { épreuve E1.1 "b" { épreuve E1.1.1 "c" } épreuve E1.2 "d" }\n',
        );
        expect(assessments.assessments.map(where)).toEqual(['E1.1.1', 'E1.2']);
    });

    test('a transverse competency makes transverse what it holds', () => {
        const unit = unitFromTexts(
            'certification RNCP1 "T"\ncompétence CT "t" transverse { compétence CT1 "a" { compétence CT1.1 "b" } }\ncompétence C1 "c"\n',
        );
        expect(unit.competencies.map(({ transverse }) => transverse)).toEqual([true, false]);
    });

    test('a competency knows the activity that it follows from, however deep', () => {
        const unit = unitFromTexts(`certification RNCP1 "T"\n${TREE}`);
        expect(unit.competencies.map(({ activity }) => activity?.code?.text)).toEqual([
            'A1',
            'A1',
            'A1',
            'A2.1',
            'A2.1',
            'A2',
            'A2',
            'A2',
            'A3',
            undefined,
        ]);
    });

    test('codes are optional on competency, criterion and épreuve: these have their rank', () => {
        const unit = unitFromTexts(`certification RNCP1 "T"
bloc BC01 "B" {
    compétence "a" { critère "x"  critère "y" }
    compétence "b"
    épreuve "p" { épreuve "q"  épreuve "r" }
    épreuve "s"
}
`);
        const ranks = unit.items.map((item) => ('rank' in item ? `${item.kind} ${item.rank}` : item.kind));
        expect(ranks).toEqual([
            'block',
            'competency 1',
            'criterion 1',
            'criterion 2',
            'competency 2',
            'assessment 1',
            'assessment 1',
            'assessment 2',
            'assessment 2',
        ]);
    });
});

describe('a library', () => {
    const branche = `bibliothèque Branche
certificateur CPNEFP "Commission paritaire"
jury Paritaire "Deux personnes."
activité AX "Commune" { compétence CX1 "a"  compétence CX2 "b"  compétence CX3 "c" }
compétence CX4 "d" { critère CEX4.1 "i"  critère CEX4.2 "j" }
bloc BX "Bloc commun" {
    compétence CX5 "e"
    compétence CX6 "f"
    épreuve E1 "Oral" { évalue CX5 à CX6 }
}
`;
    const using = (text: string, libraries: Record<string, string> = { 'branche.referentiel': branche }): Unit =>
        unitFromTexts(`certification RNCP1 "T"\nutilise Branche\n${text}`, libraries);
    const competencies = (unit: Unit): string => unit.competencies.map(where).join(' ');

    test('gives juries and certificateurs by their code', () => {
        const unit = using(`certificateur CPNEFP
voies d’accès { ouverte expérience avec jury Paritaire }
épreuve E "x" { jury Paritaire }
`);
        expect(unit.references.map(({ target }) => target && where(target))).toEqual([
            'Branche:CPNEFP',
            'Branche:Paritaire',
            'Branche:Paritaire',
        ]);
        expect(unit.certification?.administration.awardingBodies[0]?.reference?.target?.title?.value).toBe(
            'Commission paritaire',
        );
    });

    test('gives to the certification only what is referred to', () => {
        expect(competencies(using('compétence C1 "x"\n'))).toBe('C1');
        expect(competencies(using('bloc BC01 "B" { compétences CX2 }\n'))).toBe('Branche:CX2');
        expect(competencies(using('bloc BC01 "B" { compétences AX }\n'))).toBe('Branche:CX1 Branche:CX2 Branche:CX3');
        expect(competencies(using('épreuve E "x" { évalue CX1 }\n'))).toBe('Branche:CX1');
        expect(competencies(using('épreuve E "x" { évalue CEX4.1 }\n'))).toBe('Branche:CX4');
        expect(using('compétence C1 "x"\n').items.map(where)).toEqual(['C1']);
    });

    test('is no part of « tout » but by its blocs', () => {
        const unit = using('compétence C1 "x"\nbloc BC01 "B" { compétences CX2 }\népreuve E "x" { évalue tout }\n');
        expect(unit.assessments[0]?.evaluated.competencies.map(where)).toEqual(['C1', 'Branche:CX2']);
    });

    test('may be named by a range', () => {
        expect(competencies(using('bloc BC01 "B" { compétences CX2 à CX4 }\n'))).toBe(
            'Branche:CX2 Branche:CX3 Branche:CX4',
        );
        const [listing] =
            using('compétence C1 "x"\nbloc BC01 "B" { compétences C1 à CX2 }\n').blocks[0]?.contents ?? [];
        expect(listing?.entries).toMatchObject([{ broken: 'apart' }]);
        expect(listing?.competencies.map(where)).toEqual(['C1', 'Branche:CX2']);
    });

    test('comes after all that the certification declares, in blocs too', () => {
        const unit = using('bloc BC01 "B" { compétence CX1 "à nous" }\népreuve E "x" { évalue CX1 }\n');
        expect(meanings(unit)).toEqual({ CX1: 'BC01.CX1' });
        expect(unit.duplicates).toEqual([]);
    });

    test('gives a bloc that is taken over, with its competencies and épreuves', () => {
        const unit = using('bloc BC03 reprend BX { compétence C1 "en plus"  épreuve E2 "x" { évalue CX5, C1 } }\n');
        expect(unit.blocks[0]?.competencies.map(where)).toEqual(['Branche:BX.CX5', 'Branche:BX.CX6', 'BC03.C1']);
        expect(unit.blocks[0]?.assessments.map(where)).toEqual(['Branche:BX.E1', 'BC03.E2']);
        expect(unit.assessments.map(where)).toEqual(['Branche:BX.E1', 'BC03.E2']);
        expect(unit.competencies.map((competency) => unit.coverage.worst(competency).is)).toEqual([
            'evaluated',
            'evaluated',
            'evaluated',
        ]);
        expect(competencies(using('bloc BC03 reprend BX\népreuve E "x" { évalue BC03, BC03.CX5, CX6 }\n'))).toBe(
            'Branche:BX.CX5 Branche:BX.CX6',
        );
    });

    test('gives a bloc that the certification calls the same', () => {
        const unit = using('bloc BX reprend BX { épreuve E "x" { évalue CX5 } }\n');
        expect(unit.blocks[0]?.reuses?.target && where(unit.blocks[0].reuses.target)).toBe('Branche:BX');
        expect(unit.blocks[0]?.competencies.map(where)).toEqual(['Branche:BX.CX5', 'Branche:BX.CX6']);
    });

    test('codes of a bloc taken over are this bloc’s, though another bloc takes over one with the same', () => {
        const unit = using(
            `bloc BC01 reprend BX { épreuve E2 "x" { évalue C1 } }
bloc BC02 reprend BY { épreuve E2 "x" { évalue C1 } }
`,
            { l: 'bibliothèque Branche\nbloc BX "x" { compétence C1 "de X" }\nbloc BY "y" { compétence C1 "de Y" }\n' },
        );
        expect(
            unit.references.filter(({ code }) => code.text === 'C1').map(({ target }) => target?.title?.value),
        ).toEqual(['de X', 'de Y']);
    });

    test('may take in another', () => {
        const national = 'bibliothèque Nationale\njury National "Trois personnes."\ncompétence CN "n"\n';
        const library = 'bibliothèque Branche\nutilise Nationale\nbloc BX "x" { compétences CN }\n';
        const unit = using('bloc BC01 reprend BX\n', { n: national, b: library });
        expect(competencies(unit)).toBe('Nationale:CN');
    });

    test('that is missing is known to be', () => {
        const unit = using('', {});
        expect(unit.certification?.uses).toMatchObject([{ code: { text: 'Branche' } }]);
        expect(unit.certification?.uses[0]?.library).toBeUndefined();
    });

    test('« reprend » of another certification’s bloc is external', () => {
        const unit = unitFromTexts('certification RNCP1 "T"\nbloc BC01 "B" reprend RNCP37418BC02\n');
        expect(unit.blocks[0]?.reuses).toMatchObject({ outcome: 'external' });
        expect(unit.competencies).toEqual([]);
    });
});

describe('a certification over several files', () => {
    const files = {
        'tête.referentiel':
            'certification RNCP1 "T"\nactivité A1 "a" { compétence C1 "x" }\nvoies d’accès { ouverte expérience avec jury J }\n',
        'a/blocs.referentiel': 'suite de RNCP1\nbloc BC01 "B" { compétences A1 et C2 à C3 }\ncompétence C2 "y"\n',
        'b/épreuves.referentiel': 'suite de RNCP1\ncompétence C3 "z"\népreuve E "x" { évalue BC01 }\njury J "Deux."\n',
    };

    test('is one: its files see each other with no import', () => {
        const unit = unitFromTexts(files);
        expect(unit.references.map(({ code, outcome }) => `${code.text} ${outcome}`)).toEqual([
            'J resolved',
            'A1 resolved',
            'C2 resolved',
            'C3 resolved',
            'BC01 resolved',
        ]);
        expect(
            unit.competencies.map((competency) => `${where(competency)} ${unit.coverage.worst(competency).is}`),
        ).toEqual(['C1 evaluated', 'C2 evaluated', 'C3 evaluated']);
    });

    test('each thing is in the file where it stands', () => {
        const unit = unitFromTexts(files);
        const texts = new Map(unit.files.map(({ path, text }) => [path, text]));
        for (const { code } of unit.references) {
            expect(texts.get(code.span.file)?.slice(code.span.start, code.span.end)).toBe(code.text);
        }
        for (const { from, span } of unit.blocks[0]?.contents[0]?.entries ?? []) {
            expect([span.file, from.code.span.file]).toEqual(['a/blocs.referentiel', 'a/blocs.referentiel']);
        }
    });

    test('has an order: the head, then the others as given', () => {
        const { 'tête.referentiel': head, ...others } = files;
        const order = (texts: Record<string, string>): string =>
            unitFromTexts(texts)
                .items.map(({ code }) => code?.text)
                .join(' ');
        expect(order(files)).toBe('A1 C1 BC01 C2 C3 E J');
        expect(order({ 'tête.referentiel': head, ...Object.fromEntries(Object.entries(others).toReversed()) })).toBe(
            'A1 C1 C3 E J BC01 C2',
        );
    });

    test('without its head is known to be', () => {
        const unit = unitFromTexts('suite de RNCP1\nbloc BC01 "B" { compétences A1 }\n');
        expect(unit.hasHead).toBe(false);
        expect(unit.certification?.code?.text).toBe('RNCP1');
        expect(unitFromTexts(files).hasHead).toBe(true);
    });
});

describe('said twice', () => {
    const repeated = (texts: string | Record<string, string>): string[] => {
        const unit = unitFromTexts(texts);
        const sources = new Map(unit.files.map(({ path, text }) => [path, text]));
        return unit.repetitions.map(({ statement, first, again }) => {
            const source = sources.get(again.file) ?? '';
            const before = (sources.get(first.file) ?? '').slice(first.start, first.end);
            return `${statement}: ${before} / ${source.slice(again.start, again.end)}`;
        });
    };

    test.each([
        ['niveau 5', 'niveau aucun'],
        ['type CQP', 'type TP "Titre"'],
        ['répertoire RNCP', 'répertoire RS'],
        ['codes masqués', 'codes masqués'],
        ['objectifs "a"', 'objectifs "b"'],
        ['activités visées "a"', 'activités visées "b"'],
        ['validation partielle oui', 'validation partielle non'],
        ['nouvelle-calédonie oui', 'nouvelle-calédonie non'],
        ['partenaires oui', 'partenaires non'],
        ['enregistrement de droit', 'enregistrement sur demande { durée 3 ans }'],
        ['promotion 2019 { certifiés 1 }', 'promotion 2019 { certifiés 2 }'],
    ])('%s', (first, again) => {
        const statement = expect.stringMatching(`: ${escaped(first)} / ${escaped(again)}$`) as string;
        expect(repeated(`certification RNCP1 "T"\n${first}\n${again}\n`)).toEqual([statement]);
        expect(repeated({ a: `certification RNCP1 "T"\n${first}\n`, b: `suite de RNCP1\n${again}\n` })).toEqual([
            statement,
        ]);
        expect(repeated(`certification RNCP1 "T"\n${first}\n`)).toEqual([]);
    });

    test.each([
        ['épreuve E "x" {', 'durée 1 h', 'durée 2 h'],
        ['épreuve E "x" {', 'voies expérience', 'voies apprentissage'],
        ['épreuve E "x" {', 'jury "a"', 'jury J'],
        ['épreuve E "x" {', 'coefficient 1', 'coefficient 2'],
        ['bloc BC01 "x" {', 'option "a"', 'option "b"'],
        ['bloc BC01 "x" {', 'prérequis d’entrée "a"', 'prérequis d’entrée "b"'],
        ['activité A1 "x" {', 'description "a"', 'description "b"'],
        ['certificateur "x" {', 'siret 1', 'siret 2'],
        ['certificateur "x" {', 'inactif depuis 01/02/2020', 'inactif'],
        ['certificateur "x" {', 'modifié 01/02/2020', 'inactif depuis 01/02/2021'],
        ['enregistrement sur demande {', 'décision 01/02/2020', 'décision 01/02/2021'],
        ['promotion 2019 {', 'métier à 2 ans 90 %', 'métier à 24 mois 80 %'],
        ['voies d’accès {', 'ouverte expérience', 'fermée expérience'],
    ])('%s %s', (holder, first, again) => {
        expect(repeated(`certification RNCP1 "T"\njury J "x"\n${holder} ${first}  ${again} }\n`)).toHaveLength(1);
        expect(repeated(`certification RNCP1 "T"\njury J "x"\n${holder} ${first} }\n`)).toEqual([]);
    });

    test('a way of access is told by its name', () => {
        expect(
            repeated(
                'certification RNCP1 "T"\nvoies d’accès { ouvertes formation continue, expérience  fermée formation continue }\n',
            ),
        ).toEqual(['formation continue: formation continue / formation continue']);
    });

    test('what may be said many times is not', () => {
        expect(
            repeated(`certification RNCP1 "T"
nsf 345
nsf 326
certificateur "a" { siret 1 }
certificateur "b" { siret 1 }
texte autre "a"
texte autre "b"
remplace RNCP2
remplace RNCP3
bloc BC01 "B" { compétences C1  compétences C2 }
épreuve E "x" { évalue C1  évalue C2  forme orale  forme écrite }
compétence C1 "a"
compétence C2 "b"
promotion 2019 { certifiés 1  insertion à 6 mois 90 %  métier à 6 mois 80 %  métier à 2 ans 90 % }
promotion 2020 { certifiés 1 }
`),
        ).toEqual([]);
    });
});

function escaped(text: string): string {
    return text.replace(/[{}]/g, '\\$&');
}

describe('declared twice', () => {
    const duplicates = (text: string): string[] =>
        unitFromTexts(`certification RNCP1 "T"\n${text}`).duplicates.map((group) => group.map(where).join(' = '));

    test('one code in one scope, of whatever level', () => {
        expect(duplicates('compétence C1 "a"\nactivité A1 "b" { compétence C.1 "c" }\n')).toEqual(['C1 = C.1']);
        expect(duplicates('activité A1 "a"\ncompétence A1 "b"\nbloc A1 "c"\n')).toEqual(['A1 = A1 = A1']);
        expect(duplicates('bloc BC01 "B"\nbloc BC01 "D"\nbloc bc.01 "F"\n')).toEqual(['BC01 = BC01 = bc.01']);
    });

    test('one that a bloc hides from the certification, in the order declared', () => {
        expect(duplicates('bloc BC01 "B" { compétence C1 "a" }\ncompétence C1 "b"\n')).toEqual(['BC01.C1 = C1']);
        expect(duplicates('compétence C1 "b"\nbloc BC01 "B" { compétence C1 "a" }\n')).toEqual(['C1 = BC01.C1']);
        expect(duplicates('épreuve E1 "x"\nbloc BC01 "B" { épreuve E1 "y" }\n')).toEqual(['E1 = BC01.E1']);
    });

    test('épreuves E1 of two blocs don’t meet, nor their competencies', () => {
        expect(
            duplicates(
                'bloc BC01 "B" { épreuve E1 "x"  compétence C1 "a" }\nbloc BC02 "D" { épreuve E1 "y"  compétence C1 "b" }\n',
            ),
        ).toEqual([]);
    });

    test('a library’s code doesn’t count', () => {
        const unit = unitFromTexts('certification RNCP1 "T"\nutilise Branche\njury J "a"\n', {
            b: 'bibliothèque Branche\njury J "b"\n',
        });
        expect(unit.duplicates).toEqual([]);
    });

    test('over several files', () => {
        const unit = unitFromTexts({
            a: 'certification RNCP1 "T"\ncompétence C1 "a"\n',
            b: 'suite de RNCP1\ncompétence C1 "b"\n',
        });
        expect(unit.duplicates.map((group) => group.map(({ span }) => span.file))).toEqual([['a', 'b']]);
    });
});
