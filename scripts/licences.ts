import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** The licences of the libraries that a bundle holds: to be given with it. */
export function licencesOf(metafile: Pick<Metafile, 'outputs'>, root: string): string {
    const held = Object.values(metafile.outputs).flatMap(({ inputs }) =>
        Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
    );
    const folders = new Set(
        held.flatMap(([path]) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []),
    );
    return [...folders, ...EMBEDDED]
        .toSorted()
        .map((folder) => section(join(root, folder)))
        .join(`\n${'-'.repeat(80)}\n\n`);
}

/** What generated modules hold of other packages. */
const EMBEDDED = ['node_modules/@fontsource/carlito', 'node_modules/dictionary-fr'];

function section(folder: string): string {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
    const { name, version, license } = manifest;
    const file = readdirSync(folder).find((path) => /^licen[cs]e/i.test(path));
    const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
    return `${name} ${version} (${license})\n${text}`;
}
