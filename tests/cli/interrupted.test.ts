// What a command that is told to stop leaves behind: nothing half-written.
import { globSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { writeInvented } from '../bench/invented.ts';
import { manyFiches } from '../exchange/many-fiches.ts';
import { folderOf, referentiel } from './referentiel.ts';
import { start, startOnTerminal } from './running.ts';

function many(count: number): string {
    const { path, remove } = folderOf({});
    onTestFinished(remove);
    mkdirSync(join(path, 'in'));
    writeInvented(join(path, 'in'), count);
    return path;
}

describe('generate', () => {
    test.each([
        ['SIGINT', 130],
        ['SIGTERM', 143],
        ['SIGHUP', 129],
    ] as const)('%s ends it with %i, and each file that is there is whole', async (signal, status) => {
        const path = many(150);
        const args = ['generate', 'in', '--format', 'html,csv', '--out'];
        const running = start(path, [...args, 'out']);
        await running.until('Écrit : out/');
        expect(await running.stop(signal)).toBe(status);
        const written = readdirSync(join(path, 'out'));
        // It was under way: some files are written, and not all.
        const formats = written.filter((name) => name.endsWith('.html')).length;
        expect(formats).toBeGreaterThan(0);
        expect(formats).toBeLessThan(150);
        expect(written.filter((name) => !/^RNCP\d+-[a-z-]+\.(?:html|csv)$/.test(name))).toEqual([]);
        // What a whole run gives of the same certifications.
        const sources = new Set(written.map((name) => name.split('-')[0] ?? ''));
        const inputs = globSync('in/**/*.referentiel', { cwd: path }).filter((file) =>
            sources.has(/^certification (\S+)/.exec(readFileSync(join(path, file), 'utf8'))?.[1] ?? ''),
        );
        expect(referentiel(path, ['generate', ...inputs, '--format', 'html,csv', '--out', 'whole']).status).toBe(0);
        for (const name of written)
            expect(readFileSync(join(path, 'out', name)).equals(readFileSync(join(path, 'whole', name)))).toBe(true);
    });
});

test('check --output leaves nothing of what it had begun', async () => {
    const path = many(300);
    const running = start(path, ['check', 'in', '--format', 'sarif', '--output', 'x.sarif']);
    await vi.waitFor(() => expect(readdirSync(path)).toHaveLength(2), { timeout: 60_000, interval: 5 });
    expect(await running.stop()).toBe(130);
    expect(readdirSync(path)).toEqual(['in']);
});

describe('import', () => {
    test.each([
        ['SIGINT', 130],
        ['SIGTERM', 143],
    ] as const)('%s ends it with %i, and leaves nothing, whatever is under way', async (signal, status) => {
        const { path, remove } = folderOf({ 'là/RNCP1.referentiel': 'certification RNCP1 "Là"\n' });
        onTestFinished(remove);
        for (const out of ['là', 'nouveau/profond']) {
            const running = start(path, ['import', '-', '--out', out]);
            // Enough of them for a thread to be at work; the end never comes.
            running.type(manyFiches(400).replace('</FICHES>', ''));
            const aside = (): string => globSync(`${out}/.import.*`, { cwd: path })[0] ?? '?';
            await vi.waitFor(() => expect(readdirSync(join(path, aside())).length).toBeGreaterThan(250), {
                timeout: 60_000,
                interval: 5,
            });
            expect(await running.stop(signal)).toBe(status);
        }
        expect(readdirSync(path)).toEqual(['là']);
        expect(readdirSync(join(path, 'là'))).toEqual(['RNCP1.referentiel']);
    });

    test('says on a terminal how far it is', async (context) => {
        const { path, remove } = folderOf({ 'export.xml': manyFiches(3000) });
        onTestFinished(remove);
        const running = startOnTerminal(path, ['import', 'export.xml', '--out', 'out'], context);
        await running.until(' fiches importées');
        running.type('\u0003');
        expect(await running.ended).toBe(130);
        expect(readdirSync(path)).toEqual(['export.xml']);
    });
});

test('on a terminal, what lasts says how far it is, and takes that back', async (context) => {
    const path = many(390);
    const running = startOnTerminal(path, ['stats', 'in', '--format', 'json'], context);
    await running.until('\r\u001B[K');
    await running.until(' sur 390 référentiels comptés');
    expect(await running.ended).toBe(0);
    const rest = running.said();
    expect(rest).toContain('\r\u001B[K{');
    // In a pipe nothing is said of it.
    expect(referentiel(path, ['stats', 'in', '--format', 'json']).stderr).toBe('');
});

test('Ctrl+C on a terminal stops at once', async (context) => {
    const path = many(390);
    const running = startOnTerminal(path, ['check', 'in'], context);
    await running.until('.referentiel:');
    running.type('\u0003');
    expect(await running.ended).toBe(130);
});
