// The same référentiel gives the same bytes, whatever the folder, the zone, the language and the clock.
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FORMATS, TABLES } from '@referentiel/language';
import { expect, test } from 'vitest';

/** A clock of another year, and chance that isn't any. */
const OTHER_CLOCK = `
const Real = Date, at = Real.UTC(2041, 11, 31, 23, 59, 58);
globalThis.Date = class extends Real {
    constructor(...args) { super(...(args.length === 0 ? [at] : args)); }
    static now() { return at; }
};
Math.random = () => 0.123;
`;

async function digest(cwd: string, root: string, env: NodeJS.ProcessEnv, clock = ''): Promise<string> {
    const imported = clock === '' ? [] : ['--import', `data:text/javascript,${encodeURIComponent(clock)}`];
    const script = join(import.meta.dirname, 'digest.ts');
    const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=source', ...imported, script, root], {
        cwd,
        env: { ...process.env, ...env },
        encoding: 'utf8',
    });
    return stdout;
}

test('the same bytes, wherever and whenever', async () => {
    const [here, elsewhere] = await Promise.all([
        digest(import.meta.dirname, '/projet', { TZ: 'Europe/Paris', LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' }),
        digest(
            tmpdir(),
            '/ailleurs/plus/loin',
            { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR', LC_ALL: 'tr_TR' },
            OTHER_CLOCK,
        ),
    ]);
    // The CSV of the working file is one file a sheet.
    const perUnit = FORMATS.reduce((sum, { perTable }) => sum + (perTable ? TABLES.length : 1), 0) + 5;
    // Of the five, the one of the répertoire spécifique has no page of blocs.
    const perTable = FORMATS.filter((format) => format.perTable).length;
    // Two documents to file and five for a jury, in Word and as pages, and the grilles in Excel; the RS has no livret 2.
    const documents = 5 * (7 * 2 + 1) - 2;
    expect(here.trim().split('\n')).toHaveLength(5 * perUnit - perTable + documents);
    expect(elsewhere).toBe(here);
});
