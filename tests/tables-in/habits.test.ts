// What certification bodies do in their documents beside the layouts: each habit by itself, in a table of a few rows.
import { importTables, readTables } from '@referentiel/language';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { docx } from './docx.ts';
import { cell, type Part, row } from './sheets.ts';
import { csv } from './text-files.ts';
import { odt } from './odf.ts';
import { type Sheet, xlsx } from './xlsx.ts';

const HEAD = row('Activités et tâches', 'Compétences', 'Modalités d’évaluation', 'Critères d’évaluation');

async function imported(bytes: Uint8Array, name: string): Promise<{ source: string; left: string[]; title: string }> {
    const { source, collection, head } = importTables(await readTables(bytes, name), { fileName: 'essai' });
    const lines = source.split('\n').map((line) => line.trim());
    return {
        source: lines
            .filter((line) => /^(?:bloc|activité|compétence|critère|épreuve|évalue|durée) /.test(line))
            .join('\n'),
        left: collection.left.map(({ text }) => text),
        title: head.title,
    };
}

const word = (...parts: Part[]) => imported(docx(parts), 'a.docx');
const excel = (...sheets: Sheet[]) => imported(xlsx(sheets), 'a.xlsx');

test('rows that speak of activities, épreuves, criteria and juries are no headers', async () => {
    const { source, left } = await word({
        rows: [
            HEAD,
            row('', '', '', ''),
            row(
                'Activité 1 : Étude du site\n- Visite',
                'C1. Relever les contraintes',
                'Épreuve 1 – Étude de cas\nDurée : 2h',
                '- Le relevé est complet\n- Les critères de choix sont dits',
            ),
            row('', 'C2. Choisir une borne', '', '- Le choix est argumenté'),
            row(
                'A2 – Management des compétences',
                'C3. Animer une équipe',
                'Soutenance devant un jury',
                '- Le planning respecte les temps de repos',
            ),
        ],
    });
    expect(source).toBe(
        [
            'activité "Activité 1 : Étude du site" {',
            'compétence C1 "Relever les contraintes" {',
            'critère "Le relevé est complet"',
            'critère "Les critères de choix sont dits"',
            'compétence C2 "Choisir une borne" {',
            'critère "Le choix est argumenté"',
            'activité A2 "Management des compétences" {',
            'compétence C3 "Animer une équipe" {',
            'critère "Le planning respecte les temps de repos"',
            'épreuve E1 "Étude de cas" {',
            'durée 2 h',
            'évalue C1, C2',
            'épreuve "Soutenance devant un jury" {',
            'évalue C3',
        ].join('\n'),
    );
    expect(left).toEqual([]);
});

test('a code in a column of its own names what another sheet tells', async () => {
    const sheet = (name: string, ...rows: string[][]): Sheet => ({
        name,
        tables: [{ rows: rows.map((cells) => row(...cells)) }],
    });
    const { source, left } = await excel(
        sheet('Activités', ['Code', 'Activité'], ['A1', 'Accueil'], ['A2', 'Animation']),
        sheet(
            'Compétences',
            ['Bloc', 'Code activité', 'Code', 'Compétence'],
            ['BC01 - Accompagner', 'A1', 'C1.1', 'Évaluer l’autonomie d’un usager'],
            ['BC02 - Animer', 'A2', 'C2.1', 'Concevoir un atelier'],
        ),
        sheet(
            'Évaluation',
            ['Code compétence', 'Critère d’évaluation', 'Modalité d’évaluation'],
            ['C1.1', 'Le diagnostic est complet', 'Mise en situation'],
            ['C1.1', 'L’usager est mis en confiance', 'Mise en situation'],
            ['C2.1', 'Le déroulé est réaliste', 'Dossier'],
        ),
    );
    expect(source).toBe(
        [
            'bloc BC01 "Accompagner" {',
            'activité A1 "Accueil" {',
            'compétence C1.1 "Évaluer l’autonomie d’un usager" {',
            'critère "Le diagnostic est complet"',
            'critère "L’usager est mis en confiance"',
            'épreuve "Mise en situation" {',
            'évalue tout',
            'bloc BC02 "Animer" {',
            'activité A2 "Animation" {',
            'compétence C2.1 "Concevoir un atelier" {',
            'critère "Le déroulé est réaliste"',
            'épreuve "Dossier" {',
            'évalue tout',
        ].join('\n'),
    );
    expect(left).toEqual([]);
});

