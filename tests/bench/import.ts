// `npm run bench -- --import [megabytes]`: what `import` costs on an invented export, beside a bare pass of saxes over it.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { invented } from './invented.ts';

/** Of the whole register: 25,638 fiches. */
const REGISTER = 25_638;
const MEGABYTES = 500;

interface Usage {
    readonly wall: number;
    readonly rss: number;
}

export function printImport(megabytes = MEGABYTES): void {
    const folder = mkdtempSync(join(tmpdir(), 'import-bench-'));
    try {
        const file = join(folder, 'export.xml');
        const count = Math.round((REGISTER * megabytes) / MEGABYTES);
        writeExport(file, count, (megabytes * 1e6) / count);
        const size = statSync(file).size / 1e6;
        const bare = run(['--conditions=source', join(import.meta.dirname, 'import-bare.ts'), file]);
        const out = join(folder, 'out');
        const bundle = join(import.meta.dirname, '../../packages/cli/dist/referentiel.cjs');
        const whole = run([bundle, 'import', file, '--out', out, '--format', 'json']);
        const files = readdirSync(out).length;
        console.log(`${size.toFixed(0)} MB, ${count} fiches, ${files} files written`);
        console.log(`saxes alone ${bare.wall.toFixed(1)} s, ${bare.rss.toFixed(0)} MB`);
        console.log(`import      ${whole.wall.toFixed(1)} s, ${whole.rss.toFixed(0)} MB at most (300 allowed)`);
        console.log(`rate        ${(bare.wall / whole.wall).toFixed(2)} of saxes alone (0.2 at least)`);
        if (files !== count || whole.rss > 300 || bare.wall / whole.wall < 0.2) process.exitCode = 1;
    } finally {
        rmSync(folder, { recursive: true });
    }
}

function run(args: readonly string[]): Usage {
    const usage = join(import.meta.dirname, 'usage.cjs');
    const { stderr, status } = spawnSync(process.execPath, ['--require', usage, ...args], {
        encoding: 'utf8',
        stdio: ['ignore', 'ignore', 'pipe'],
        maxBuffer: 100_000_000,
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stderr.slice(stderr.lastIndexOf('{'))) as Usage;
}

/** An export of so many fiches of about so many bytes each, always the same. */
function writeExport(path: string, count: number, bytes: number): void {
    const file = openSync(path, 'w');
    writeSync(file, "<?xml version='1.0' encoding='utf-8'?>\n<FICHES>\n<VERSION_FLUX>4.1</VERSION_FLUX>\n");
    for (let n = 0; n < count; n++) writeSync(file, fiche(n, bytes));
    writeSync(file, '</FICHES>\n');
    closeSync(file);
}

function fiche(n: number, bytes: number): string {
    // The words of an invented référentiel, without what makes it one.
    const sentences = (invented(n % 50).match(/[A-ZÉ][a-zéèàêôûçœ' ]{30,}/g) ?? ['Organiser']).map((one) => one.trim());
    const sentence = (i: number): string => sentences[i % sentences.length] ?? 'Organiser';
    const number = `RNCP${100_000 + n}`;
    const blocks = [1, 2, 3, 4].map((bloc) => {
        const items = [1, 2, 3, 4, 5, 6].map((i) => `C${bloc}.${i}. ${sentence(bloc * 6 + i)} ${sentence(bloc + i)}`);
        return { bloc, items };
    });
    const list = blocks
        .map(
            ({ bloc, items }) =>
                `<BLOC_COMPETENCES><CODE>${number}BC0${bloc}</CODE><LIBELLE>${sentence(bloc)}</LIBELLE><LISTE_COMPETENCES>${items.join('      ')}</LISTE_COMPETENCES><MODALITES_EVALUATION>C${bloc}.1 à C${bloc}.3. ${sentence(bloc + 40)}    C${bloc}.4, C${bloc}.5 et C${bloc}.6. ${sentence(bloc + 41)}</MODALITES_EVALUATION></BLOC_COMPETENCES>`,
        )
        .join('\n');
    const activities = [1, 2, 3, 4].map((a) => `A${a}. ${sentence(a)}`).join('    ');
    const attested = blocks.flatMap(({ items }) => items).join('     ');
    const head = `<FICHE>\n<ID_FICHE>${n}</ID_FICHE>\n<NUMERO_FICHE>${number}</NUMERO_FICHE>\n<INTITULE>${sentence(0)}</INTITULE>\n<ACTIVITES_VISEES>${activities}</ACTIVITES_VISEES>\n<CAPACITES_ATTESTEES>${attested}</CAPACITES_ATTESTEES>\n<TYPE_ENREGISTREMENT>Enregistrement sur demande</TYPE_ENREGISTREMENT>\n<BLOCS_COMPETENCES>\n${list}\n</BLOCS_COMPETENCES>\n`;
    const partners: string[] = [];
    for (let length = head.length; length < bytes - 300; length += 300)
        partners.push(
            `<PARTENAIRE>\n<NOM_PARTENAIRE>${sentence(partners.length).toUpperCase()}</NOM_PARTENAIRE>\n<SIRET_PARTENAIRE>12345678200010</SIRET_PARTENAIRE>\n<HABILITATION_PARTENAIRE>HABILITATION_ORGA_FORM</HABILITATION_PARTENAIRE>\n<ETAT_HABILITATION>Actif</ETAT_HABILITATION>\n</PARTENAIRE>\n`,
        );
    return `${head}<PARTENAIRES>\n${partners.join('')}</PARTENAIRES>\n</FICHE>\n`;
}
