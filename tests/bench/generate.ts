// `npm run bench:generate` [count]: what each format costs on 1,000 invented référentiels (another number may be given):
// time, size, and the peak of memory, which has to stay where it is when there are ten times as many.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMATS, generate, Workspace } from '@referentiel/language';
import { NodeFiles } from '@referentiel/language/node';
import { writeInvented } from './invented.ts';

interface Measure {
    readonly wall: number;
    readonly cpu: number;
    readonly rss: number;
    readonly bytes: number;
}

/** One format in a process of its own, so that its memory is its own. */
async function measure(format: string, folder: string): Promise<Measure> {
    const workspace = await Workspace.open(new NodeFiles(), [folder]);
    const before = process.cpuUsage();
    const start = performance.now();
    let bytes = 0;
    for (const plan of workspace.units) {
        const { unit } = await workspace.load(plan);
        if (!unit || format === 'none') continue;
        for (const file of await generate(unit, { formats: [format] })) bytes += file.bytes.length;
    }
    const wall = (performance.now() - start) / 1e3;
    const { user, system } = process.cpuUsage(before);
    return { wall, cpu: (user + system) / 1e6, rss: process.resourceUsage().maxRSS / 1024, bytes };
}

function inProcess(format: string, folder: string): Measure {
    // Whatever stays in memory from one référentiel to the next soon fills this.
    const args = ['--conditions=source', '--max-old-space-size=128', import.meta.filename, '--measure', format, folder];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Measure;
}

function row(cells: readonly (string | number)[]): void {
    console.log(cells.map((cell, index) => String(cell).padStart(index === 0 ? 7 : 10)).join(' '));
}

function bench(count: number): void {
    console.log(
        `Node ${process.versions.node}; reading the référentiels is part of each line, « none » is that alone.`,
    );
    row(['units', 'format', 'wall s', 'CPU s', 'ms/unit', 'RSS MB', 'KB/unit']);
    for (const units of [Math.ceil(count / 10), count]) {
        const folder = mkdtempSync(join(tmpdir(), 'referentiel-bench-'));
        try {
            writeInvented(folder, units);
            for (const format of ['none', ...FORMATS.map(({ id }) => id)]) {
                const { wall, cpu, rss, bytes } = inProcess(format, folder);
                const perUnit = ((cpu / units) * 1000).toFixed(1);
                row([
                    units,
                    format,
                    wall.toFixed(2),
                    cpu.toFixed(2),
                    perUnit,
                    rss.toFixed(0),
                    (bytes / units / 1024).toFixed(0),
                ]);
            }
        } finally {
            rmSync(folder, { recursive: true });
        }
    }
}

const [first = '1000', format = '', folder = ''] = process.argv.slice(2);
if (first === '--measure') console.log(JSON.stringify(await measure(format, folder)));
else bench(Number(first));
