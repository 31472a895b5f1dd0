// What authors write who come from Word or from elsewhere: each is told what to write instead, and mended where it can be.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { checkJson, folderOf, referentiel, root } from './cli/referentiel.ts';
import { actionsAt, carryOut } from './lsp/actions.ts';
import { Client } from './lsp/client.ts';

const FILE = 'a.referentiel';
const CODES = ['C1.1', 'C1.2', 'C1.3', 'C1.4'];
const competencies = CODES.map((code) => `    compétence ${code} "Accueillir le client"\n`).join('');
const text = (line: string, evaluates = 'évalue tout'): string =>
    `certification RNCP1 "T"\n\n${line}\nbloc BC01 "B" {\n${competencies}\n    épreuve E1 "E" {\n        ${evaluates}\n    }\n}\n`;

interface Tried {
    readonly name: string;
    readonly written: string;
    readonly told: string;
    /** What is offered, and what the text then holds. */
    readonly offered?: readonly [title: string, wanted: string];
    /** Mended by `check --fix` without a question. */
    readonly isCertain?: true;
}

const tried: readonly Tried[] = [
    {
        name: 'une plage avec un tiret',
        written: text('', 'évalue C1.1-C1.4'),
        told: 'Une plage s’écrit avec « à » : « C1.1 à C1.4 ».',
        offered: ['Écrire « C1.1 à C1.4 »', 'évalue C1.1 à C1.4\n'],
    },
    {
        name: 'une liste à tirets',
        written: text('', 'évalue\n            - C1.1\n            - C1.2\n            - C1.3'),
        told: 'Une liste s’écrit sans tirets, avec des virgules : C1.1, C1.2.',
        offered: ['Écrire « C1.1, C1.2, C1.3 »', 'C1.1, C1.2, C1.3\n'],
        isCertain: true,
    },
    {
        name: 'les puces de Word',
        written: text('', 'évalue\n            • C1.1 ;\n            • C1.2'),
        told: 'Une liste s’écrit sans tirets, avec des virgules : C1.1, C1.2.',
        offered: ['Écrire « C1.1, C1.2 »', 'C1.1, C1.2\n'],
        isCertain: true,
    },
    {
        name: 'une puce devant une déclaration',
        written: text('• niveau 5'),
        told: '« • » est de trop ici.',
        offered: ['Retirer ce signe', '\nniveau 5\n'],
        isCertain: true,
    },
    {
        name: 'une date en lettres',
        written: text('enregistrement sur demande { décision 31 octobre 2024 }'),
        told: 'Une date s’écrit en chiffres : « 31/10/2024 ».',
        offered: ['Écrire « 31/10/2024 »', 'décision 31/10/2024 }'],
        isCertain: true,
    },
    {
        name: 'un guillemet droit dans un texte',
        written: text('objectifs "Le "candidat" répond au client."'),
        told: 'Un guillemet droit finit le texte : dedans, écrivez « candidat » entre guillemets français, ou \\"candidat\\".',
    },
    {
        name: 'un texte libre collé',
        written: text('Le titulaire est capable de travailler seul.'),
        told: 'Ce texte n’est dans aucune déclaration : mettez-le entre guillemets derrière un mot de la langue (objectifs "…"), ou derrière « // » pour en faire un commentaire.',
    },
    {
        name: 'un commentaire derrière « # »',
        written: text('# À relire avant mardi'),
        told: 'Un commentaire s’écrit derrière « // », non derrière « # ».',
        offered: ['Écrire « // »', '// À relire avant mardi'],
    },
    {
        name: 'des minutes en toutes lettres',
        written: text('', 'évalue tout\n        durée 45 minutes'),
        told: '« minutes » : vouliez-vous dire « min » ?',
        offered: ['Écrire « min »', 'durée 45 min\n'],
        isCertain: true,
    },
    {
        name: 'un SIRET avec des espaces',
        written: text('certificateur "X" { siret 924 193 576 00015 }'),
        told: 'Un SIRET s’écrit sans espaces : « 92419357600015 ».',
        offered: ['Écrire « 92419357600015 »', 'siret 92419357600015 }'],
        isCertain: true,
    },
];

describe.each(tried.map((one) => [one.name, one] as const))('%s', (name, { written, told, offered, isCertain }) => {
    let client: Client;
    beforeAll(async () => {
        client = await Client.start({ pull: true });
    });
    afterAll(() => client.stop());

    test('est dit, avec ce qu’il faut écrire', async () => {
        const path = `${name}/${FILE}`;
        await client.open(path, written);
        const { textDocument } = client.at(path, 0);
        const report = await client.request('textDocument/diagnostic', { textDocument });
        const errors = report.kind === 'full' ? report.items.filter(({ severity }) => severity === 1) : [];
        expect(errors.map(({ message }) => message)).toContain(told);
        if (!offered) return;

        const [title, wanted] = offered;
        const error = errors.find(({ message }) => message === told);
        const at = client.documents.get(path)!.offsetAt(error!.range.start);
        const actions = await actionsAt(client, path, at, ['quickfix']);
        expect(actions.map((action) => action.title)).toContain(title);
        await carryOut(client, actions.find((action) => action.title === title)?.edit);
        expect(client.text(path)).toContain(wanted);
    });

    test('check --fix n’y touche que si le sens est sûr', () => {
        const { path, remove } = folderOf({ [FILE]: written });
        onTestFinished(remove);
        referentiel(path, ['check', '--fix']);
        const mended = readFileSync(join(path, FILE), 'utf8');
        expect(mended === written).toBe(!isCertain);
        expect(mended).toContain(isCertain ? offered?.[1] : written);
    });
});

test('tout à la fois, check --fix corrige ce qui peut l’être', () => {
    const lines =
        'enregistrement sur demande { décision 31 octobre 2024 }\ncertificateur "X" { siret 924 193 576 00015 }';
    const evaluates =
        'durée 45 minutes\n        évalue\n            • C1.1\n            • C1.2\n            • C1.3 à C1.4';
    const { path, remove } = folderOf({ [FILE]: text(`• niveau 5\n${lines}`, evaluates) });
    onTestFinished(remove);
    referentiel(path, ['check', '--fix']);
    const { output } = checkJson(path);
    expect(output.findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
});

describe('les premiers pas se suivent à la lettre', () => {
    const page = readFileSync(join(root, 'docs/guide/premiers-pas.md'), 'utf8');
    const [whole = '', added = '', ...others] = [...page.matchAll(/^```referentiel\n([\s\S]*?)^```$/gm)].map(
        ([, example = '']) => example,
    );
    const errorsIn = (source: string): string[] => {
        const { path, remove } = folderOf({ 'velo.referentiel': source });
        onTestFinished(remove);
        const { findings } = checkJson(path).output;
        return findings.filter(({ severity }) => severity === 'error').map(({ rule, line }) => `${rule}@${line}`);
    };

    test('le référentiel qu’on lit est juste', () => {
        expect(others).toEqual([]);
        expect(errorsIn(whole)).toEqual([]);
    });

    test('la faute qu’on y fait exprès est dite', () => {
        expect(errorsIn(whole.replace('évalue tout', 'évalue C1.1'))).toEqual(['compétence-non-évaluée@8']);
    });

    test('ce qui s’ajoute se colle là où la page le dit : dans l’activité, sous C1.2', () => {
        const lines = whole.split('\n');
        lines.splice(lines.findIndex((line) => line.includes('C1.2')) + 1, 0, added.trimEnd());
        expect(errorsIn(lines.join('\n'))).toEqual([]);
    });
});
