// The server that is delivered, told what no editor tells: it answers, or says why and ends; it never lies mute.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { bundle, ENVIRONMENT } from '../cli/delivered.ts';

let [servers, messages] = [0, 0];
afterAll(() => console.log(`${messages} messages à ${servers} serveurs : une réponse, ou une fin qui dit pourquoi`));

interface Answer {
    readonly id?: number;
    readonly result?: unknown;
    readonly error?: { readonly code: number; readonly message: string };
}

/** A client that writes bytes. */
class Raw {
    private readonly child: ChildProcessWithoutNullStreams;
    private readonly answers = new Map<number, Answer>();
    private readonly ended: Promise<number | null>;
    private readonly parts: Buffer[] = [];
    private size = 0;
    private wanted = 0;
    private wake = (): void => undefined;
    said = '';

    constructor() {
        servers++;
        const env = { ...process.env, ...ENVIRONMENT };
        this.child = spawn(process.execPath, [bundle, 'lsp', '--stdio'], { stdio: 'pipe', env });
        this.child.stdin.on('error', () => undefined);
        this.child.stderr.on('data', (part: Buffer) => (this.said += part.toString()));
        this.child.stdout.on('data', (part: Buffer) => this.take(part));
        this.ended = new Promise((resolve) => this.child.once('exit', resolve));
        onTestFinished(() => void this.child.kill('SIGKILL'));
    }

    bytes(text: string): void {
        messages++;
        this.child.stdin.write(text);
    }

    json(text: string): void {
        this.bytes(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    }

    notify(method: string, params: unknown): void {
        this.json(JSON.stringify({ jsonrpc: '2.0', method, params }));
    }

    async ask(id: number, method: string, params?: unknown): Promise<Answer> {
        this.json(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
        for (;;) {
            const answer = this.answers.get(id);
            if (answer) return answer;
            await new Promise<void>((resolve) => (this.wake = resolve));
        }
    }

    initialize(id = 1): Promise<Answer> {
        return this.ask(id, 'initialize', { processId: null, rootUri: null, capabilities: {} });
    }

    exitCode(): Promise<number | null> {
        return this.ended;
    }

    private take(part: Buffer): void {
        this.parts.push(part);
        this.size += part.length;
        if (this.size < this.wanted) return;
        let read = Buffer.concat(this.parts.splice(0));
        for (;;) {
            const [head, length] = /^Content-Length: (\d+)\r\n\r\n/.exec(read.toString('latin1', 0, 80)) ?? [];
            this.wanted = head === undefined ? 0 : head.length + Number(length);
            if (head === undefined || read.length < this.wanted) break;
            const message = JSON.parse(read.toString('utf8', head.length, this.wanted)) as Answer;
            read = read.subarray(this.wanted);
            if (message.id !== undefined) this.answers.set(message.id, message);
        }
        this.parts.push(read);
        this.size = read.length;
        this.wake();
    }
}

async function started(): Promise<Raw> {
    const server = new Raw();
    expect(await server.initialize()).toMatchObject({ result: { serverInfo: { name: 'referentiel' } } });
    server.notify('initialized', {});
    return server;
}

const INVALID_REQUEST = -32600;
const RULES = 'referentiel/rules';

test('after « shutdown » nothing is answered, and « exit » ends it well', async () => {
    const server = await started();
    expect(await server.ask(2, 'shutdown')).toMatchObject({ result: null });
    for (const method of [RULES, 'textDocument/hover', 'workspace/symbol'])
        expect(await server.ask(method.length, method, {})).toMatchObject({ error: { code: INVALID_REQUEST } });
    server.notify('textDocument/didOpen', { textDocument: { uri: 'file:///a.referentiel', version: 1, text: 'x' } });
    server.notify('exit', undefined);
    expect(await server.exitCode()).toBe(0);
});

test('it begins once', async () => {
    const server = await started();
    expect(await server.initialize(2)).toMatchObject({ error: { code: INVALID_REQUEST } });
    expect(await server.ask(3, RULES)).toHaveProperty('result.rules');
});

const NEXT = JSON.stringify({ jsonrpc: '2.0', id: 7, method: RULES });

test.each([
    ['a length that is too short', `Content-Length: 10\r\n\r\n${NEXT}Content-Length: ${NEXT.length}\r\n\r\n${NEXT}`],
    ['a length that is too long', `Content-Length: ${NEXT.length + 30}\r\n\r\n${NEXT}`.repeat(6)],
    ['a length that is no number', `Content-Length: x\r\n\r\n${NEXT}`],
    ['a length below zero', `Content-Length: -5\r\n\r\n${NEXT}`.repeat(2)],
    ['no length', `Content-Type: a\r\n\r\n${NEXT}`],
    ['half a message', 'Content-Length: 5\r\n\r\n{"a":'],
    ['no protocol at all', `GET / HTTP/1.1\r\nHost: a\r\n\r\n`],
])('%s: it says so and ends, and its editor may begin again', async (_, bytes) => {
    const server = await started();
    server.bytes(bytes);
    expect(await server.exitCode()).toBe(1);
    expect(server.said).toContain('Message incompris : ');
});

test.each(['[1, 2]', 'null', '7', '""', '{"jsonrpc":"2.0"}', '['.repeat(100_000) + ']'.repeat(100_000)])(
    'a message that means nothing costs only itself: %.20s',
    async (text) => {
        const server = await started();
        server.json(text);
        expect(await server.ask(7, RULES)).toHaveProperty('result.rules');
    },
);

test('a référentiel to begin with has no more blocs than any has', async () => {
    const server = await started();
    const starter = { title: 'T', code: 'C-1', kind: 'demande', level: '5' };
    const asked = [1e9, -1, 0, 1.5, Number.MAX_SAFE_INTEGER, '7', null];
    for (const [n, blocks] of asked.entries())
        expect(await server.ask(10 + n, 'referentiel/starter', { ...starter, blocks })).toHaveProperty('error');
    expect(await server.ask(99, 'referentiel/starter', { ...starter, blocks: 99 })).toHaveProperty('result.text');
});

test('a text of 10 MB, wherever one may stand, is answered', async () => {
    const server = await started();
    const long = 'é'.repeat(5_000_000);
    const uri = 'file:///nulle-part/a.referentiel';
    const small = 'certification RNCP1 "T"\nactivité A1 "A"\n';
    server.notify('textDocument/didOpen', {
        textDocument: { uri, languageId: 'referentiel', version: 1, text: small },
    });
    const at = { textDocument: { uri }, position: { line: 1, character: 10 } };
    await server.ask(2, 'workspace/symbol', { query: long });
    await server.ask(3, 'textDocument/rename', { ...at, newName: long });
    await server.ask(4, 'referentiel/explain', { rule: long });
    await server.ask(5, 'referentiel/paste', { ...at, position: at.position, text: long });
    await server.ask(6, `referentiel/${long}`);
    await server.ask(7, 'textDocument/hover', { ...at, textDocument: { uri: `file:///${long}` } });
    for (const text of [long, `certification RNCP1 "${long}"\n`])
        server.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text }] });
    await server.ask(8, 'textDocument/hover', at);
    server.notify('textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges: [{ text: small }] });
    expect(await server.ask(9, 'textDocument/hover', at)).toHaveProperty('result.contents');
});
