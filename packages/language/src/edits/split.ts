import type { Item } from '../model/items.ts';
import { type SourceFile, type Span, spanHolds } from '../model/source.ts';
import type { Unit } from '../model/unit.ts';
import { folderOf } from './extract.ts';
import type { Source } from './source.ts';
import { withComments } from './stretch.ts';
import { type Change, refuse, type TextEdit } from './text-edit.ts';

const PARTS: readonly { readonly name: string; readonly kinds: ReadonlySet<Item['kind']> }[] = [
    { name: 'activites', kinds: new Set(['activity', 'competency']) },
    { name: 'evaluation', kinds: new Set(['block', 'assessment', 'choice']) },
];

/** A file to be, with the stretches of the first file that go there. */
interface Part {
    readonly path: string;
    readonly spans: readonly Span[];
}

/** Gives activities, blocs with épreuves, and partners a « suite » each; the first file keeps the rest. */
export function split(source: Source): Change {
    const { unit, around } = source;
    const { root } = unit;
    if (root.kind !== 'certification' || !root.code || !unit.hasHead) return { edits: [] };
    const parts = partsOf(unit).filter(({ spans }) => spans.length > 0);
    if (parts.length === 0) return { edits: [] };
    const taken = parts.find(({ path }) => around.isTaken(path));
    if (taken) {
        const name = taken.path.slice(taken.path.lastIndexOf('/') + 1);
        return refuse(`Le fichier « ${name} » existe déjà.`, `The file “${name}” is there already.`);
    }
    if (!keepsOrder(unit, parts)) {
        return refuse(
            'Réparties ainsi, des déclarations changeraient d’ordre, et des plages de sens.',
            'Parted so, declarations would change their order, and ranges their meaning.',
        );
    }
    const edits: TextEdit[] = [];
    const created = parts.map(({ path, spans }): SourceFile => {
        const stretches = joined(source, spans);
        edits.push(...stretches.map((stretch) => source.remove(stretch)));
        return { path, text: textOf(source, root.code?.text ?? '', stretches) };
    });
    return { edits, created };
}

function partsOf({ root, certification }: Unit): Part[] {
    const { file } = root.span;
    const base = file.slice(folderOf(file).length).replace(/\.referentiel$/, '');
    const pathOf = (name: string): string => `${folderOf(file)}${base}-${name}.referentiel`;
    const own = (spans: readonly Span[]): Span[] => spans.filter((span) => span.file === file);
    return [
        ...PARTS.map(({ name, kinds }) => ({
            path: pathOf(name),
            spans: own(root.children.filter(({ kind }) => kinds.has(kind)).map(({ span }) => span)),
        })),
        {
            path: pathOf('partenaires'),
            spans: own((certification?.administration.partners ?? []).map(({ span }) => span)),
        },
    ];
}

/** Whether of each kind all is declared in the same order as before: first the head, then other files by path. */
function keepsOrder(unit: Unit, parts: readonly Part[]): boolean {
    const head = unit.root.span.file;
    const paths = [
        head,
        ...[...unit.files.map(({ path }) => path), ...parts.map(({ path }) => path)]
            .filter((path) => path !== head)
            .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
    ];
    const fileOf = ({ span }: Item): string =>
        parts.find(({ spans }) => spans.some((one) => spanHolds(one, span)))?.path ?? span.file;
    const after = unit.items
        .map((item) => ({ item, file: paths.indexOf(fileOf(item)) }))
        .toSorted((a, b) => a.file - b.file || a.item.span.start - b.item.span.start);
    const kinds = new Set(unit.items.map(({ kind }) => kind));
    return [...kinds].every((kind) => {
        const before = unit.items.filter((item) => item.kind === kind);
        const then = after.filter(({ item }) => item.kind === kind);
        return before.every((item, rank) => then[rank]?.item === item);
    });
}

/** The stretches with their comments; what only blanks part is one. */
function joined(source: Source, spans: readonly Span[]): Span[] {
    const stretches: Span[] = [];
    for (const span of spans.map((one) => withComments(source, one)).toSorted((a, b) => a.start - b.start)) {
        const last = stretches.at(-1);
        if (last && source.text(span.file).slice(last.end, span.start).trim() === '')
            stretches[stretches.length - 1] = { ...last, end: span.end };
        else stretches.push(span);
    }
    return stretches;
}

/** The new file; what the first one silences for all that it says stays silenced. */
function textOf(source: Source, code: string, stretches: readonly Span[]): string {
    const { root } = source.unit;
    const newline = source.lineBreak(root.span.file);
    const silences = root.silences
        .filter(({ within, span }) => span.file === root.span.file && stretches.every((one) => spanHolds(within, one)))
        .map(({ span }) => source.slice(span));
    const texts = stretches.map((stretch) => source.slice(stretch));
    return [`suite de ${code}`, ...(silences.length > 0 ? [silences.join(newline)] : []), ...texts]
        .join(newline + newline)
        .concat(newline);
}
