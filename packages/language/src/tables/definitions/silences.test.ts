import { expect, test } from 'vitest';
import { unitFromTexts } from '../../model/index.ts';
import { tablesOf } from '../index.ts';
import { plain } from '../../published/plain.ts';

test('a silence has one row, which says in what it stands', () => {
    const unit = unitFromTexts(`certification RNCP1 "T"
tolère lien-http "Partout."
enregistrement sur demande { tolère durée-enregistrement "Décidé." }
promotion 2019 { tolère nombre-impossible "Compté." }
bloc BC01 "B" { tolère bloc-trop-petit "Voulu." }
`);
    const rows = tablesOf(unit, ['tolerances']).flatMap(({ parts }) =>
        parts.flatMap(({ grid }) => (grid?.rows ?? []).map(({ cells }) => cells.map((cell) => plain(cell.paragraphs)))),
    );
    expect(rows.map(([rule, place]) => `${rule} : ${place}`)).toEqual([
        'lien-http : Tout le référentiel',
        'durée-enregistrement : Enregistrement',
        'nombre-impossible : Promotion 2019',
        'bloc-trop-petit : Bloc RNCP1BC01',
    ]);
});
