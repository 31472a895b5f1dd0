// Every regular expression of the sources, against long inputs made of what it repeats: one that looks for the same
// stretch again and again doesn't end.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { parseSync } from '@swc/core';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Twice as long takes four times as long where there is something wrong: long enough for that to be minutes. */
const LENGTH = 200_000;
/** How long one text may keep a busy machine: a linear expression takes far less than a second. */
const PATIENCE = 60_000;

interface Expression {
    readonly pattern: string;
    readonly flags: string;
    readonly file: string;
}

/** Those written as such, and those made of strings as modules load. */
async function expressions(): Promise<readonly Expression[]> {
    const found = new Map<string, Expression>();
    const add = (pattern: string, flags: string, file: string): void => {
        const key = `/${pattern}/${flags}`;
        if (!found.has(key)) found.set(key, { pattern, flags, file });
    };
    const files = globSync('packages/*/src/**/*.ts', { cwd: root, exclude: (name) => name === 'generated' });
    for (const file of files.filter((path) => !path.endsWith('.test.ts'))) {
        const visit = (node: unknown): void => {
            if (typeof node !== 'object' || node === null) return;
            if ('type' in node && node.type === 'RegExpLiteral') {
                const { pattern, flags } = node as unknown as Expression;
                add(pattern, flags, file);
            }
            Object.values(node).forEach(visit);
        };
        visit(parseSync(readFileSync(join(root, file), 'utf8'), { syntax: 'typescript', target: 'es2024' }));
    }
    const { RegExp: Original } = globalThis;
    globalThis.RegExp = new Proxy(Original, {
        construct: (target, [pattern, flags = '']: [string | RegExp, string?]) => {
            if (typeof pattern === 'string') add(pattern, flags, 'new RegExp');
            return new target(pattern, flags);
        },
    });
    try {
        await import('../../packages/language/src/index.ts');
    } finally {
        globalThis.RegExp = Original;
    }
    return [...found.values()];
}

/** What an expression may be pumped with: signs of every kind, its own, and its words. */
function pumpsFor({ pattern }: Expression): readonly string[] {
    const plain = pattern.replace(/\\u[\dA-F]{4}|\\[pP]\{[^}]*\}|\\[a-zA-Z]|\(\?[<!=:]*/g, ' ').replaceAll('\\', '');
    const signs = new Set(
        [...' \n\ta1A"/.-,{}=<>«»'.split(''), ...plain.split('')].filter((sign) => !/[()[\]?*+|^$]/.test(sign)),
    );
    const words = new Set(plain.match(/[^\s()[\]?*+|^${}]{2,}/g) ?? []);
    const own = [...words].flatMap((word) => [word, `${word} `, `${word}\n`, ` ${word} 1`]);
    return [...signs, ...own, '/ ', '//\n', 'a ', 'a\n', '1 ', ' \n', '"\\', '1.', '}\n'];
}

const WORKER = `
    const { parentPort } = require('node:worker_threads');
    parentPort.on('message', ({ pattern, flags, pumps, words, length }) => {
        const expression = new RegExp(pattern, flags);
        for (const pump of pumps) {
            const long = pump.repeat(Math.ceil(length / pump.length));
            for (const text of [long, long + '\\u0000', ...words.map((word) => word + long + '\\u0000')]) {
                expression.lastIndex = 0;
                expression.test(text);
                text.replace(expression, '');
                parentPort.postMessage('suite');
            }
        }
        parentPort.postMessage('fini');
    });`;

/** Whether an expression comes to an end against all that it is pumped with. */
async function ends(worker: Worker, expression: Expression, patience = PATIENCE): Promise<boolean> {
    const pumps = pumpsFor(expression);
    const words = pumps.filter((pump) => pump.length > 1 && /\p{L}|=|</u.test(pump)).slice(0, 6);
    return new Promise((resolve) => {
        let watch: NodeJS.Timeout | undefined;
        const settle = (isEnded: boolean): void => {
            clearTimeout(watch);
            worker.off('message', listen);
            resolve(isEnded);
        };
        const wait = (): void => {
            clearTimeout(watch);
            watch = setTimeout(() => settle(false), patience);
        };
        const listen = (said: 'suite' | 'fini'): void => (said === 'fini' ? settle(true) : wait());
        worker.on('message', listen);
        wait();
        // oxlint-disable-next-line require-post-message-target-origin -- that is for windows; this is a thread
        worker.postMessage({ ...expression, pumps, words, length: LENGTH });
    });
}

test('aucune expression ne cherche sans fin dans un long texte', { timeout: 3_600_000 }, async () => {
    const all = await expressions();
    const endless: string[] = [];
    let worker = new Worker(WORKER, { eval: true });
    let inputs = 0;
    for (const expression of all) {
        inputs += pumpsFor(expression).length;
        if (await ends(worker, expression)) continue;
        endless.push(`${expression.file}: /${expression.pattern}/${expression.flags}`);
        await worker.terminate();
        worker = new Worker(WORKER, { eval: true });
    }
    await worker.terminate();
    console.log(`${all.length} expressions, ${inputs} textes de ${LENGTH} signes`);
    expect(endless).toEqual([]);
    expect(all.length).toBeGreaterThan(250);
});

test('une expression qui chercherait sans fin est reconnue', { timeout: 3_600_000 }, async () => {
    const worker = new Worker(WORKER, { eval: true });
    const bad = { pattern: '^(?:[\\s]|//[^\\n]*)*suite', flags: '', file: '' };
    await expect(ends(worker, bad, 5000)).resolves.toBe(false);
    await worker.terminate();
});
