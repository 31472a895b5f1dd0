// What the manifest promises is there, and nothing is there that it doesn't tell.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const extension = join(root, 'packages/extension');
const text = readFileSync(join(extension, 'package.json'), 'utf8');

interface Contributed {
    readonly command: string;
    readonly when?: string;
}
interface Manifest {
    readonly activationEvents: readonly string[];
    readonly contributes: {
        readonly commands: readonly (Contributed & { readonly title: string })[];
        readonly menus: Readonly<Record<string, readonly Contributed[]>>;
        readonly configuration: {
            readonly properties: Readonly<
                Record<string, { readonly description?: string; readonly markdownDescription?: string }>
            >;
        };
    };
}
const { contributes, activationEvents } = JSON.parse(text) as Manifest;
const words = (file: string): Record<string, string> =>
    JSON.parse(readFileSync(join(extension, file), 'utf8')) as Record<string, string>;
const english = words('package.nls.json');
const french = words('package.nls.fr.json');
const sources = (folder: string): string =>
    globSync('**/*.ts', { cwd: join(root, folder) })
        .map((path) => readFileSync(join(root, folder, path), 'utf8'))
        .join('\n');
const client = sources('packages/extension/src');
const server = sources('packages/language/src/server');

/** French, then English. */
const readme = readFileSync(join(extension, 'README.md'), 'utf8');

const names = contributes.commands.map(({ command }) => command);

describe('commands', () => {
    test('each is registered', () => {
        for (const command of names) {
            const short = command.slice('referentiel.'.length);
            const isThere = [`'${command}'`, `command('${short}'`].some((way) => client.includes(way));
            expect({ command, isThere }).toEqual({ command, isThere: true });
        }
    });

    test('menus name those that there are', () => {
        const named = Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command));
        expect(named.filter((command) => !names.includes(command))).toEqual([]);
    });

    test('one that needs the server says when it is there', () => {
        const conditions = new Map(contributes.menus['commandPalette']?.map(({ command, when }) => [command, when]));
        for (const command of ['explain', 'restartServer', 'showLog'])
            expect(conditions.get(`referentiel.${command}`)).toBe('referentiel.active');
        for (const command of ['generate', 'renumber', 'register', 'open'])
            expect(conditions.get(`referentiel.${command}`)).toBe('referentiel.any');
    });

    test('in a folder where there is nothing yet, the palette has what one begins with, and nothing else', () => {
        const conditional = new Set(contributes.menus['commandPalette']?.map(({ command }) => command));
        const offered = contributes.commands
            .filter(({ command }) => !conditional.has(command))
            .map(({ title }) => french[title.slice(1, -1)] ?? title);
        expect(offered.toSorted(new Intl.Collator('fr').compare)).toEqual([
            'Importer un tableau (Word, Excel)…',
            'Importer une fiche…',
            'Nouveau référentiel',
            'Ouvrir l’exemple',
            'Premiers pas',
        ]);
    });
});

test('each setting is read, and described', () => {
    for (const [name, { description, markdownDescription }] of Object.entries(contributes.configuration.properties)) {
        const short = name.slice('referentiel.'.length);
        // The library of the client reads the trace itself.
        const isRead =
            short === 'trace.server' || client.includes(`'${short}'`) || new RegExp(`\\b${short}\\b`).test(server);
        expect({ name, isRead }).toEqual({ name, isRead: true });
        expect(description ?? markdownDescription).toMatch(/^%.+%$/);
        expect(readme.split(`\`${name}\``)).toHaveLength(3);
    }
});

test('each text is there in both languages, and used', () => {
    const used = new Set(Array.from(text.matchAll(/%([\w.]+)%/g), ([, key]) => key));
    expect(new Set(Object.keys(english))).toEqual(used);
    expect(new Set(Object.keys(french))).toEqual(used);
    expect(Object.values(french).filter((said) => said.includes("'"))).toEqual([]);
});

test('nothing but its language, a folder that holds it, its tasks, its commands and its panels wakes it', () => {
    expect(activationEvents).toContain('workspaceContains:**/*.referentiel');
    for (const event of activationEvents)
        expect(event).toMatch(
            /^(?:onLanguage:referentiel|workspaceContains:\*\*\/\*\.referentiel|onTaskType:referentiel|onCommand:referentiel\.|onWebviewPanel:referentiel\.|onView:referentiel\.)/,
        );
});

test('nothing is told to anybody', () => {
    expect(client).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|TelemetryLogger/);
});
