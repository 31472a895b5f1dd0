/* oxlint-disable vitest/valid-expect -- the message tells which fiche */
// The real fiches of REFERENTIEL_CORPUS: what they hold, counted by hand, is what becomes of them. Only counts stand here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Competency, format, parseFile, type Unit } from '@referentiel/language';
import { describe, expect, test, type TestContext } from 'vitest';
import { type Imported, missing, read, wordsIn } from './reading.ts';

const corpus = process.env['REFERENTIEL_CORPUS'];

function needsCorpus(context: TestContext): string {
    if (corpus === undefined) context.skip('REFERENTIEL_CORPUS ne nomme aucun dossier de fiches');
    return corpus ?? '';
}

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(corpus ?? '', name)));

/** By file: competencies (those that hold no others) and épreuves of each bloc, or of an RS. */
const COUNTED: Readonly<Record<string, { coded: boolean; competencies: number[]; assessments: number[] }>> = {
    'RNCP34762.xml': { coded: true, competencies: [7, 10, 10, 8, 5], assessments: [7, 7, 6, 6, 1] },
    'RNCP35419.xml': { coded: true, competencies: [5, 4, 4, 5], assessments: [0, 0, 0, 0] },
    'RNCP35959.xml': { coded: false, competencies: [12, 11, 9, 11, 12], assessments: [1, 1, 1, 1, 1] },
    'RNCP36490.xml': { coded: true, competencies: [7, 7, 9, 9], assessments: [1, 1, 1, 1] },
    'RNCP37488.xml': { coded: false, competencies: [5, 4], assessments: [0, 0] },
    'RNCP37674.xml': { coded: false, competencies: [4, 4], assessments: [0, 0] },
    'RNCP39776.page.txt': { coded: true, competencies: [10, 7, 8], assessments: [3, 2, 1] },
    'RNCP40344.xml': { coded: false, competencies: [6, 6, 5, 7], assessments: [0, 0, 0, 0] },
    'RS5000.xml': { coded: true, competencies: [7], assessments: [0] },
    'RS6232.xml': { coded: false, competencies: [4], assessments: [0] },
    'RS6604.xml': { coded: true, competencies: [5], assessments: [0] },
    'RS7423.xml': { coded: false, competencies: [5], assessments: [0] },
};

/** An RS is one bloc of its own. */
function parts({ certification, blocks, competencies }: Unit) {
    if (blocks.length > 0) return blocks;
    return [{ competencies, assessments: certification?.assessments ?? [] }];
}

describe.each(Object.entries(COUNTED))('%s', (name, { coded, competencies, assessments }) => {
    const one = (context: TestContext): Imported => {
        needsCorpus(context);
        const [first] = read(name, bytesOf(name));
        if (!first) throw new Error(`${name} holds no fiche`);
        return first;
    };

    test('competencies and épreuves, by bloc', (context) => {
        const { unit, text } = one(context);
        expect(parts(unit).map((part) => part.competencies.length)).toEqual(competencies);
        expect(parts(unit).map((part) => part.assessments.length)).toEqual(assessments);
        expect(unit.competencies.every(({ code }) => (code !== undefined) === coded)).toBe(true);
        expect(parseFile(text).faults).toEqual([]);
        expect(format(text)).toBe(text);
        expect(unit.repetitions).toEqual([]);
    });

    test('each item of a list once, in its words; at least 80 % of them, 90 % with codes, stand in competencies', (context) => {
        const { unit } = one(context);
        const lists = listsOf(name);
        const pieces = parts(unit).flatMap((part) => part.competencies.flatMap(told));
        const said = [...new Set(pieces)].join(' ');
        const share = said.length / lists.join(' ').replace(/\s+/g, ' ').length;
        expect(share, `part de ${name}`).toBeGreaterThan(coded ? 0.9 : 0.8);
        // Nothing is said that the lists don't say.
        expect(missing(wordsIn(said), wordsIn(lists.join(' ')))).toEqual([]);
    });
});

