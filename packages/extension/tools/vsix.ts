// Packs dist/ as one .vsix (vsce lists what is in it), and fails on a stranger or on too much weight.
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createVSIX, listFiles } from '@vscode/vsce';
import { buildExtension } from '../scripts/build.mjs';
import { extension, root, vsix } from './places.ts';

/** 2 MB of programs, the French dictionary, deflated, in each of the two servers, and the animation of the page. */
const LIMIT = (2048 + 2 * 256 + 200) * 1024;
const dist = join(extension, 'dist');

/** All that is ever shipped: whatever else is found in dist/ has got there by mistake. */
const SHIPPED = [
    /^(package|package\.nls|package\.nls\.fr|language-configuration|snippets|referentiel\.tmLanguage)\.json$/,
    /^(README|CHANGELOG)\.md$/,
    /^(LICENSE|LICENCES-TIERCES\.txt|exemple\.referentiel)$/,
    /^(extension|referentiel)\.cjs$/,
    /^parts\/[\w-]+\.mjs$/,
    /^(extension|server)\.web\.js$/,
    /^webview\/[\w-]+\.(js|css)$/,
    /^referentiel\.(?:config\.schema|cdx)\.json$/,
    /^captures\/light\/[\w-]+\.(png|gif)$/,
    /^media\/[\w-]+\.(svg|png)$/,
    /^media\/walkthrough\/[\w-]+\.(svg|png)$/,
];

export async function pack(): Promise<void> {
    await buildExtension();
    const files = await listFiles({ cwd: dist, packagedDependencies: [] });
    const strangers = files.filter((file) => !SHIPPED.some((pattern) => pattern.test(file)));
    if (strangers.length > 0) throw new Error(`not to be shipped: ${strangers.join(', ')}`);

    mkdirSync(dirname(vsix), { recursive: true });
    await createVSIX({
        cwd: dist,
        packagePath: vsix,
        dependencies: false,
        allowMissingRepository: true,
        // Without a repository there is nowhere for them to lead.
        rewriteRelativeLinks: process.env['GITHUB_REPOSITORY'] !== undefined,
    });
    const { size } = statSync(vsix);
    console.log(`${relative(root, vsix)}: ${files.length} files, ${Math.ceil(size / 1024)} KB`);
    if (size > LIMIT) throw new Error(`heavier than ${LIMIT / 1024} KB`);
}

if (import.meta.main) await pack();
