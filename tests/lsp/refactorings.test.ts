// Refactorings through the protocol: the cursor, the action, the whole text afterwards.
import { MemoryFiles } from '@referentiel/language';
import { expect, test } from 'vitest';
import { actionsAt, carryOut } from './actions.ts';
import { capabilities, Client, ROOT } from './client.ts';
import { marked } from './marked.ts';

const ACTIVITIES = `certification CQP-Velo "T"

activité A1 "Accueil" {
    // avant C1.1
    compétence C1.1 "Accueillir" {
        critère CE1.1.1 "Bien"
    }
    compétence C1.2 "Orienter"
    compétence C1.3 "Conseiller"
}

activité A2 "Vente" {
    compétence C2.1 "Vendre"
}
`;

interface Case {
    readonly name: string;
    readonly text: string;
    readonly title: string;
    /** What the text holds afterwards. */
    readonly wanted: readonly string[];
    readonly unwanted?: readonly string[];
    /** Other files before, and what files hold afterwards. */
    readonly files?: Readonly<Record<string, string>>;
    readonly after?: Readonly<Record<string, string>>;
}

const BLOC = `
bloc BC01 "B" {
    compétences A1, A2
    épreuve E1 "Cas" { évalue C1.1 à C1.3 }
    épreuve E2 "Oral" { évalue A1.C1.1, CE1.1.1, C2.1 }
}
`;

