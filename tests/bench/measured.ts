// One measurement in a process of its own, so that its memory is its own: node measured.ts <what> <folder>. Prints what
// it took as JSON.
import { type CheckEvent, check, Workspace } from '@referentiel/language';
import { NodeFiles } from '@referentiel/language/node';
import { scan } from '../../packages/language/src/grammar/lexical/scan.ts';
import { parsingServices } from '../../packages/language/src/grammar/services.ts';
import type { ReferentielLexer } from '../../packages/language/src/grammar/lexer.ts';

const [what, folder = '.'] = process.argv.slice(2);
const files = new NodeFiles();

/** The whole of a check but for writing its findings, in this process alone. */
async function wholeCheck(): Promise<number> {
    const workspace = await Workspace.open(files, [folder]);
    let findings = 0;
    const count = (event: CheckEvent): number =>
        event.kind === 'unit' ? event.report.findings.length : event.findings.length;
    for await (const event of check(files, workspace, { settings: { today: '2026-01-01' } })) findings += count(event);
    return findings;
}

/** Reading the same files and splitting them into tokens, and nothing else. */
async function bareLexer(): Promise<number> {
    const { vocabulary } = parsingServices().parser.Lexer as ReferentielLexer;
    let tokens = 0;
    for (const path of await files.list(folder, ['.referentiel'])) {
        const text = new TextDecoder().decode(await files.read(path));
        tokens += scan(text, vocabulary).tokens.length;
    }
    return tokens;
}

const before = process.cpuUsage();
const start = performance.now();
const result = what === 'lexer' ? await bareLexer() : await wholeCheck();
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(before);
const cpu = (user + system) / 1e6;
console.log(JSON.stringify({ cpu, wall: wall / 1e3, rss: process.resourceUsage().maxRSS / 1024, result }));
