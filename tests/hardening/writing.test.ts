// Several files are written all or not at all, whatever stops the program.
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settle, writeAside, WriteError, writeTogether } from '../../packages/language/src/platform/node/index.ts';
import {
    brokenAt,
    bytes,
    changesIn,
    faulty,
    filesIn,
    folder,
    NAMES,
    NOBODY,
    read,
    stopEverywhere,
    WHOLE,
} from './faulty-disk.ts';

describe('plusieurs fichiers, tous ou aucun', () => {
    test('un arrêt à n’importe quel pas laisse tout, ou la suite y pourvoit', () => {
        const { stops, states } = stopEverywhere(brokenAt);
        console.log(`${stops} disques perdus, un à chaque pas`);
        expect(states).toEqual(WHOLE);
        expect(stops).toBeGreaterThan(15);
    });

    test('un système qui refuse n’importe quel pas ne laisse rien de changé', () => {
        let rank = 0;
        for (let failed = true; failed; rank++) {
            const path = folder();
            const { disk, steps } = faulty(rank, () => {
                throw Object.assign(new Error('plein'), { code: 'ENOSPC' });
            });
            failed = false;
            try {
                writeTogether(changesIn(path), disk);
            } catch {
                failed = true;
            }
            if (steps() <= rank) break;
            // Once all is written, only clearing away is left.
            expect([NAMES.map(() => 'avant'), NAMES.map(() => 'après')]).toContainEqual(read(path));
        }
        expect(rank).toBeGreaterThan(10);
    });

    test('un fichier protégé en écriture, ou qui a changé, les laisse tous', () => {
        const path = folder();
        chmodSync(join(path, 'c.referentiel'), 0o444);
        const isProtected = expect.objectContaining({ trouble: 'protected', path: join(path, 'c.referentiel') });
        expect(() => writeTogether(changesIn(path))).toThrow(isProtected);
        chmodSync(join(path, 'c.referentiel'), 0o644);
        writeFileSync(join(path, 'c.referentiel'), 'autre chose');
        expect(() => writeTogether(changesIn(path))).toThrow(expect.objectContaining({ trouble: 'changed' }));
        expect(read(path)).toEqual(['avant', 'avant', 'autre']);
        expect(filesIn(path)).toEqual(NAMES.toSorted());
    });

    test('un fichier que quelqu’un a changé depuis l’arrêt reste comme il l’a laissé', () => {
        const path = folder();
        // Right before the first of the three is renamed: all lies aside, and the journal says so.
        let rank = 0;
        while (brokenAt(path, rank) && !filesIn(path).includes('.referentiel-writing/journal.json')) rank++;
        writeFileSync(join(path, 'c.referentiel'), 'à la main');
        expect(settle(path)).toEqual({
            finished: [join(path, 'a.referentiel'), join(path, 'parties/b.referentiel')],
            left: [join(path, 'c.referentiel')],
        });
        expect(read(path)).toEqual(['après', 'après', 'à']);
    });
});

describe('deux à écrire en même temps', () => {
    const occupy = (path: string, writer: object): void => {
        mkdirSync(join(path, '.referentiel-writing'));
        writeFileSync(join(path, '.referentiel-writing/writer.json'), JSON.stringify(writer));
    };

    test('le second le dit et ne fait rien', () => {
        const path = folder();
        occupy(path, { pid: process.ppid, host: hostname(), folders: [''] });
        expect(() => writeTogether(changesIn(path))).toThrow(expect.objectContaining({ trouble: 'busy' }));
        expect(read(path)).toEqual(['avant', 'avant', 'avant']);
        expect(settle(path)).toBeUndefined();
    });

    test('celui d’une autre machine n’est pas cru mort', () => {
        const path = folder();
        occupy(path, { pid: 1, host: `pas ${hostname()}`, folders: [''] });
        expect(() => writeTogether(changesIn(path))).toThrow(WriteError);
    });

    test('un faux journal ne fait rien écrire qui ne soit à côté, ni d’un fichier qui a changé', () => {
        const path = folder();
        const outside = folder();
        occupy(path, { pid: NOBODY, host: hostname(), folders: [''] });
        writeFileSync(join(path, '.referentiel-writing/0'), 'faux');
        const steps = [
            { target: `../${outside.split('/').at(-1)}/a.referentiel`, aside: '0', after: 'x' },
            { target: 'a.referentiel', aside: '0', before: 'x', after: 'x' },
            { target: 'a.referentiel', aside: '../../a.referentiel', before: 'x', after: 'x' },
        ];
        writeFileSync(join(path, '.referentiel-writing/journal.json'), JSON.stringify({ steps }));
        settle(path);
        expect([read(path), read(outside)]).toEqual([
            ['avant', 'avant', 'avant'],
            ['avant', 'avant', 'avant'],
        ]);
    });
});

describe('les droits et les liens', () => {
    test('le mode et le propriétaire restent, et valent dès le premier octet', () => {
        const path = folder();
        const [a = ''] = NAMES.map((name) => join(path, name));
        chmodSync(a, 0o640);
        const { uid, gid } = statSync(a);
        writeTogether([{ path: a, before: bytes('avant a.referentiel'), after: bytes('après') }]);
        expect(statSync(a)).toMatchObject({ mode: 0o100640, uid, gid });
        writeAside(a, bytes('encore'));
        expect(statSync(a)).toMatchObject({ mode: 0o100640, uid, gid });
        const { disk } = faulty(1, () => {
            const name = readdirSync(path).find((one) => one.endsWith('.tmp')) as string;
            expect(statSync(join(path, name)).mode).toBe(0o100640);
        });
        writeAside(a, bytes('et encore'), disk);
        expect(readFileSync(a, 'utf8')).toBe('et encore');
    });

    test('un lien mène toujours au même fichier, qui est écrit', () => {
        const path = folder();
        const link = join(path, 'lien.referentiel');
        symlinkSync('parties/b.referentiel', link);
        writeTogether([{ path: link, before: bytes('avant parties/b.referentiel'), after: bytes('après') }]);
        expect(readFileSync(join(path, 'parties/b.referentiel'), 'utf8')).toBe('après');
        writeAside(link, bytes('encore'));
        expect(readFileSync(join(path, 'parties/b.referentiel'), 'utf8')).toBe('encore');
        expect(filesIn(path)).toEqual([...NAMES, 'lien.referentiel'].toSorted());
    });

    test('ce qu’une écriture tuée a laissé s’en va avec la suivante', () => {
        const path = folder();
        writeFileSync(join(path, `a.referentiel.referentiel-${NOBODY}-0.tmp`), 'la moitié');
        writeFileSync(join(path, 'notes.tmp'), 'à quelqu’un');
        writeAside(join(path, 'tableau.csv'), bytes('x'));
        expect(filesIn(path)).toEqual([...NAMES, 'notes.tmp', 'tableau.csv'].toSorted());
    });
});
