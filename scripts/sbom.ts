// What each thing that is published holds (CycloneDX): libraries, versions, licences, digests. It lies in it, and by
// `npm run sbom` beside it in out/.
// From the lockfile, which says all of it: `npm sbom` leaves out what the root also names for its own tests.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** The workspaces that are published. */
export const PUBLISHED_WORKSPACES = ['language', 'cli', 'extension'] as const;

/** The name of an inventory in what it is of. */
export const INVENTORY = 'referentiel.cdx.json';

interface Locked {
    readonly version: string;
    readonly license?: string;
    readonly integrity?: string;
    readonly link?: boolean;
    readonly resolved?: string;
    readonly dependencies?: Readonly<Record<string, string>>;
}

/** The inventory of a workspace: all that it depends on, whatever leads there. */
export function inventoryOf(workspace: (typeof PUBLISHED_WORKSPACES)[number]): object {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
        packages: Readonly<Record<string, Locked>>;
    };
    const home = `packages/${workspace}`;
    const found = new Map<string, Locked>();
    const visit = (place: string): void => {
        for (const name of Object.keys(packages[place]?.dependencies ?? {})) {
            const at = placeOf(packages, place, name);
            if (found.has(at)) continue;
            found.set(at, packages[at] as Locked);
            visit(at);
        }
    };
    visit(home);
    return {
        bomFormat: 'CycloneDX',
        specVersion: '1.5',
        version: 1,
        metadata: { component: componentOf(home, packages[home] as Locked) },
        components: [...found].map(([place, locked]) => componentOf(place, locked)),
    };
}

/** Where a package finds another: the nearest `node_modules`, as Node looks for it; a workspace is where it lies. */
function placeOf(packages: Readonly<Record<string, Locked>>, from: string, name: string): string {
    for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
        const place = `${folder && `${folder}/`}node_modules/${name}`;
        const found = packages[place];
        if (found) return found.link ? (found.resolved ?? place) : place;
        if (folder === '') throw new Error(`${name} n’est pas dans package-lock.json`);
    }
}

function componentOf(place: string, { version, license, integrity = '' }: Locked): object {
    const name = place.startsWith('packages/')
        ? `@referentiel/${place.slice('packages/'.length)}`
        : place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const [, digest] = /^sha512-(.+)$/.exec(integrity) ?? [];
    return {
        type: 'library',
        name,
        version,
        purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
        ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
        ...(digest === undefined
            ? {}
            : { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] }),
    };
}

/** An inventory as a file holds it. */
export function inventoryText(workspace: (typeof PUBLISHED_WORKSPACES)[number]): string {
    return `${JSON.stringify(inventoryOf(workspace), undefined, 2)}\n`;
}

if (import.meta.main) {
    const out = join(root, 'out');
    mkdirSync(out, { recursive: true });
    for (const workspace of PUBLISHED_WORKSPACES)
        writeFileSync(join(out, `referentiel-${workspace}.cdx.json`), inventoryText(workspace));
}
