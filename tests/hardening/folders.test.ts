// Only the folders of a projet are read: never a whole disk, nor a whole home, unless it is asked for.
import { mkdirSync, writeFileSync } from 'node:fs';
import { MemoryFiles } from '@referentiel/language';
import { isWide } from '@referentiel/language/node';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkJson, folderOf, referentiel } from '../cli/referentiel.ts';
import { Client, ROOT } from '../lsp/client.ts';

const HEAD = 'certification RNCP1 "T"\ncompétence C1 "Un"\n';
const SUITE = 'suite de RNCP1\nniveau 9\n';

/** Remembers which folders are listed. */
class ListedFiles extends MemoryFiles {
    readonly listed: string[] = [];

    override list(folder: string, endings: readonly string[]): Promise<readonly string[]> {
        this.listed.push(folder);
        return super.list(folder, endings);
    }
}

describe('a file from outside the open folders', () => {
    async function openOutside(around: Readonly<Record<string, string>>, path: string): Promise<string[]> {
        const disk = new ListedFiles({ [`${ROOT}/a.referentiel`]: HEAD, [path]: HEAD, ...around });
        const client = await Client.start({ disk });
        onTestFinished(() => client.stop());
        const uri = `file://${path}`;
        await client.open(uri, HEAD);
        await client.until(() => client.found(uri).length > 0, 'its findings');
        return disk.listed;
    }

    test('stands alone where no configuration is above it', async () => {
        const paths = ['/ailleurs/x.referentiel', '/ailleurs/a/b/c/x.referentiel', '/x.referentiel'];
        for (const path of paths) expect(await openOutside({}, path)).toEqual([ROOT]);
        console.log(`${paths.length} files outside: no folder but the open one listed`);
    });

    test('brings its projet where a configuration is', async () => {
        const listed = await openOutside({ '/ailleurs/referentiel.config.json': '{}' }, '/ailleurs/a/x.referentiel');
        expect(new Set(listed)).toEqual(new Set([ROOT, '/ailleurs']));
    });
});

test('a client that opens all there is has its files looked at one by one', async () => {
    const disk = new ListedFiles({ '/a.referentiel': HEAD, '/s.referentiel': SUITE });
    const client = await Client.start({ disk, root: 'file:///', isWide });
    onTestFinished(() => client.stop());
    await client.open('file:///a.referentiel', HEAD);
    await client.until(() => client.found('file:///a.referentiel').length > 0, 'its findings');
    expect(disk.listed).toEqual([]);
});

test('a home folder is looked through only where it is named', () => {
    const folder = folderOf({ 'a.referentiel': HEAD, 'profond/s.referentiel': SUITE });
    onTestFinished(folder.remove);
    const rules = (...args: string[]): string[] => {
        const { stdout } = referentiel(folder.path, ['check', '--format', 'json', ...args], { HOME: folder.path });
        return (JSON.parse(stdout) as { findings: { rule: string }[] }).findings.map(({ rule }) => rule);
    };
    expect(rules('a.referentiel')).not.toContain('niveau-impossible');
    expect(rules('.')).toContain('niveau-impossible');
    expect(rules()).toContain('niveau-impossible');
    // Elsewhere a file's projet is the current folder.
    mkdirSync(`${folder.path}/p/profond`, { recursive: true });
    writeFileSync(`${folder.path}/p/a.referentiel`, HEAD);
    writeFileSync(
        `${folder.path}/p/profond/s.referentiel`,
        SUITE.replace('niveau 9', 'bloc BC01 "B" { compétences C1 }'),
    );
    const { output } = checkJson(`${folder.path}/p`, 'a.referentiel');
    expect(output.units).toMatchObject([{ files: ['a.referentiel', 'profond/s.referentiel'] }]);
});
