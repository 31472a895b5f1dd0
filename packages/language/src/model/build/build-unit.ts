import type { ParsedFile } from '../../grammar/parse.ts';
import type { Register } from '../administration.ts';
import { judgeCoverage } from '../coverage.ts';
import { doubtsOf } from '../doubts.ts';
import { indexBy } from '../group-by.ts';
import type {
    Activity,
    Assessment,
    AssessmentItem,
    Block,
    Certification,
    Choice,
    Competency,
    Item,
    Library,
} from '../items.ts';
import type { Reference } from '../reference.ts';
import type { SourceFile, Span } from '../source.ts';
import { itemsIn, leafAssessments } from '../tree.ts';
import type { RegistrationKind, Unit, UnitSyntaxFault } from '../unit.ts';
import { UnitBuilder } from './builder.ts';

/** One file of a unit, read. */
export interface UnitFile {
    readonly file: SourceFile;
    readonly parsed: ParsedFile;
}

/**
 * Builds the model of a certification from its files (head first, then suites by path), or of a library from its one.
 * The trees are not kept. `findLibrary` gives the library of a code key, where one is in reach.
 */
export function buildUnit(
    files: readonly [UnitFile, ...UnitFile[]],
    findLibrary: (key: string) => Library | undefined,
): Unit {
    const [first] = files;
    const builder = new UnitBuilder({ file: first.file, tree: first.parsed.tree }, findLibrary);
    for (const { file, parsed } of files) builder.add(file, parsed.tree);
    builder.link();
    return assemble(builder, files);
}

function assemble(builder: UnitBuilder, files: readonly UnitFile[]): Unit {
    const root = builder.root as Certification | Library;
    const certification = root.kind === 'certification' ? root : undefined;
    const items = itemsIn(root);
    const judged = assessmentsOf(root);
    const assessments = judged.flatMap(leafAssessments);
    const competencies = judgedCompetencies(builder, assessments);
    const blocksOf = indexBy(root.blocks, (block) => block.competencies);
    const evaluatedIn = indexBy(root.blocks, (block) => block.assessments.flatMap(leafAssessments));
    const register = certification && registerOf(certification);
    const hasHead = files[0]?.parsed.tree.$type !== 'ContinuationFile';
    const duplicates = duplicatesOf(builder, items);
    const syntaxFaults = files.flatMap(syntaxFaultsOf);
    const doubt = hasHead
        ? syntaxFaults.some(({ touchesCoverage }) => touchesCoverage)
            ? 'syntax'
            : undefined
        : 'headless';
    return {
        root,
        certification,
        register,
        registrationKind: registrationKindOf(certification, register),
        files: files.map(({ file }) => file),
        continuations: builder.continuations,
        comments: files.flatMap((read) => spansOf(read, 'comments')),
        joints: files.flatMap((read) => spansOf(read, 'joints')),
        hasHead,
        isWhole: certification !== undefined && doubt === undefined,
        libraries: builder.usedLibraries,
        items,
        activities: items.filter((item): item is Activity => item.kind === 'activity'),
        competencies,
        blocks: root.blocks,
        assessments,
        choices: items.filter((item): item is Choice => item.kind === 'choice'),
        references: inTextOrder(builder.linker.references, files),
        duplicates,
        repetitions: builder.context.repetitions,
        syntaxFaults,
        blocksOf,
        coverage: judgeCoverage(
            judged,
            (certification?.administration.routes ?? []).filter(({ open }) => open).map(({ route }) => route),
            (assessment, competency) => mayCount(evaluatedIn.get(assessment) ?? [], blocksOf.get(competency) ?? []),
            certification ? doubtsOf({ certification, doubt, duplicates, blocksOf }) : () => undefined,
        ),
    };
}

/** The épreuves of all blocs, then those outside; one that two blocs take over stands once. */
function assessmentsOf(root: Certification | Library): AssessmentItem[] {
    const common = root.kind === 'certification' ? root.assessments : [];
    return [...new Set([...root.blocks.flatMap((block) => block.assessments), ...common])];
}

