// What is badly written, mended through the protocol: the cursor, the action, the text afterwards.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actionsAt, carryOut } from './actions.ts';
import { Client } from './client.ts';
import { marked } from './marked.ts';

let client: Client;
beforeAll(async () => {
    client = await Client.start({ pull: true });
});
afterAll(() => client.stop());

const HEAD = 'certification RNCP1 "T"\n';
const EPREUVE = (line: string): string =>
    `${HEAD}bloc BC01 "B" {\n    compétence C1 "x"\n    compétence C2 "y"\n    épreuve E1 "z" { ${line} }\n}\n`;

test.for([
    ['un mot mal écrit', 'act<|>ivte A1 "A"\n', 'Écrire « activité »', 'activité A1 "A"\n'],
    [
        'un mot abrégé',
        'activité A1 "A" {\n    co<|>mp C1 "x"\n}\n',
        'Écrire « compétence »',
        'activité A1 "A" {\n    compétence C1 "x"\n}\n',
    ],
    ['la capitale de Word', 'Act<|>ivité A1 "A"\n', 'Écrire « activité »', 'activité A1 "A"\n'],
    [
        'un guillemet non fermé',
        'activité A1 <|>"Accueil\nactivité A2 "B"\n',
        'Écrire « " »',
        'activité A1 "Accueil"\nactivité A2 "B"\n',
    ],
    [
        'un guillemet non ouvert',
        'activité A1 <|>Accueil des clients"\n',
        'Écrire « " »',
        'activité A1 "Accueil des clients"\n',
    ],
    [
        'des guillemets français',
        'activité A1 <|>«\u00A0Accueil\u00A0»\n',
        'Écrire « "Accueil" »',
        'activité A1 "Accueil"\n',
    ],
    [
        'une accolade non fermée',
        'activité A1 "A" {\n    compétence C1 "x<|>"\n',
        'Écrire « } »',
        'activité A1 "A" {\n    compétence C1 "x"\n}\n',
    ],
    [
        'une accolade non ouverte',
        'activité A1 "A<|>"\n    compétence C1 "x"\n}\n',
        'Écrire « { »',
        'activité A1 "A" {\n    compétence C1 "x"\n}\n',
    ],
    ['un texte qui manque', 'activité A<|>1\n', 'Écrire « "" »', 'activité A1 ""\n'],
    [
        'un mot qui manque',
        'activité A1 "A" {\n    C<|>1 "x"\n}\n',
        'Écrire « compétence »',
        'activité A1 "A" {\n    compétence C1 "x"\n}\n',
    ],
    ['un signe de trop', 'niveau <|>: 5\n', 'Retirer ce signe', 'niveau 5\n'],
    [
        'un SIRET avec des blancs',
        'certificateur "E" { siret 924 <|>193 576 00015 }\n',
        'Écrire « 92419357600015 »',
        'certificateur "E" { siret 92419357600015 }\n',
    ],
    [
        'une date en lettres',
        'enregistrement sur demande { décision 1er <|>février 2024 }\n',
        'Écrire « 01/02/2024 »',
        'enregistrement sur demande { décision 01/02/2024 }\n',
    ],
    [
        'une unité de durée',
        EPREUVE('durée 20 min<|>utes').slice(HEAD.length),
        'Écrire « min »',
        EPREUVE('durée 20 min').slice(HEAD.length),
    ],
    [
        'une virgule qui manque',
        EPREUVE('évalue C<|>1 C2').slice(HEAD.length),
        'Écrire « , »',
        EPREUVE('évalue C1, C2').slice(HEAD.length),
    ],
    [
        'une virgule de trop',
        EPREUVE('évalue C1, C2<|>,').slice(HEAD.length),
        'Retirer la virgule',
        EPREUVE('évalue C1, C2').slice(HEAD.length),
    ],
] as const)('%s', async ([name, source, title, wanted]) => {
    const { text, cursor } = marked(HEAD + source);
    const path = `${name}/a.referentiel`;
    await client.open(path, text);
    const offered = await actionsAt(client, path, cursor, ['quickfix']);
    expect(offered.map((one) => one.title)).toContain(title);
    await carryOut(client, offered.find((one) => one.title === title)?.edit);
    expect(client.text(path)).toBe(HEAD + wanted);
});

test('« tolère » stands where it silences, its reason selected', async () => {
    const path = 'tolérer/a.referentiel';
    const { text, cursor } = marked(EPREUVE('évalue <|>C1'));
    await client.open(path, text);
    const at = text.indexOf('C2');
    const offered = await actionsAt(client, path, at, ['quickfix']);
    const title = 'Tolérer « compétence-non-évaluée » (compétence C2)';
    await carryOut(client, offered.find((one) => one.title === title)?.edit, { mark: true });
    expect(cursor).toBeGreaterThan(at);
    expect(client.text(path)).toContain(
        'compétence C2 "y" {\n        tolère compétence-non-évaluée "⟦À justifier.⟧"\n    }',
    );
});

test('what is declared stands after those like it, its text selected', async () => {
    const path = 'déclarer/a.referentiel';
    const { text, cursor } = marked(
        `${HEAD}activité A1 "A" {\n    compétence C1.1 "x" // une\n    compétence C1.3 "y"\n}\nbloc BC01 "B" {\n    compétences A1, C1<|>.2\n}\n`,
    );
    await client.open(path, text);
    const offered = await actionsAt(client, path, cursor, ['quickfix']);
    const title = 'Déclarer la compétence C1.2 dans l’activité A1';
    expect(offered.map((one) => one.title)).toContain(title);
    await carryOut(client, offered.find((one) => one.title === title)?.edit, { mark: true });
    expect(client.text(path)).toContain(
        'compétence C1.1 "x" // une\n    compétence C1.2 "⟦À compléter.⟧"\n    compétence C1.3 "y"\n}',
    );
});
