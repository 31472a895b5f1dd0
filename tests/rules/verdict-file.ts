// docs/fiches-verdicts.md, read: what stands in it for a source, and what a finding would stand there as.
import {
    blockOf,
    type Finding,
    identity,
    type Item,
    nameOf,
    placeOf,
    type Severity,
    type Unit,
} from '@referentiel/language';

export const VERDICTS = ['juste', 'juste, extrait', 'faux'] as const;

/** One line of a table: what was found, and what a reader says of it. */
export interface Verdict {
    /** The rule and the place, as `told` writes them. */
    readonly finding: string;
    readonly verdict: string;
    readonly reason: string;
}

/** The tables by source: the name between backquotes that a heading opens with. */
export function verdictsIn(markdown: string): ReadonlyMap<string, readonly Verdict[]> {
    const sections = markdown.split(/^### /m).slice(1);
    return new Map(sections.map((section) => [/^`([^`]+)`/.exec(section)?.[1] ?? '', rowsOf(section)]));
}

function rowsOf(section: string): Verdict[] {
    return section
        .split(/^## /m, 1)[0]!
        .split('\n')
        .filter((line) => /^\| [^-]/.test(line) && !line.startsWith('| règle '))
        .map((line) => {
            const [, rule = '', place = '', verdict = '', reason = ''] = line.split('|').map((cell) => cell.trim());
            return { finding: `${rule} | ${place}`, verdict, reason };
        });
}

/** A finding as it stands in a table, with its severity. */
export interface Told {
    readonly finding: string;
    readonly rule: string;
    readonly severity: Severity;
}

/** Rule and place: no line, no number of characters, so that a text that grows doesn't move them. */
export function told({ rule, at, identity: about, severity }: Finding, units: readonly Unit[]): Told {
    const unit = units.find(({ root, items }) => [root, ...items].some((item) => identity(item) === about)) ?? units[0];
    if (!unit) throw new Error(`No unit for ${rule}`);
    const item = [unit.root, ...unit.items].find((one) => identity(one) === about) ?? unit.root;
    const own = placeOf(item);
    const isItself = own.file === at.file && own.start === at.start && own.end === at.end;
    const source = unit.files.find(({ path }) => path === at.file)?.text ?? '';
    const passage = isItself ? '' : ` « ${fewWords(source.slice(at.start, at.end))} »`;
    return { finding: `${rule} | ${pathOf(item)}${passage}`, rule, severity };
}

/** « BC02.E1 », « C4.2 », « BC05, compétence n° 3 »: never the text itself. */
function pathOf(item: Item): string {
    const block = item.kind === 'block' ? undefined : blockOf(item);
    const prefix = block?.code?.text ?? '';
    if (item.code) return prefix && item.kind !== 'competency' ? `${prefix}.${item.code.text}` : item.code.text;
    const name = nameOf(item).fr.replace(/ ?\(?«.*$/s, '');
    return prefix ? `${prefix}, ${name}` : name;
}

const WORDS = 4;

/** The first words of a passage: enough to know it by. */
function fewWords(passage: string): string {
    const words = passage
        .replaceAll(/["|`\\]/g, '')
        .trim()
        .split(/\s+/);
    return words.length > WORDS ? `${words.slice(0, WORDS).join(' ')}…` : words.join(' ');
}
