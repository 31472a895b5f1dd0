// What an edit storm does to a server, and all that a server can be asked.
import { MemoryFiles } from '@referentiel/language';
import fc from 'fast-check';
import { actionsAt, carryOut } from './actions.ts';
import { Client, label, ROOT, uri } from './client.ts';

const FILES: Readonly<Record<string, string>> = {
    'branche.referentiel': 'bibliothèque Branche\njury J1 "Un jury"\ncompétence T1 "Travailler en équipe"\n',
    'x/a.referentiel':
        'certification RNCP1 "Un"\nutilise Branche\nactivité A1 "Accueil" {\n    compétence C1 "Accueillir"\n    compétence C2 "Orienter" {\n        critère CE1 "Bien"\n    }\n}\n',
    'x/b.referentiel':
        'suite de RNCP1\nbloc BC01 "B" {\n    compétences A1, T1\n    épreuve E1 "Cas" { durée 30 min  évalue C1 }\n    épreuve E2 "Oral" { évalue C2 et T1 }\n}\n',
    'y/c.referentiel':
        'certification RNCP2 "Deux"\nbloc BC01 "B" {\n    compétence C1 "Vendre"\n    épreuve E1 "Cas" { évalue tout }\n}\n',
};
export const PATHS = Object.keys(FILES);
const PIECES = [
    '"',
    '{',
    '}',
    ' évalue C2',
    'C1',
    'activte A9 "Z" {\n',
    '\n',
    'suite de RNCP2\n',
    'certification RNCP1 "Z"\n',
    'é',
    ',',
    'tolère aucun "x"\n',
    '« ',
];

export type Step =
    | { readonly do: 'insert'; readonly file: number; readonly at: number; readonly piece: number }
    | { readonly do: 'delete'; readonly file: number; readonly at: number; readonly length: number }
    /** One of the actions that are offered at a place. */
    | { readonly do: 'act'; readonly file: number; readonly at: number; readonly choice: number }
    | { readonly do: 'repair' | 'close' | 'open' | 'outside' | 'vanish'; readonly file: number };

const file = fc.nat(PATHS.length - 1);
export const step: fc.Arbitrary<Step> = fc.oneof(
    {
        weight: 5,
        arbitrary: fc.record({
            do: fc.constant('insert' as const),
            file,
            at: fc.nat(1000),
            piece: fc.nat(PIECES.length - 1),
        }),
    },
    {
        weight: 5,
        arbitrary: fc.record({
            do: fc.constant('delete' as const),
            file,
            at: fc.nat(1000),
            length: fc.integer({ min: 1, max: 12 }),
        }),
    },
    {
        weight: 3,
        arbitrary: fc.record({ do: fc.constant('act' as const), file, at: fc.nat(1000), choice: fc.nat(30) }),
    },
    {
        weight: 4,
        arbitrary: fc.record({
            do: fc.constantFrom(
                'repair' as const,
                'close' as const,
                'open' as const,
                'outside' as const,
                'vanish' as const,
            ),
            file,
        }),
    },
);

export class Storm {
    private readonly disk = new MemoryFiles();
    private readonly written = new Map<string, string>();

    async start(): Promise<Client> {
        for (const path of PATHS) this.write(path, FILES[path]!);
        const client = await Client.start({ disk: this.disk, pull: true });
        await client.open('x/a.referentiel', FILES['x/a.referentiel']!);
        return client;
    }

    async take(client: Client, step: Step): Promise<void> {
        const path = PATHS[step.file]!;
        const isOpen = client.documents.has(path);
        switch (step.do) {
            case 'insert':
            case 'delete': {
                if (!isOpen) await client.open(path, this.written.get(path) ?? '');
                const text = client.text(path);
                const at = step.at % (text.length + 1);
                const document = client.documents.get(path)!;
                const end = step.do === 'delete' ? Math.min(at + step.length, text.length) : at;
                const newText = step.do === 'insert' ? PIECES[step.piece]! : '';
                // As an editor tells it: only what changed.
                await client.type(path, { start: document.positionAt(at), end: document.positionAt(end) }, newText);
                return;
            }
            case 'act': {
                if (!isOpen) await client.open(path, this.written.get(path) ?? '');
                const at = step.at % (client.text(path).length + 1);
                const offered = (await actionsAt(client, path, at)).filter(({ edit }) => edit);
                // What it takes is opened, not yet saved.
                await carryOut(client, offered[step.choice % Math.max(offered.length, 1)]?.edit);
                return;
            }
            case 'repair':
                if (isOpen) await client.change(path, FILES[path]!);
                return;
            case 'close':
                if (isOpen) await client.close(path);
                return;
            case 'open':
                if (!isOpen) await client.open(path, this.written.get(path) ?? '');
                return;
            default:
                if (step.do === 'vanish') {
                    this.disk.delete(`${ROOT}/${path}`);
                    this.written.delete(path);
                } else this.write(path, `${FILES[path]!}// dehors\n`);
                await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
                    changes: [{ uri: uri(path), type: step.do === 'vanish' ? 3 : 2 }],
                });
        }
    }

    /** A server that has seen nothing but how things stand. */
    async fresh(client: Client): Promise<Client> {
        const fresh = await Client.start({ disk: this.disk, pull: true });
        for (const [path, document] of client.documents) await fresh.open(path, document.getText());
        return fresh;
    }

    private write(path: string, text: string): void {
        this.disk.write(`${ROOT}/${path}`, text);
        this.written.set(path, text);
    }
}

/** All that it can be asked: symbols, what is found, outlines, trees, tables, coverage. */
export async function known(client: Client, paths: Iterable<string>): Promise<unknown> {
    const symbols = await client.request('workspace/symbol', { query: '' });
    const files: unknown[] = [];
    for (const path of paths) {
        const textDocument = { uri: uri(path) };
        const found = await client.request('textDocument/diagnostic', { textDocument });
        files.push({
            path,
            found:
                found.kind === 'full'
                    ? found.items.map((item) => `${label(item)} ${JSON.stringify(item.message)}`)
                    : [],
            outline: await client.request('textDocument/documentSymbol', { textDocument }),
            tree: await client.request('referentiel/tree', textDocument),
            tables: await client.request('referentiel/fragment', textDocument),
            coverage: await client.request('referentiel/coverage', textDocument),
        });
    }
    return { symbols: symbols.map((one) => JSON.stringify(one)).toSorted(), files };
}
