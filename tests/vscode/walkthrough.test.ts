// The pictures of the first steps show what comes: what the commands write, what is proposed, what is found.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { starterFileName, starterText } from '@referentiel/language';
import { afterEach, expect, test } from 'vitest';
import type { RelatedFullDocumentDiagnosticReport } from 'vscode-languageserver';
import { Client, uri } from '../lsp/client.ts';

const MEDIA = join(import.meta.dirname, '../../packages/extension/media/walkthrough');
const STARTER = { title: 'Ma certification', code: 'CERTIF-1', kind: 'demande', level: '5', blocks: 2 } as const;
const FILE = 'a.referentiel';

/** The lines of a picture, as they are read. */
function textsOf(name: string): string[] {
    const picture = readFileSync(join(MEDIA, `${name}.svg`), 'utf8');
    return Array.from(picture.matchAll(/<text[^>]*>(.*?)<\/text>/g), ([, text = '']) => text.replace(/<[^>]+>/g, ''));
}

let client: Client | undefined;
afterEach(() => client?.stop());

test('« Nouveau référentiel » writes what its picture shows', () => {
    const [tab, ...shown] = textsOf('nouveau');
    expect(tab).toBe(starterFileName(STARTER));
    const written = starterText(STARTER, 'editor').split('\n');
    const lines = shown.filter((one) => one.includes(' "'));
    for (const line of lines) expect(written.filter((one) => one.startsWith(line))).toHaveLength(1);
    expect(lines.length).toBeGreaterThan(2);
});

test('what is proposed for « comp » is what the picture shows, and is written so', async () => {
    const [, head = '', typed = '', ...shown] = textsOf('ecrire');
    client = await Client.start({ initializationOptions: { commands: true } });
    const text = `certification RNCP1 "T"\n\n${head}\n${typed}\n}\n`;
    await client.open(FILE, text);
    const at = client.at(FILE, text.indexOf(typed) + typed.length);
    const { items } = await client.request('textDocument/completion', at);
    const offered = items.filter(({ label }) => label.startsWith('comp'));
    const [label, detail = '', ...written] = shown;
    expect(offered.map((one) => one.label)).toEqual([label]);
    expect(detail.endsWith('…') && offered[0]?.detail?.startsWith(detail.slice(0, -1))).toBe(true);
    const snippet = offered[0]?.textEdit?.newText ?? '';
    expect(written).toEqual([`    ${snippet.replace(/\$\{\d+:([^}]*)\}|\$\d/g, '$1')}`]);
});

test('what is found is said as the picture says it', async () => {
    const [, competency = '', ...shown] = textsOf('verifier');
    const [message, rule] = shown.slice(-2);
    client = await Client.start({ pull: true });
    const assessment = shown.slice(0, 3).join('\n');
    const text = `certification RNCP1 "T"\nbloc BC01 "B" {\ncompétence C1.1 "Faire"\n${competency}\n${assessment}\n}\n`;
    await client.open(FILE, text);
    const { items } = (await client.request('textDocument/diagnostic', {
        textDocument: { uri: uri(FILE) },
    })) as RelatedFullDocumentDiagnosticReport;
    const found = items.map((one) => ({ code: one.code, message: one.message }));
    expect(found).toContainEqual({ code: rule?.split(' ')[0], message });
});
