// What a session needs, as those who use it read it: with the facts of the référentiel, and room for the rest.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type Unit, writeJury } from '@referentiel/language';
import { expect, test } from 'vitest';
import { exampleUnits, fixtureUnit, unitOf } from '../tables/units.ts';
import { all, at, type Element, parseXml, textOf } from '../tables/xml.ts';

const source = readFileSync(
    join(import.meta.dirname, '../../examples/agencement-interieur/agencement-interieur.referentiel'),
    'utf8',
);
const clean = unitOf({ 'agencement.referentiel': source });

async function documentsOf(unit: Unit): Promise<ReadonlyMap<string, Uint8Array>> {
    const files = await writeJury(unit, { formats: ['docx', 'html', 'xlsx'] });
    return new Map(files.map(({ name, bytes }) => [name.replace(/^.*?-(?=[a-z])/, ''), bytes]));
}

function partOf(bytes: Uint8Array | undefined, part: string): Element {
    const xml = bytes && unzipSync(bytes)[part];
    if (!xml) throw new Error(`no ${part}`);
    return parseXml(strFromU8(xml));
}

const textsIn = (one: Element): string => all(one, 'w:t').map(textOf).join('');

async function wordOf(unit: Unit, name: string): Promise<Element> {
    return partOf((await documentsOf(unit)).get(`${name}.docx`), 'word/document.xml');
}

async function linesOf(unit: Unit, name: string): Promise<string[]> {
    return all(await wordOf(unit, name), 'w:p')
        .map(textsIn)
        .filter(Boolean);
}

/** The rows of all its tables. */
async function rowsOf(unit: Unit, name: string): Promise<string[][]> {
    return all(await wordOf(unit, name), 'w:tr').map((row) => all(row, 'w:tc').map(textsIn));
}

test('five documents, the grilles in Excel too', async () => {
    expect([...(await documentsOf(clean)).keys()]).toEqual([
        ...['grilles', 'proces-verbal', 'parchemins', 'reglement', 'livret-2'].map((name) => `${name}.docx`),
        'grilles.xlsx',
        ...['grilles', 'proces-verbal', 'parchemins', 'reglement', 'livret-2'].map((name) => `${name}.html`),
    ]);
});

test('a grille holds each competency that its épreuve evaluates, its criteria and indicators, and a box for each result', async () => {
    const rows = await rowsOf(clean, 'grilles');
    expect(rows.filter(([first = '']) => /^(?:Compétences|CE?1\.[12])/.test(first))).toEqual([
        ['Compétences, critères et indicateurs', 'Acquis', 'Partiellement acquis', 'Non acquis', 'Observations'],
        [expect.stringMatching(/^C1\.1 Découvrir le projet\u00a0: Conduire un entretien/), '☐', '☐', '☐', ''],
        [
            'CE1.1.1 Le cahier des charges est completLes usages de chaque occupant y figurent.Le budget y est dit, avec sa marge.',
            '☐',
            '☐',
            '☐',
            '',
        ],
        [expect.stringMatching(/^CE1\.1\.2 /), '☐', '☐', '☐', ''],
        ['Compétences, critères et indicateurs', 'Acquis', 'Partiellement acquis', 'Non acquis', 'Observations'],
        [expect.stringMatching(/^C1\.2 /), '☐', '☐', '☐', ''],
        ...['CE1.2.1', 'CE1.2.2', 'CE1.2.3'].map((code) => [expect.stringContaining(code), '☐', '☐', '☐', '']),
        ...Array.from({ length: 2 }, () => [
            expect.stringMatching(/^Compétences/),
            ...Array(4).fill(expect.anything()),
        ]),
    ]);
    const lines = await linesOf(clean, 'grilles');
    expect(lines).toContain('Compétence éliminatoire');
    expect(lines.filter((line) => line === 'Candidat (nom, prénom)')).toHaveLength(4);
    expect(rows.filter((row) => row.join('') === '' && row.length === 3)).toHaveLength(4 * 3);
});

test('a competency without criteria has its row, on paper and in Excel', async () => {
    const unit = unitOf({
        'sans.referentiel': `certification RNCP1 "T"
activité A1 "A" { compétence C1 "Agir" compétence C2 "Tenir" }
bloc BC01 "B" { compétences A1
  épreuve E1 "E" "Le candidat agit." { évalue A1 } }`,
    });
    const rows = await rowsOf(unit, 'grilles');
    expect(rows.slice(3, 5)).toEqual([
        ['C1 Agir', '☐', '☐', '☐', ''],
        ['C2 Tenir', '☐', '☐', '☐', ''],
    ]);
    const sheet = partOf((await documentsOf(unit)).get('grilles.xlsx'), 'xl/worksheets/sheet1.xml');
    expect(all(sheet, 'dataValidation')[0]?.attributes.sqref?.split(' ')).toHaveLength(2);
    expect(all(sheet, 'f')).toEqual([]);
});