const CASES: readonly Case[] = [
    {
        name: 'déplacer une compétence avec son code, ses critères et ses emplois',
        text: `${ACTIVITIES.replace('compétence C1.1', 'comp<|>étence C1.1')}${BLOC}`,
        title: 'Déplacer dans l’activité A2, en C2.2',
        wanted: [
            'activité A1 "Accueil" {\n    compétence C1.2 "Orienter"',
            'compétence C2.1 "Vendre"\n    // avant C1.1\n    compétence C2.2 "Accueillir" {\n        critère CE2.2.1 "Bien"\n    }\n}',
            'évalue C2.2, C1.2, C1.3 }',
            'évalue A2.C2.2, CE2.2.1, C2.1 }',
        ],
    },
    {
        name: 'renuméroter dans une activité',
        text: `${ACTIVITIES.replace('C1.2', 'C1.7').replace('activité A1', 'acti<|>vité A1')}${BLOC}`,
        title: 'Renuméroter les compétences d’ici',
        wanted: ['compétence C1.2 "Orienter"', 'évalue C1.1 à C1.3'],
    },
    {
        name: 'renuméroter à partir d’ici',
        text: `${ACTIVITIES.replace('C1.2', 'C1.5').replace('compétence C1.5', 'comp<|>étence C1.5')}${BLOC}`,
        title: 'Renuméroter à partir d’ici',
        wanted: ['compétence C1.5 "Orienter"\n    compétence C1.6 "Conseiller"', 'évalue C1.1 à C1.6'],
    },
    {
        name: 'renuméroter toute la certification',
        text: `certi<|>fication RNCP1 "T"\nactivité A2 "A" {\n    compétence C2.3 "x"\n}\nactivité A5 "B" {\n    compétence C5.1 "y"\n}\nbloc BC01 "B" { compétences C2.3, C5.1 }\n`,
        title: 'Renuméroter toute la certification',
        wanted: [
            'activité A1 "A" {\n    compétence C1.1',
            'activité A2 "B" {\n    compétence C2.1',
            'compétences C1.1, C2.1',
        ],
    },
    {
        name: 'des codes à une plage',
        text: `${ACTIVITIES}bloc BC01 "B" { compétences C1.1, C1<|>.2 et C1.3, C2.1 }\n`,
        title: 'Écrire en plages (« à »)',
        wanted: ['compétences C1.1 à C1.3, C2.1 }'],
    },
    {
        name: 'une plage à ses codes',
        text: `${ACTIVITIES}bloc BC01 "B" { compétences C1<|>.1 à C1.3 et C2.1 }\n`,
        title: 'Écrire les codes un à un',
        wanted: ['compétences C1.1, C1.2, C1.3 et C2.1 }'],
    },
    {
        name: 'des codes à ce qui les contient',
        text: `${ACTIVITIES}bloc BC01 "B" { compétences C2.1, C1.1, C1<|>.2 et C1.3 }\n`,
        title: 'Écrire ce qui contient ces codes',
        wanted: ['compétences A2, A1 }'],
    },
    {
        name: 'une activité à ses codes',
        text: `${ACTIVITIES}bloc BC01 "B" { compétences A<|>1 et A2 }\n`,
        title: 'Écrire les codes un à un',
        wanted: ['compétences C1.1, C1.2, C1.3 et C2.1 }'],
    },
    {
        name: 'des codes à « tout »',
        text: `${ACTIVITIES}bloc BC01 "B" { compétences A1  épreuve E1 "x" { évalue C1.1, C1<|>.2 et C1.3 } }\n`,
        title: 'Écrire « tout »',
        wanted: ['{ évalue tout }'],
    },
    {
        name: '« tout sauf » à ses codes',
        text: `${ACTIVITIES}bloc BC01 "B" { compétences A1  épreuve E1 "x" { évalue to<|>ut sauf C1.2 } }\n`,
        title: 'Écrire les codes un à un',
        wanted: ['{ évalue C1.1, C1.3 }'],
    },
    {
        name: 'évaluer tout le bloc',
        text: `${ACTIVITIES}bloc BC01 "B" {\n    compétences A1\n    épr<|>euve E1 "x" { évalue C1.1 }\n}\n`,
        title: 'Évaluer tout le bloc',
        wanted: ['épreuve E1 "x" { évalue tout }'],
    },
    {
        name: 'partager un jury dans une nouvelle bibliothèque',
        text: 'certification RNCP1 "T"\nniveau 5\n\n// paritaire\nju<|>ry J1 "Deux salariés, deux employeurs." {\n    membres 4\n}\nvoies d’accès { ouverte expérience avec jury J1 }\n',
        title: 'Partager le jury J1 dans une nouvelle bibliothèque',
        wanted: ['certification RNCP1 "T"\n\nutilise Jurys\nniveau 5', 'avec jury J1 }'],
        unwanted: ['salariés', 'paritaire'],
        after: {
            'jurys.referentiel':
                'bibliothèque Jurys\n\n// paritaire\njury J1 "Deux salariés, deux employeurs." {\n    membres 4\n}\n',
        },
    },
    {
        name: 'partager un jury dit sur place dans la bibliothèque employée',
        text: 'certification RNCP1 "T"\nutilise Branche\nvoies d’accès {\n    ouverte expérience avec jury "Deux <|>pairs."\n    ouverte apprentissage avec jury "Deux pairs."\n}\n',
        title: 'Partager ce jury dans la bibliothèque Branche',
        wanted: ['ouverte expérience avec jury J2\n', 'ouverte apprentissage avec jury J2\n'],
        files: { 'branche.referentiel': 'bibliothèque Branche\njury J1 "x"\n' },
        after: { 'branche.referentiel': 'bibliothèque Branche\njury J1 "x"\n\njury J2 "Deux pairs."\n' },
    },
    {
        name: 'répartir en fichiers',
        text: `${ACTIVITIES.replace('certification', 'certi<|>fication')}partenaire "P" forme\n// les blocs\n${BLOC.trimStart()}\nniveau 5\n`,
        title: 'Répartir en fichiers : activités, évaluation, partenaires',
        wanted: ['certification CQP-Velo "T"\n', 'niveau 5\n'],
        unwanted: ['activité', 'bloc', 'partenaire'],
        after: {
            'a-activites.referentiel': `suite de CQP-Velo\n\n${ACTIVITIES.slice(ACTIVITIES.indexOf('activité'))}`,
            'a-evaluation.referentiel': `suite de CQP-Velo\n\n// les blocs\n${BLOC.trimStart()}`,
            'a-partenaires.referentiel': 'suite de CQP-Velo\n\npartenaire "P" forme\n',
        },
    },
];

test.for(CASES.map((one) => [one.name, one] as const))('%s', async ([, one]) => {
    const disk = new MemoryFiles();
    for (const [path, text] of Object.entries(one.files ?? {})) disk.write(`${ROOT}/${path}`, text);
    const { text, cursor } = marked(one.text);
    disk.write(`${ROOT}/a.referentiel`, text);
    const client = await Client.start({ disk, pull: true });
    try {
        for (const [path, other] of Object.entries(one.files ?? {})) await client.open(path, other);
        await client.open('a.referentiel', text);
        const offered = await actionsAt(client, 'a.referentiel', cursor, ['refactor']);
        expect(offered.map(({ title }) => title)).toContain(one.title);
        const { edit } = offered.find(({ title }) => title === one.title)!;
        expect(edit?.changeAnnotations).toEqual({ referentiel: { label: one.title } });
        await carryOut(client, edit, { disk });
        for (const part of one.wanted) expect(client.text('a.referentiel')).toContain(part);
        for (const part of one.unwanted ?? []) expect(client.text('a.referentiel')).not.toContain(part);
        for (const [path, after] of Object.entries(one.after ?? {})) expect(client.text(path)).toBe(after);
        for (const path of client.documents.keys()) {
            const { textDocument } = client.at(path, 0);
            const report = await client.request('textDocument/diagnostic', { textDocument });
            expect(
                report.kind === 'full'
                    ? report.items.filter(({ code }) => code === 'syntaxe' || code === 'code-inconnu')
                    : [],
            ).toEqual([]);
        }
        expect(client.logged).toEqual([]);
    } finally {
        await client.stop();
    }
});