/** The unit's competencies, and those of a library that its épreuves name (as an RS does, which has no bloc). */
function judgedCompetencies(builder: UnitBuilder, assessments: readonly Assessment[]): Competency[] {
    const all = new Set(builder.certificationCompetencies());
    for (const { evaluated } of assessments) {
        for (const competency of evaluated.competencies) all.add(competency);
        for (const { parent } of evaluated.criteria)
            if (parent?.kind === 'competency' && parent.competencies.length === 0) all.add(parent);
    }
    return [...all];
}

/**
 * A bloc that not everybody takes (facultatif, of an option) is judged for itself: for its competencies the épreuves of
 * other blocs don't count (those of its option do), and its own épreuves don't count for a bloc that everybody takes.
 */
function mayCount(holders: readonly Block[], blocks: readonly Block[]): boolean {
    if (holders.length === 0 || blocks.length === 0) return true;
    if (!blocks.every(isTakenBySome)) return !holders.every(isTakenBySome);
    return blocks.some((block) => holders.some((holder) => holder === block || areOfOneOption(holder, block)));
}

function isTakenBySome(block: Block): boolean {
    return block.optional || block.option !== undefined;
}

function areOfOneOption(a: Block, b: Block): boolean {
    return a.option !== undefined && a.option.value === b.option?.value;
}

/** By the register said, otherwise by the number. */
function registerOf(certification: Certification): Register | undefined {
    const said = certification.administration.register?.text.toUpperCase();
    if (said === 'RNCP' || said === 'RS') return said;
    const number = /^(RNCP|RS)\d/i.exec(certification.code?.text ?? '');
    return number?.[1]?.toUpperCase() as Register | undefined;
}

function registrationKindOf(
    certification: Certification | undefined,
    register: Register | undefined,
): RegistrationKind {
    if (register === 'RS') return 'RS';
    return certification?.administration.registration?.kind ?? 'sur demande';
}

/** Declarations of one code in one scope, and those of a bloc with the ones outside that they hide. */
function duplicatesOf(builder: UnitBuilder, items: readonly Item[]): Item[][] {
    const { scope } = builder.linker;
    const groups: (readonly Item[])[] = [];
    const hidden = new Map<readonly Item[], Item[]>();
    for (const block of scope.inner) {
        block.eachGroup((group, family, key) => {
            const outside = scope.own(family, key);
            const known = hidden.get(outside);
            if (known) known.push(...group);
            else if (outside.length > 0) hidden.set(outside, [...outside, ...group]);
            else if (group.length > 1) groups.push(group);
        });
    }
    scope.eachGroup((group) => {
        const all = hidden.get(group) ?? group;
        if (all.length > 1) groups.push(all);
    });
    if (groups.length === 0) return [];
    const rank = new Map(items.map((item, index) => [item, index]));
    const declared = (item: Item | undefined): number => (item && rank.get(item)) ?? 0;
    const ordered = groups.map((group) => group.toSorted((a, b) => declared(a) - declared(b)));
    return ordered.toSorted(([a], [b]) => declared(a) - declared(b));
}

function inTextOrder(references: readonly Reference[], files: readonly UnitFile[]): Reference[] {
    if (files.length === 1) return references.toSorted((a, b) => a.code.span.start - b.code.span.start);
    const rank = new Map(files.map(({ file }, index) => [file.path, index]));
    const key = ({ code: { span } }: Reference): number => rank.get(span.file) ?? files.length;
    return references.toSorted((a, b) => key(a) - key(b) || a.code.span.start - b.code.span.start);
}

function spansOf({ file, parsed }: UnitFile, what: 'comments' | 'joints'): Span[] {
    return parsed[what].map(({ start, end }) => ({ file: file.path, start, end }));
}

function syntaxFaultsOf({ file, parsed }: UnitFile): UnitSyntaxFault[] {
    return parsed.faults.map((fault) => ({
        kind: fault.kind,
        severity: fault.severity,
        message: fault.message,
        span: { file: file.path, start: fault.start, end: fault.end },
        doubt: { file: file.path, start: fault.start, end: fault.doubtEnd ?? fault.end },
        mend: fault.mend && {
            span: { file: file.path, start: fault.mend.start, end: fault.mend.end },
            text: fault.mend.text,
            isCertain: fault.mend.isCertain ?? false,
        },
        touchesCoverage: fault.touchesCoverage,
    }));
}
