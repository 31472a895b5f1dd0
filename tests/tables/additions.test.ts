// What the language says beside activities, competencies and épreuves stands in the tables where it belongs.
import { generate } from '@referentiel/language';
import { expect, test } from 'vitest';
import { unitOf } from './units.ts';

const unit = unitOf({
    'a.referentiel': `certification RS1 "T"

objectifs "Répondre à un besoin."
contexte "Dans les petites entreprises."
préambule "Le titulaire exerce seul."
préambule des compétences "Les compétences sont attestées ensemble."
préambule des modalités "Tout candidat passe tout."
validité des composantes "Cinq ans."
lien "https://exemple.fr", "Le site de l’école"
version "2.1" du 12/03/2026
enregistrement sur demande { état "Publiée" }

activité A1 "Consignation" {
    compétence C1 "Consigner l’installation." {
        intitulé "Consignation"
        éliminatoire
        critère CE1 "La consignation est sûre." {
            indicateur "L’absence de tension est vérifiée."
            indicateur "Le cadenas est posé."
        }
    }
}
bloc BC01 "B" {
    préambule "Avant les compétences."
    préambule des modalités "Avant les modalités."
    compétences C1
    épreuve E1 "Oral" { forme orale, individuelle et distancielle  public "Salariés"  évalue tout }
}
bloc BC02 "Publié" {
    préambule "Remplacé par la liste."
    préambule des modalités "Remplacé par les modalités."
    liste "La liste publiée."
    modalités "Les modalités publiées."
    compétence C2 "Former."
    épreuve E1 "Oral" { évalue tout }
}
`,
});

async function markdown(table: string): Promise<string> {
    const [file] = await generate(unit, { formats: ['md'], tables: [table] });
    return new TextDecoder().decode(file?.bytes);
}

/** The stretches of a text in the order in which they are expected. */
function expectInOrder(text: string, parts: readonly string[]): void {
    const places = parts.map((part, rank) => text.indexOf(part, rank === 0 ? 0 : text.indexOf(parts[rank - 1] ?? '')));
    expect(places.map((place, rank) => (place < 0 ? `absent : ${parts[rank]}` : 'là'))).toEqual(parts.map(() => 'là'));
}

test('the RACE has preambles, short titles, what is éliminatoire, indicators under their criterion, the public', async () => {
    expectInOrder(await markdown('race'), [
        'Le titulaire exerce seul.',
        'Les compétences sont attestées ensemble.',
        'Tout candidat passe tout.',
        'Avant les compétences.',
        'Avant les modalités.',
        '**C1** **Consignation\u00a0:** Consigner l’installation.',
        'Compétence éliminatoire',
        'Public\u00a0: Salariés',
        'La consignation est sûre.',
        'L’absence de tension est vérifiée.',
        'Le cadenas est posé.',
    ]);
});

test('the fiche has the context after the objectives, preambles before what is generated, every link, version and state', async () => {
    const fiche = await markdown('fiche');
    expectInOrder(fiche, [
        'Publiée',
        '2.1 du 12-03-2026',
        'Répondre à un besoin.',
        'Dans les petites entreprises.',
        'Le titulaire exerce seul.',
        '**A1** Consignation',
        'Les compétences sont attestées ensemble.',
        '**C1** **Consignation\u00a0:** Consigner l’installation.',
        'Tout candidat passe tout.',
        'Cinq ans.',
        'https://exemple.fr',
        'Le site de l’école',
    ]);
});

test('a bloc’s preambles introduce what is generated, and give way to what is published', async () => {
    const blocs = await markdown('blocs');
    expectInOrder(blocs, ['Avant les compétences.', 'Consigner l’installation.', 'Avant les modalités.', 'Oral']);
    expect(blocs).not.toContain('Remplacé');
    expect(await markdown('fiche')).not.toContain('Remplacé');
});

test('a published text on assessment replaces what is drawn from the épreuves', async () => {
    const [file] = await generate(
        unitOf({
            'a.referentiel':
                'certification RNCP1 "T"\nmodalités d’évaluation "Mises en situation."\nbloc BC01 "Vendre" {\n    compétence C1 "Vendre"\n    épreuve E1 "Vente jouée" { évalue tout }\n}\n',
        }),
        { formats: ['md'], tables: ['fiche'] },
    );
    const text = new TextDecoder().decode(file?.bytes);
    expect(text).toContain('Mises en situation.');
    expect(text).not.toContain('Bloc n°1 : Vendre');
});

test('épreuves have a column for their public where one says it', async () => {
    const text = await markdown('epreuves');
    expectInOrder(text, ['Public', 'Salariés']);
    expect(text).toContain('orale, individuelle, distancielle');
});