test('a client that makes no files is offered nothing that takes some, and told why', async () => {
    const all = capabilities(true) as { workspace: { workspaceEdit: object } };
    all.workspace.workspaceEdit = { documentChanges: true };
    const client = await Client.start({ capabilities: all });
    try {
        await client.open('a.referentiel', ACTIVITIES.replace('C1.2', 'C1.5'));
        const titles = (await actionsAt(client, 'a.referentiel', 3)).map(({ title }) => title);
        expect(titles).toContain('Renuméroter toute la certification');
        expect(titles.filter((title) => title.startsWith('Répartir'))).toEqual([]);
        const { uri } = client.at('a.referentiel', 0).textDocument;
        await expect(client.request('referentiel/edit', { uri, operation: { do: 'split' } })).rejects.toThrow('créer');
    } finally {
        await client.stop();
    }
});

test('a file that is there already is never written over', async () => {
    const client = await Client.start({
        pull: true,
        files: { 'a-activites.referentiel': 'suite de CQP-Velo\n', 'jurys.referentiel': 'bibliothèque Autre\n' },
    });
    try {
        await client.open('a.referentiel', `${ACTIVITIES}jury J1 "x"\n`);
        const titles = (await actionsAt(client, 'a.referentiel', 3)).map(({ title }) => title);
        expect(titles.filter((title) => title.startsWith('Répartir'))).toEqual([]);
        const { uri } = client.at('a.referentiel', 0).textDocument;
        await expect(client.request('referentiel/edit', { uri, operation: { do: 'split' } })).rejects.toThrow(
            'existe déjà',
        );
        const at = client.text('a.referentiel').indexOf('jury');
        const shared = (await actionsAt(client, 'a.referentiel', at)).find(({ title }) => title.includes('nouvelle'));
        expect(JSON.stringify(shared?.edit)).toContain('jurys2.referentiel');
    } finally {
        await client.stop();
    }
});

test('the number of the register is asked by a client that can', async () => {
    const client = await Client.start({ pull: true, initializationOptions: { commands: true } });
    try {
        await client.open('a.referentiel', ACTIVITIES);
        const offered = await actionsAt(client, 'a.referentiel', 3, ['refactor.rewrite']);
        expect(offered.flatMap(({ command }) => command ?? [])).toEqual([
            { title: 'Enregistrer : donner le numéro RNCP ou RS…', command: 'referentiel.register' },
        ]);
        const { uri } = client.at('a.referentiel', 0).textDocument;
        const edit = await client.request('referentiel/edit', {
            uri,
            operation: { do: 'register', number: 'RNCP40000' },
        });
        await carryOut(client, edit);
        expect(client.text('a.referentiel')).toContain('certification RNCP40000 "T"');
        expect((await actionsAt(client, 'a.referentiel', 3)).flatMap(({ command }) => command ?? [])).toEqual([]);
    } finally {
        await client.stop();
    }
});

test('a library that is asked for is made beside the certification', async () => {
    const disk = new MemoryFiles();
    const client = await Client.start({ disk, pull: true });
    try {
        const { text, cursor } = marked('certification RNCP1 "T"\nutilise Bran<|>che\n');
        await client.open('x/a.referentiel', text);
        const offered = await actionsAt(client, 'x/a.referentiel', cursor, ['quickfix']);
        const title = 'Créer la bibliothèque Branche à côté de ce référentiel';
        await carryOut(client, offered.find((one) => one.title === title)?.edit, { disk });
        expect(client.text('x/branche.referentiel')).toBe('bibliothèque Branche\n');
        const { textDocument } = client.at('x/a.referentiel', 0);
        const report = await client.request('textDocument/diagnostic', { textDocument });
        expect(report.kind === 'full' ? report.items.map(({ code }) => code) : []).not.toContain('code-inconnu');
    } finally {
        await client.stop();
    }
});
