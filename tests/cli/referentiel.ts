// Runs the command line, and makes folders for it to work in.
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ENVIRONMENT, root, type Run } from './delivered.ts';
import { runResident } from './resident/index.ts';

export { bundle, delivered, FRENCH, root, type Run } from './delivered.ts';

/** The folders of examples/. */
export const EXAMPLES: readonly string[] = globSync('*/README.md', { cwd: join(root, 'examples') })
    .map((path) => dirname(path))
    .toSorted();

export function referentiel(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
    return runResident({ cwd: resolve(cwd), args, env: { ...process.env, ...ENVIRONMENT, ...env } });
}

export interface JsonFinding {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly severity: string;
    readonly rule: string;
    readonly message: string;
}

export interface JsonOutput {
    readonly version: number;
    readonly findings: readonly JsonFinding[];
    readonly units: readonly unknown[];
    readonly counts: Readonly<Record<string, number>>;
}

export function checkJson(cwd: string, ...args: string[]): { status: number | null; output: JsonOutput } {
    const { status, stdout, stderr } = referentiel(cwd, ['check', '--format', 'json', ...args]);
    if (stderr !== '') throw new Error(stderr);
    return { status, output: JSON.parse(stdout) as JsonOutput };
}

/** All that `check --format json` says of an example, but for the version of the tool; with its exit code. */
export function checkExample(example: string): unknown {
    const { status, output } = checkJson(join(root, 'examples', example));
    const { tool: _, ...said } = output as JsonOutput & { tool: unknown };
    return { exitCode: status, ...said };
}

/** A folder with some files, and the way to do away with it. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): { path: string; remove: () => void } {
    const path = mkdtempSync(join(tmpdir(), 'referentiel-'));
    for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(path, name)), { recursive: true });
        writeFileSync(join(path, name), content);
    }
    return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
