// The documents of a filing, as who receives them reads them: a cover, contents, and nothing for their author only.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type Unit, writeFiling } from '@referentiel/language';
import { expect, test } from 'vitest';
import { exampleUnits, fixtureUnit, unitOf } from '../tables/units.ts';
import { all, at, parseXml, textOf } from '../tables/xml.ts';

const path = join(import.meta.dirname, '../../examples/agencement-interieur/agencement-interieur.referentiel');
const clean = unitOf({ 'agencement.referentiel': readFileSync(path, 'utf8') });

async function filed(unit: Unit, isDraft = false): Promise<ReadonlyMap<string, Uint8Array>> {
    const files = await writeFiling(unit, { formats: ['docx', 'html'], isDraft });
    return new Map(files.map(({ name, bytes }) => [name, bytes]));
}

/** The paragraphs of a part of a Word document. */
function paragraphsOf(bytes: Uint8Array | undefined, part = 'word/document.xml'): string[] {
    const xml = bytes && unzipSync(bytes)[part];
    if (!xml) return [];
    return all(parseXml(strFromU8(xml)), 'w:p').map((one) => all(one, 'w:t').map(textOf).join(''));
}

test('the référentiel and the fiche are files of their own', async () => {
    expect([...(await filed(clean)).keys()]).toEqual([
        'RNCP-AgencementInterieur-race.docx',
        'RNCP-AgencementInterieur-fiche.docx',
        'RNCP-AgencementInterieur-race.html',
        'RNCP-AgencementInterieur-fiche.html',
    ]);
});

test('the cover says what it is, of which certification, by whom, and in which version', async () => {
    const files = await filed(clean);
    expect(paragraphsOf(files.get('RNCP-AgencementInterieur-race.docx')).slice(0, 8)).toEqual([
        'Référentiel d’activités, de compétences et d’évaluation',
        'Concepteur vendeur en agencement intérieur',
        'Répertoire\u00a0: Répertoire national des certifications professionnelles (RNCP)',
        'Niveau de qualification\u00a0: 5',
        'Certificateur\u00a0: ATELIER-ÉCOLE DE L’AGENCEMENT',
        'Nom commercial\u00a0: L’Atelier-École',
        'Version\u00a0: 1.2 du 14-09-2026',
        'Sommaire',
    ]);
    const page = new TextDecoder().decode(files.get('RNCP-AgencementInterieur-fiche.html'));
    expect(page).toContain('<p class="kind">Fiche de la certification</p>');
    expect(page).toContain('<dt>Version</dt><dd>1.2 du 14-09-2026</dd>');
});

test('the contents are a field of Word’s whose entries stand there, each a heading of the document', async () => {
    const bytes = (await filed(clean)).get('RNCP-AgencementInterieur-race.docx') ?? new Uint8Array();
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/ TOC .*"separate".*BLOC 1 – Vendre.*BLOC 2 – Concevoir.*"end"/s);
    const headings = all(parseXml(xml), 'w:p').filter((one) =>
        /^Heading[12]$/.test(at(one, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? ''),
    );
    expect(headings.map((one) => all(one, 'w:t').map(textOf).join(''))).toEqual([
        'Référentiel d’activités, de compétences et d’évaluation',
        'BLOC 1 – Vendre un projet d’agencement intérieur (BC01)',
        'BLOC 2 – Concevoir un agencement intérieur et en suivre la pose (BC02)',
    ]);
});

test.for([...exampleUnits(), fixtureUnit('particuliers'), clean].map((unit) => ({ unit })))(
    'nothing is for the author only: no alarm, no rubric that nobody fills in, no mark',
    async ({ unit }) => {
        for (const [name, bytes] of await filed(unit, true)) {
            const text = name.endsWith('docx')
                ? paragraphsOf(bytes).join('\n')
                : new TextDecoder().decode(bytes).replace(/<style>.*?<\/style>/s, '');
            expect(text).not.toMatch(/⚠|[Nn]on renseigné|Non évaluée|Incertaine|À répartir|Voir le tableau/);
            expect(text).not.toMatch(/Coefficient|Note minimale/);
        }
    },
);

test('each table of the Word file is told to who can’t see it, by its bloc and its columns', async () => {
    const [race] = (await filed(clean)).values();
    const document = parseXml(strFromU8(unzipSync(race ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array()));
    const told = all(document, 'w:tblPr').map((one) =>
        ['w:tblCaption', 'w:tblDescription'].map((name) => at(one, name)?.attributes['w:val']),
    );
    const columns =
        'Colonnes : RÉFÉRENTIEL D’ACTIVITÉS ; RÉFÉRENTIEL DE COMPÉTENCES ; MODALITÉS D’ÉVALUATION ; CRITÈRES D’ÉVALUATION';
    expect(told).toEqual([
        ['BLOC 1 – Vendre un projet d’agencement intérieur (BC01)', columns],
        ['BLOC 2 – Concevoir un agencement intérieur et en suivre la pose (BC02)', columns],
    ]);
});

test('what nobody told has no row of its own', async () => {
    const unit = unitOf({
        'a.referentiel':
            'certification RNCP1 "T"\nvoies d’accès { ouverte formation continue avec jury "Trois personnes." }',
    });
    const lines = paragraphsOf((await filed(unit)).get('RNCP1-fiche.docx'));
    expect(lines).toContain('Après un parcours de formation continue');
    expect(lines).not.toContain('Par expérience');
    expect(lines.join('\n')).not.toMatch(/Polynésie|Inconnu/);
});

test('a jury of several voies is told once, and an activity with its description', async () => {
    const unit = unitOf({
        'a.referentiel': `certification RNCP1 "T"
voies d’accès {
    ouvertes formation initiale, apprentissage avec jury "Deux personnes."
    ouvertes candidature individuelle, expérience avec jury "Trois personnes."
}
activité A1 "A" { description "Elle reçoit les clients."  compétence C1 "Recevoir un client" }
bloc BC01 "B" { compétences A1 }`,
    });
    const files = await filed(unit, true);
    const told = paragraphsOf(files.get('RNCP1-fiche.docx'));
    for (const jury of ['Deux personnes.', 'Trois personnes.'])
        expect(told.filter((line) => line === jury)).toHaveLength(1);
    expect(paragraphsOf(files.get('RNCP1-race.docx'))).toContain('Elle reçoit les clients.');
});

test('what isn’t ready says so on every page', async () => {
    const header = (files: ReadonlyMap<string, Uint8Array>): string[] =>
        paragraphsOf(files.get('RNCP-AgencementInterieur-fiche.docx'), 'word/header1.xml');
    expect(header(await filed(clean, true))).toEqual(['PROJET']);
    expect(header(await filed(clean))).toEqual([]);
    const page = new TextDecoder().decode((await filed(clean, true)).get('RNCP-AgencementInterieur-race.html'));
    expect(page).toMatch(/<p class="draft"[^>]*>PROJET<\/p>/);
});

test('the référentiel lies, the fiche stands', async () => {
    const files = await filed(clean);
    const orientation = (name: string): string | undefined => {
        const xml = unzipSync(files.get(name) ?? new Uint8Array())['word/document.xml'];
        return all(parseXml(strFromU8(xml ?? new Uint8Array())), 'w:pgSz')[0]?.attributes['w:orient'];
    };
    expect(orientation('RNCP-AgencementInterieur-race.docx')).toBe('landscape');
    expect(orientation('RNCP-AgencementInterieur-fiche.docx')).toBe('portrait');
});