test('in Excel each grille is printed on one page, a little smaller where it has to be', async () => {
    for (const unit of [clean, ...exampleUnits()]) {
        const bytes = (await documentsOf(unit)).get('grilles.xlsx');
        if (!bytes) continue;
        const names = all(partOf(bytes, 'xl/workbook.xml'), 'sheet');
        for (const index of names.keys()) {
            const sheet = partOf(bytes, `xl/worksheets/sheet${index + 1}.xml`);
            expect(all(sheet, 'brk')).toEqual([]);
            expect(Number(all(sheet, 'pageSetup')[0]?.attributes.scale)).toBeGreaterThanOrEqual(60);
        }
    }
});

test('how the épreuve goes is told where it costs no page', async () => {
    const story = (text: string): Unit =>
        unitOf({ 'd.referentiel': source.replace(/Deux membres du jury tiennent[^"]*/, text) });
    const told = 'Le candidat reçoit un couple.';
    expect(await linesOf(story(told), 'grilles')).toContain(told);
    const long = `${told} `.repeat(120).trim();
    expect((await linesOf(story(long), 'grilles')).join('\n')).not.toContain(told);
});

test('an épreuve that evaluates one criterion of a competency has that one alone, and its own', async () => {
    const unit = unitOf({
        'partie.referentiel': `certification RNCP1 "T"
activité A1 "A" { compétence C1 "Agir" { critère CE1 "Un."  critère CE2 "Deux." } compétence C2 "Tenir" }
bloc BC01 "B" { compétences A1
  épreuve E1 "E" { évalue CE2, C2  critère "À l’heure." pour C2 } }`,
    });
    const rows = await rowsOf(unit, 'grilles');
    expect(rows.slice(3, 8).map(([first]) => first)).toEqual(['C2 Tenir', 'À l’heure.', 'C1 Agir', 'CE2 Deux.', '']);
});

test('in Excel each result is chosen from a list, and that of a competency follows from its criteria', async () => {
    const bytes = (await documentsOf(clean)).get('grilles.xlsx');
    const names = all(partOf(bytes, 'xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes.name);
    expect(names).toEqual(['BC01.E1', 'BC01.E2', 'BC02.E1', 'BC02.E2']);
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
    const [validation, ...others] = all(sheet, 'dataValidation');
    expect(others).toEqual([]);
    expect(textOf(all(validation as Element, 'formula1')[0] as Element)).toBe(
        '"Acquis,Partiellement acquis,Non acquis"',
    );
    const [result, ...criteria] = (validation?.attributes.sqref ?? '').split(' ');
    expect(criteria).toHaveLength(2);
    const [formula, ...more] = all(sheet, 'c').filter((cell) => all(cell, 'f').length > 0);
    expect([formula?.attributes.r, more]).toEqual([result, []]);
    const range = `${criteria[0]}:${criteria[1]}`;
    expect(textOf(all(formula as Element, 'f')[0] as Element)).toBe(
        `IF(COUNTA(${range})<2,"",IF(COUNTIF(${range},"Acquis")=COUNTA(${range}),"Acquis",IF(COUNTIF(${range},"Non acquis")=COUNTA(${range}),"Non acquis","Partiellement acquis")))`,
    );
});

test('the procès-verbal names who validates, who doesn’t with their blocs, the jury with qualities and signatures', async () => {
    const lines = await linesOf(clean, 'proces-verbal');
    expect(lines).toEqual(
        expect.arrayContaining([
            'Concepteur vendeur en agencement intérieur',
            'Date de la délibération',
            'Candidats qui valident la certification',
            'Candidats qui ne valident pas la certification',
            'BC01 Vendre un projet d’agencement intérieur',
            'Dysfonctionnements et incidents',
            'Paraphe',
        ]),
    );
    const rows = await rowsOf(clean, 'proces-verbal');
    expect(rows).toContainEqual(['N°', 'Nom, prénom', 'Voie d’accès', 'BC01', 'BC02', 'Observations']);
    expect(rows).toContainEqual(['1', '', '', '☐', '☐', '']);
    expect(rows).toContainEqual([
        'N°',
        'Nom, prénom',
        'Qualité',
        'Président',
        'Extérieur au certificateur',
        'Signature',
    ]);
});

test('the parchemins bear the mentions that they have to, that of a bloc says what it is and no level', async () => {
    const lines = (await linesOf(clean, 'parchemins')).join('\n');
    const [whole = '', first = ''] = lines.split(/^(?=ATELIER)/m);
    expect(whole).toMatch(/^ATELIER-ÉCOLE DE L’AGENCEMENT \(L’Atelier-École\)\ndécerne\nConcepteur vendeur/);
    expect(whole).toMatch(
        /Répertoire national des certifications professionnelles sous le numéro \.+, par décision du directeur général de France compétences en date du 17\/12\/2026$/m,
    );
    expect(whole).toMatch(/Niveau de qualification 5 .*niveau 5 du cadre européen/);
    expect(whole).toContain('312 Commerce, vente');
    expect(whole).toMatch(/Délivré à \.+, le \.+$/m);
    expect(first).toMatch(
        /Bloc de compétences de la certification professionnelle «\u00a0Concepteur.* et pour une durée de 3\u00a0ans$/m,
    );
    expect(first).not.toMatch(/niveau/i);
});

test('the règlement tells its rubrics, what each épreuve weighs, and what is eliminatory', async () => {
    const marked = unitOf({
        'r.referentiel': source.replace('évalue C1.1\n', 'évalue C1.1\n coefficient 2\n note minimale 8\n'),
    });
    const lines = await linesOf(marked, 'reglement');
    expect(lines).toEqual(
        expect.arrayContaining([
            'Désignation du jury',
            'Voies de recours',
            'Mme Inès Talbot, referent.handicap@atelier-ecole.example.',
            'Compétences éliminatoires',
        ]),
    );
    expect(await rowsOf(marked, 'reglement')).toEqual([
        ['Épreuve', 'Coefficient', 'Note minimale'],
        ['Épreuve E1 – Entretien de découverte simulé', '2', '8'],
    ]);
});

test('the livret 2 leaves room for each competency of each bloc, and asks for no length of experience', async () => {
    const rows = await rowsOf(clean, 'livret-2');
    for (const { code } of clean.competencies)
        expect(
            rows.filter(([first = '', ...rest]) => first.startsWith(`${code?.text} `) && rest.join('') === ''),
        ).toHaveLength(1);
    const lines = (await linesOf(clean, 'livret-2')).join('\n');
    expect(lines).toContain('☐ le bloc «\u00a0Vendre un projet d’agencement intérieur\u00a0»');
    expect(lines).not.toMatch(/an(?:née)?s? d’expérience|durée (?:minimale|d’)|assiduité/i);
});

test('what has no place at the répertoire spécifique, or where the way is closed, is not written', async () => {
    const specific = unitOf({
        'rs.referentiel': 'certification RS1 "T"\ncompétence C1 "Agir"\népreuve E1 "E" { évalue C1 }',
    });
    const names = [...(await documentsOf(specific)).keys()].filter((name) => name.endsWith('docx'));
    expect(names).toEqual(['grilles.docx', 'proces-verbal.docx', 'parchemins.docx', 'reglement.docx']);
    expect((await linesOf(specific, 'parchemins')).join('\n')).not.toMatch(/[Bb]loc|[Nn]iveau|Répertoire national/);
    const closed = unitOf({
        'v.referentiel': source
            .replace(', expérience avec jury', ' avec jury')
            .replace('fermée formation initiale', 'fermées formation initiale, expérience'),
    });
    expect([...(await documentsOf(closed)).keys()]).not.toContain('livret-2.docx');
});

test.for([...exampleUnits(), fixtureUnit('particuliers'), fixtureUnit('masques'), clean].map((unit) => ({ unit })))(
    'nothing is for the author only',
    async ({ unit }) => {
        for (const name of (await documentsOf(unit)).keys()) {
            if (!name.endsWith('.docx')) continue;
            const text = (await linesOf(unit, name.slice(0, -5))).join('\n');
            expect(text).not.toMatch(/⚠|[Nn]on renseigné|Non évaluée|Incertaine|À répartir/);
        }
    },
);

test('a grille stands, the procès-verbal and the parchemins lie', async () => {
    const orientations = ['grilles', 'proces-verbal', 'parchemins', 'reglement', 'livret-2'].map(async (name) => {
        const document = await wordOf(clean, name);
        return at(document, 'w:body', 'w:sectPr', 'w:pgSz')?.attributes['w:orient'];
    });
    expect(await Promise.all(orientations)).toEqual(['portrait', 'landscape', 'landscape', 'portrait', 'portrait']);
});
