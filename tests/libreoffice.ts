// LibreOffice, where it is installed: what it makes of a file.
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ABSENT = 'LibreOffice n’est pas installé';

export function isInstalled(): boolean {
    try {
        execFileSync('soffice', ['--version'], { stdio: 'ignore' });
        return true;
    } catch {
        return false;
    }
}

/** Some files opened and saved in another format, or in their own: all at once, as it starts slowly. */
export function savedAs(format: string, files: Readonly<Record<string, Uint8Array>>): Map<string, Uint8Array> {
    const folder = mkdtempSync(join(tmpdir(), 'referentiel-office-'));
    try {
        for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
        const profile = `-env:UserInstallation=file://${folder}/profile`;
        const names = Object.keys(files).map((name) => join(folder, name));
        execFileSync(
            'soffice',
            [profile, '--headless', '--convert-to', format, '--outdir', join(folder, 'out'), ...names],
            { stdio: 'ignore' },
        );
        const made = globSync('*', { cwd: join(folder, 'out') });
        return new Map(made.map((name) => [name, new Uint8Array(readFileSync(join(folder, 'out', name)))]));
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
