// The RACE keeps the author's order and numbers: nothing is moved for the sake of a table.
import { rectangle, type Row, type Table, tablesOf } from '@referentiel/language';
import { expect, test } from 'vitest';
import { unitOf } from './units.ts';

const source = `certification RNCP90003 "Certification"
activité A1 "Première" {
    compétence C1.1 "Un"
    compétence C1.2 "Deux"
    compétence C1.3 "Trois"
}
bloc BC05 "Cinquième" {
    compétences A1
    épreuve E1 "Oral" { évalue C1.1 et C1.3  déroulement "Devant le jury." }
    épreuve E2 "Écrit" { évalue C1.2 }
}
bloc OPTION "Sans numéro" {
    compétence C2 "Quatre"
    épreuve "Avant" { évalue C2 }
    au choix {
        épreuve "Première branche" { évalue C2 }
        épreuve "Seconde branche" { évalue C2 }
    }
    épreuve "Après" { évalue C2 }
}
`;

function tableOf(text: string, id: string): Table {
    const [table] = tablesOf(unitOf({ 'a.referentiel': text }), [id]);
    if (!table) throw new Error(`no table ${id}`);
    return table;
}

/** The first words of each cell of the rows, those that span repeated; a section's row has one. */
function beginnings({ parts }: Table, rowsOf: 'rows' | 'head' = 'rows'): string[][] {
    const [part] = parts;
    const { grid } = part ?? {};
    if (!grid) throw new Error('no grid');
    const rows: readonly Row[] = grid[rowsOf];
    return rectangle(rows, grid.columns.length).map((places) =>
        places
            .filter(({ cell }, column) => places[column - 1]?.cell !== cell)
            .map(({ cell }) =>
                (cell.paragraphs[0]?.inlines ?? []).map((one) => ('text' in one ? one.text : '')).join(''),
            ),
    );
}

const race = beginnings(tableOf(source, 'race'));

test('competencies stand as written; an épreuve told above is told by its name', () => {
    expect(race.slice(1, 4).map((row) => row.slice(1, 3))).toEqual([
        ['C1.1 Un', 'Épreuve E1 – Oral'],
        ['C1.2 Deux', 'Épreuve E2 – Écrit'],
        ['C1.3 Trois', 'Épreuve E1 (suite)'],
    ]);
});

test('a bloc has its code’s number; one whose code has none takes the first that is free', () => {
    expect([race[0], race[4]]).toEqual([['BLOC 5 – Cinquième (RNCP90003BC05)'], ['BLOC 1 – Sans numéro (OPTION)']]);
});

test('épreuves without code are numbered through a choice, whose branches the matrix marks', () => {
    const cell = tableOf(source, 'race').parts[0]?.grid?.rows[5]?.cells[2];
    const headings = (cell?.paragraphs ?? []).filter(({ tone }) => tone === 'heading');
    expect(headings.map(({ inlines }) => inlines.map((one) => ('text' in one ? one.text : '')).join(''))).toEqual([
        'Épreuve 1 – Avant',
        'Au choix\u00a0:',
        'Épreuve 2 – Première branche',
        'Épreuve 3 – Seconde branche',
        'Épreuve 4 – Après',
    ]);
    expect(beginnings(tableOf(source, 'matrice'), 'head')[1]?.filter((name) => name.includes('au choix'))).toEqual([
        '« Première branche » (au choix)',
        '« Seconde branche » (au choix)',
    ]);
});

test('the coverage names the épreuves that are open to each voie', () => {
    const routes = 'voies d’accès { ouvertes formation continue, expérience }\n';
    const text = source
        .replace('évalue C1.2 }', 'voies expérience  évalue C1.2 }')
        .replace('bloc BC05', `${routes}bloc BC05`);
    const rows = beginnings(tableOf(text, 'couverture'));
    expect(rows[1]?.slice(1, 3)).toEqual(['BC05.E1', 'BC05.E1']);
    expect(rows[2]?.slice(1, 3)).toEqual(['Non évaluée', 'BC05.E2']);
});

const specific = `certification RS9003 "Certification"
contexte "Dans un atelier."
activité A1 "Activité" { compétence C1 "Un" }
épreuve E1 "Oral" { évalue C1 }
`;

test('at the répertoire spécifique: the context, no activities, no page of blocs', () => {
    const [part] = tableOf(specific, 'race').parts;
    expect(part?.grid?.columns.map(({ id }) => id)).toEqual(['competences', 'modalites', 'criteres']);
    expect(JSON.stringify(part?.before)).toContain('Dans un atelier.');
    expect(tablesOf(unitOf({ 'a.referentiel': specific })).map(({ id }) => id)).not.toContain('blocs');
    expect(tablesOf(unitOf({ 'a.referentiel': source })).map(({ id }) => id)).toContain('blocs');
});