test('an activity merged over its competencies in two columns; a table of épreuves that tells criteria by competency', async () => {
    const { source, left } = await word(
        { heading: 'BC01 – Diriger un chantier' },
        {
            rows: [
                row('Activité', 'Compétences'),
                row(cell('Préparer', 2), 'C1 – Diagnostiquer'),
                row('C2 – Planifier'),
            ],
        },
        {
            rows: [
                row('Épreuve', 'Compétences évaluées', 'Durée', 'Critères d’évaluation'),
                row(
                    'E1 – Étude de cas',
                    'C1, C2',
                    '3 heures',
                    'C1 : Le diagnostic est complet\nC2 : Le planning est tenable',
                ),
            ],
        },
    );
    expect(source).toBe(
        [
            'bloc BC01 "Diriger un chantier" {',
            'activité "Préparer" {',
            'compétence C1 "Diagnostiquer" {',
            'critère "Le diagnostic est complet"',
            'compétence C2 "Planifier" {',
            'critère "Le planning est tenable"',
            'épreuve E1 "Étude de cas" {',
            'durée 3 h',
            'évalue tout',
        ].join('\n'),
    );
    expect(left).toEqual([]);
});

test('criteria told apart by a letter, blocs by a number, épreuves by their kind', async () => {
    const { source, left } = await imported(
        strToU8(
            csv({
                rows: [
                    row(
                        'Bloc de compétences',
                        'Code',
                        'Libellé de la compétence',
                        'Critères (1 par ligne)',
                        'Type d’épreuve',
                        'Durée',
                    ),
                    row(
                        '1. Fabriquer un meuble',
                        'C.1.1',
                        'Débiter le bois',
                        'Cr.1.1.a Les cotes sont exactes\nCr.1.1.b Les chutes sont réduites',
                        'Mise en situation',
                        '2h',
                    ),
                    row(
                        '2. Vendre un meuble',
                        'C.2.1',
                        'Établir un devis',
                        'Cr.2.1.a Le devis est juste',
                        'Oral',
                        '20 min',
                    ),
                ],
            }),
        ),
        'a.csv',
    );
    expect(source).toBe(
        [
            'bloc BC01 "Fabriquer un meuble" {',
            'compétence C.1.1 "Débiter le bois" {',
            'critère Cr.1.1.a "Les cotes sont exactes"',
            'critère Cr.1.1.b "Les chutes sont réduites"',
            'épreuve "Mise en situation" {',
            'durée 2 h',
            'évalue tout',
            'bloc BC02 "Vendre un meuble" {',
            'compétence C.2.1 "Établir un devis" {',
            'critère Cr.2.1.a "Le devis est juste"',
            'épreuve "Oral" {',
            'durée 20 min',
            'évalue tout',
        ].join('\n'),
    );
    expect(left).toEqual([]);
});

test.each([
    ['TITRE : Technicien en bornes de recharge', 'Technicien en bornes de recharge'],
    ['Certification professionnelle « Responsable de boutique »', 'Responsable de boutique'],
    ['Référentiel de la certification « Chargé de médiation »', 'Chargé de médiation'],
    ['Intitulé de la certification : Aide-soignant', 'Aide-soignant'],
])('« %s » tells the title', async (text, title) => {
    const table = { rows: [HEAD, row('A1 – Poser', 'C1 Poser une borne', 'E1 – Oral', 'La borne tient')] };
    expect((await word({ text }, table)).title).toBe(title);
});

test('a table that counts competencies, and texts that begin with a label, are no cards', async () => {
    const { source } = await word(
        { rows: [row('Activités', '3'), row('Compétences', '25'), row('Critères', '48'), row('Épreuves', '4')] },
        { rows: [HEAD, row('A1 – Poser', 'C1 Poser une borne', 'E1 – Oral', 'La borne tient')] },
    );
    expect(source).toMatch(/^activité A1 "Poser" \{\ncompétence C1 "Poser une borne" \{/);
});

test('in LibreOffice, what follows a cell over two columns stands where it stands', async () => {
    const { source, left } = await imported(
        odt([
            {
                rows: [
                    row(cell('Activités', 1, 2), 'Compétences', 'Critères d’évaluation'),
                    row(cell('A1 – Poser', 2, 2), 'C1 Fixer une borne', 'La borne tient'),
                    row('C2 Raccorder une borne', 'La borne charge'),
                ],
            },
        ]),
        'a.odt',
    );
    expect(source).toBe(
        [
            'activité A1 "Poser" {',
            'compétence C1 "Fixer une borne" {',
            'critère "La borne tient"',
            'compétence C2 "Raccorder une borne" {',
            'critère "La borne charge"',
        ].join('\n'),
    );
    expect(left).toEqual([]);
});