/** A competency with those around it, each as « code title ». */
function told(competency: Competency): string[] {
    const { parent, code, title } = competency;
    const own = [code?.text, title?.value].filter(Boolean).join(' ').replaceAll('\\', '');
    return [...(parent?.kind === 'competency' ? told(parent) : []), own];
}

/** What the file publishes as lists: those of its blocs, of an RS the rubric of its competencies. */
function listsOf(name: string): string[] {
    const text = new TextDecoder()
        .decode(bytesOf(name))
        .replaceAll('&amp;', '&')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>');
    if (name.endsWith('.txt')) return [...text.matchAll(/---\|---\|\n(C[^|]*)\|/g)].map(([, list = '']) => list);
    const element = name.startsWith('RS') ? 'CAPACITES_ATTESTEES' : 'LISTE_COMPETENCES';
    return [...text.matchAll(new RegExp(`<${element}>([^<]*)`, 'g'))].map(([, list = '']) => list);
}

test('what the modalités of RNCP34762 name is what its épreuves evaluate', (context) => {
    needsCorpus(context);
    const [fiche] = read('RNCP34762.xml', bytesOf('RNCP34762.xml'));
    expect(
        fiche?.unit.blocks.map((block) =>
            block.assessments.map((one) =>
                one.kind === 'assessment'
                    ? one.evaluated.competencies.map(({ code }) => code?.text.replace(/^A\dC|^A5\.C/, '')).join(' ')
                    : '',
            ),
        ),
    ).toEqual([
        ['1', '2', '3', '4', '5', '6', '7'],
        ['1', '2 3', '4', '5 6', '7', '8 9', '10'],
        ['1 2', '3 4 5 6', '7', '8', '9', '10'],
        ['1', '2', '3 4', '5', '6 7', '8'],
        ['1 2 3 4 5'],
    ]);
});

test('no word of any rubric is lost, whatever the fiche', (context) => {
    const folder = needsCorpus(context);
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.xml'))) {
        for (const { text, report } of read(name, bytesOf(name))) {
            const kept = wordsIn(`${text} ${JSON.stringify(report)}`);
            const known = new Set(kept);
            const published = new TextDecoder()
                .decode(bytesOf(name))
                .replace(
                    /<(?:VERSION_FLUX|ETAT_CERTIFICATEUR|ETAT_HABILITATION|HABILITATION_PARTENAIRE|ACTIF|NOMENCLATURE_EUROPE)>.*?<\/\w+>/gs,
                    ' ',
                )
                .replaceAll(/<[^<>]*>/g, ' ')
                .replaceAll('&amp;', '&');
            const lost = wordsIn(published).filter((word) => !known.has(word) && word !== 'oui' && word !== 'non');
            expect(lost, name).toEqual([]);
        }
    }
});

test('what each fiche became, as a table', (context) => {
    const folder = needsCorpus(context);
    const rows = readdirSync(folder)
        .filter((name) => /\.(?:xml|txt)$/.test(name))
        .toSorted()
        .flatMap((name) => read(name, bytesOf(name)).map((fiche) => rowOf(name, fiche)));
    expect(rows.length).toBeGreaterThan(0);
    console.table(Object.fromEntries(rows));
});

function rowOf(name: string, { unit, report }: Imported): [string, object] {
    const texts = unit.blocks.flatMap(({ publishedList, publishedModalities }) => [publishedList, publishedModalities]);
    const asText = texts.reduce((sum, text) => sum + (text?.value.length ?? 0), 0);
    const source = new TextDecoder().decode(bytesOf(name));
    const published = [...source.matchAll(/<(LISTE_COMPETENCES|MODALITES_EVALUATION)>([^<]*)/g)].reduce(
        (sum, [, , text = '']) => sum + text.replace(/\s+/g, ' ').length,
        0,
    );
    const { competencies, criteria, blocks, assessments } = report.structured;
    const share = published === 0 ? '–' : `${Math.round((100 * asText) / published)} %`;
    return [
        report.number,
        {
            compétences: competencies,
            critères: criteria,
            blocs: blocks,
            épreuves: assessments,
            'resté en texte': share,
            'à vérifier': report.doubts.length,
        },
    ];
}
