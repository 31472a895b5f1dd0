// `npm run bench -- --corpus [megabytes]`: what a reference of the register costs: to build one of an invented export, to
// check référentiels against it and against one another, to place one among the register, and what an edit waits for.
import { execFileSync, spawnSync } from 'node:child_process';
import {
    closeSync,
    mkdirSync,
    mkdtempSync,
    openSync,
    readFileSync,
    rmSync,
    statSync,
    writeFileSync,
    writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ficheXml, inventedFiche } from '../corpus/invented-fiches.ts';
import { printLate } from './late.ts';

/** Of the whole register: 25,638 fiches in 500 MB, of which a quarter is competencies, criteria and modalities. */
const REGISTER = 25_638;
const MEGABYTES = 500;
const CHECKED = 200;

interface Usage {
    readonly cpu: number;
    readonly wall: number;
    readonly rss: number;
}

/** How long it takes to open a reference, then to place a référentiel. */
interface Placed {
    readonly open: number;
    readonly near: number;
}

const EDITED = join(import.meta.dirname, '../../examples/agencement-interieur/agencement-interieur.referentiel');
const bundle = join(import.meta.dirname, '../../packages/cli/dist/referentiel.cjs');

export async function printCorpus(megabytes = MEGABYTES): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'corpus-bench-'));
    try {
        const count = Math.round((REGISTER * megabytes) / MEGABYTES);
        const source = join(folder, 'export.xml');
        writeExport(source, count, (megabytes * 1e6) / count);
        const size = statSync(source).size / 1e6;
        const bare = run([join(import.meta.dirname, 'import-bare.ts'), source], '--conditions=source');
        const file = join(folder, 'register.corpus');
        const built = run([bundle, 'corpus', 'build', source, '--out', file]);
        const made = statSync(file).size / 1e6;
        console.log(`${size.toFixed(0)} MB, ${count} fiches`);
        tell('build', built.wall, 's', 180);
        console.log(`  of which CPU             ${built.cpu.toFixed(1)} s`);
        tell('  memory', built.rss, 'MB', 400);
        tell('  file', made, 'MB', 150);
        console.log(`  ${(built.wall / bare.wall).toFixed(1)} times a bare pass of saxes (${bare.wall.toFixed(1)} s)`);
        const checked = join(folder, 'checked');
        mkdirSync(checked);
        for (let n = 0; n < CHECKED; n++) writeFileSync(join(checked, `${n}.referentiel`), sourceOf(n, count));
        const options = ['check', checked, '--no-cache', '--fail-on', 'never', '--format', 'json'];
        const without = run([bundle, ...options]);
        const against = run([bundle, ...options, '--against', file]);
        tell('check --against, each', ((against.cpu - without.cpu) / CHECKED) * 1000, 'ms', 50);
        tell('  more memory', against.rss - without.rss, 'MB', 100);
        const config = join(checked, 'referentiel.config.json');
        writeFileSync(config, '{ "rules": { "passage-en-double": "off" } }');
        const alone = run([bundle, ...options]);
        rmSync(config);
        tell('check, beside others', ((without.cpu - alone.cpu) / CHECKED) * 1000, 'ms', 2);
        const one = join(checked, '0.referentiel');
        const near = placed(one, file);
        tell('near, once it is open', near.near, 'ms', 300);
        console.log(`  ${near.open.toFixed(0)} ms to open it`);
        await printLate(checked, withPassage(checked), file);
    } finally {
        rmSync(folder, { recursive: true });
    }
}

/** Adds a real référentiel that takes a bloc from a fiche of the register, for a person to edit. */
function withPassage(folder: string): string {
    const [taken] = inventedFiche(1).sections;
    const [line = ''] = taken?.text.split('\n') ?? [];
    const added = `bloc BC99 "Repris" {\n    compétence C99 "${line.replace(/^C[\d.]+ /, '')}"\n}\n`;
    writeFileSync(join(folder, 'edited.referentiel'), `${readFileSync(EDITED, 'utf8')}\n${added}`);
    return 'edited.referentiel';
}

function tell(what: string, value: number, unit: string, most: number): void {
    const isMet = value <= most;
    console.log(`${what.padEnd(24)} ${value.toFixed(1)} ${unit} (${most} at most)${isMet ? '' : '  MISSED'}`);
    if (!isMet) process.exitCode = 1;
}

function placed(source: string, file: string): Placed {
    const script = join(import.meta.dirname, 'near.ts');
    const told = execFileSync(process.execPath, ['--conditions=source', script, source, file], { encoding: 'utf8' });
    return JSON.parse(told) as Placed;
}

function run(args: readonly string[], ...flags: readonly string[]): Usage {
    const usage = join(import.meta.dirname, 'usage.cjs');
    const { stderr, status } = spawnSync(process.execPath, ['--require', usage, ...flags, ...args], {
        encoding: 'utf8',
        stdio: ['ignore', 'ignore', 'pipe'],
        maxBuffer: 100_000_000,
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stderr.slice(stderr.lastIndexOf('{'))) as Usage;
}

const PARTNER =
    '<PARTENAIRE><NOM_PARTENAIRE>ORGANISME INVENTÉ</NOM_PARTENAIRE><SIRET_PARTENAIRE>12345678200010</SIRET_PARTENAIRE></PARTENAIRE>\n';

function writeExport(path: string, count: number, bytes: number): void {
    const file = openSync(path, 'w');
    writeSync(file, "<?xml version='1.0' encoding='utf-8'?>\n<FICHES>\n<VERSION_FLUX>4.1</VERSION_FLUX>\n");
    for (let n = 0; n < count; n++) {
        const fiche = inventedFiche(n);
        const partners = Math.max(0, Math.round((bytes - ficheXml(fiche).length) / PARTNER.length));
        writeSync(file, ficheXml(fiche, `<PARTENAIRES>\n${PARTNER.repeat(partners)}</PARTENAIRES>\n`));
    }
    writeSync(file, '</FICHES>\n');
    closeSync(file);
}

/** A référentiel of its own, every tenth of which takes a bloc from a fiche of the register. */
function sourceOf(n: number, count: number): string {
    const own = inventedFiche(count + n);
    const [taken] = inventedFiche(n).sections;
    const sections = n % 10 === 0 && taken ? [taken, ...own.sections.slice(1)] : own.sections;
    const blocks = sections.map(({ title, text }, rank) => {
        const competencies = text
            .split('\n')
            .map((line, i) => `    compétence C${rank + 1}.${i + 1} "${line.replace(/^C[\d.]+ /, '')}"`);
        return `bloc BC0${rank + 1} "${title}" {\n${competencies.join('\n')}\n    épreuve E1 "Cas" { évalue tout }\n}\n`;
    });
    return `certification RNCP${200_000 + n} "${own.title}"\n${blocks.join('\n')}`;
}
