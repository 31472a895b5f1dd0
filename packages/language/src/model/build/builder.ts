import type * as ast from '../../grammar/generated/ast.ts';
import type { AstNode } from 'langium';
import type {
    AssessmentItem,
    Block,
    Certification,
    Competency,
    DoubtMark,
    Item,
    Library,
    LibraryUse,
    Silence,
} from '../items.ts';
import type { SourceFile } from '../source.ts';
import type { Continuation } from '../unit.ts';
import { codeKey } from '../../linking/code-key.ts';
import { blockOf, competenciesOf } from '../tree.ts';
import { type AdministrationDraft, buildAdministration, emptyAdministration } from './administration.ts';
import { buildAssessmentItem, nextRank } from './assessments.ts';
import { BuildContext, type Draft } from './context.ts';
import { UnitLinker } from './linker.ts';
import { buildAwardingBody, buildJuryDeclaration } from './people.ts';
import { buildActivity, buildBlock, buildCompetency } from './structure.ts';

/** The root of a unit while it is being built: what certifications and libraries both can hold. */
type RootDraft = Draft<Certification | Library> & {
    uses: LibraryUse[];
    activities: Certification['activities'][number][];
    competencies: Competency[];
    blocks: Block[];
    juries: Certification['juries'][number][];
};

/** Builds the items of one unit from the trees of its files, then links them. */
export class UnitBuilder {
    readonly context = new BuildContext();
    readonly root: RootDraft;
    readonly usedLibraries: Library[] = [];
    readonly continuations: Continuation[] = [];
    private readonly first: SourceFile;
    private readonly administration: AdministrationDraft = emptyAdministration();
    private readonly assessments: AssessmentItem[] = [];
    private readonly findLibrary: (code: string) => Library | undefined;
    private readonly gatherings = new Map<Item, () => void>();
    private linking: UnitLinker | undefined;

    constructor(first: { file: SourceFile; tree: ast.File }, findLibrary: (code: string) => Library | undefined) {
        this.findLibrary = findLibrary;
        this.first = first.file;
        this.context.enter(first.file);
        this.root = this.rootOf(first.tree);
    }

    get linker(): UnitLinker {
        if (!this.linking) throw new Error('Codes are resolved once everything is declared.');
        return this.linking;
    }

    add(file: SourceFile, tree: ast.File): void {
        this.context.enter(file);
        if (file !== this.first) this.addContinuation(tree);
        for (const statement of tree.statements) this.addStatement(statement);
    }

    link(): void {
        this.linking = new UnitLinker(this.context, this.root, this.usedLibraries, (block) => this.fill(block));
        this.context.link();
    }

    /** Puts off the gathering of what a bloc holds until it is asked for, at the latest when blocs are linked. */
    toFill(block: Item, gather: () => void): void {
        this.gatherings.set(block, this.context.here(gather));
        this.context.later('blocks', () => this.fill(block));
    }

    /** Sees to it that what a bloc holds is known. Of blocs that hold each other, the one asked last holds less. */
    fill(block: Item): void {
        const gather = this.gatherings.get(block);
        this.gatherings.delete(block);
        gather?.();
    }

    /** What every declared thing has. */
    declared(node: AstNode & { code?: ast.Code; title?: ast.Text }, parent: Draft<Item>, title = node.title) {
        return {
            span: this.context.span(node),
            head: this.context.head(node, title),
            body: this.context.body(node),
            code: this.context.code(node.code),
            title: this.context.text(title),
            parent: parent as Item,
            children: [] as Item[],
            silences: [] as Silence[],
            doubtMarks: [] as DoubtMark[],
        };
    }

    /** `statement` is the one of the administration in which it stands, if it stands in any. */
    silence(item: Draft<Item>, node: ast.Silence, statement?: string): void {
        const silence = this.context.silence(node);
        if (silence) (item.silences as Silence[]).push({ ...silence, statement });
    }

    doubtMark(item: Draft<Item>, node: ast.DoubtMark): void {
        const { context } = this;
        (item.doubtMarks as DoubtMark[]).push({ reason: context.text(node.reason), span: context.span(node) });
    }

    /** What « tout » stands for: the bloc's competencies; outside a bloc, the certification's. */
    allCompetencies(item: Item): readonly Competency[] {
        return blockOf(item)?.competencies ?? this.certificationCompetencies();
    }

    /** The competencies of the unit: declared in it, and those of a library that its blocs take in. */
    certificationCompetencies(): Competency[] {
        const own = competenciesOf(this.root);
        return [...new Set([...own, ...this.root.blocks.flatMap((block) => block.competencies)])];
    }

    private rootOf(tree: ast.File): RootDraft {
        const kind = tree.$type === 'LibraryFile' ? 'library' : 'certification';
        const common = {
            span: this.context.span(tree),
            head: this.context.head(tree, tree.$type === 'CertificationFile' ? tree.title : undefined),
            code: this.context.code(tree.code),
            title: tree.$type === 'CertificationFile' ? this.context.text(tree.title) : undefined,
            children: [],
            silences: [],
            doubtMarks: [],
            uses: [],
            activities: [],
            competencies: [],
            blocks: [],
            juries: [],
        };
        return kind === 'library'
            ? { kind, ...common, awardingBodies: this.administration.awardingBodies }
            : { kind, ...common, administration: this.administration, assessments: this.assessments };
    }

    private addContinuation(tree: ast.File): void {
        const code = tree.$type === 'ContinuationFile' ? this.context.code(tree.code) : undefined;
        if (code) this.continuations.push({ head: this.context.head(tree, undefined), code });
    }

    private addStatement(node: ast.CertificationStatement | ast.LibraryStatement): void {
        const { root } = this;
        switch (node.$type) {
            case 'Use':
                this.use(node);
                break;
            case 'AwardingBody':
                this.administration.awardingBodies.push(buildAwardingBody(this, node, root));
                break;
            case 'JuryDeclaration':
                root.juries.push(buildJuryDeclaration(this, node, root));
                break;
            case 'Activity':
                root.activities.push(buildActivity(this, node, root));
                break;
            case 'Competency':
                root.competencies.push(buildCompetency(this, node, root, root.competencies.length + 1));
                break;
            case 'Block':
                root.blocks.push(buildBlock(this, node, root));
                break;
            case 'Assessment':
            case 'Choice':
                this.assessments.push(buildAssessmentItem(this, node, root, nextRank(this.assessments)));
                break;
            case 'Silence':
                this.silence(root, node);
                break;
            case 'DoubtMark':
                this.doubtMark(root, node);
                break;
            default:
                buildAdministration(this, node, this.administration);
        }
    }

    private use(node: ast.Use): void {
        const code = this.context.code(node.library);
        if (!code) return;
        const library = this.findLibrary(codeKey(code.text));
        this.root.uses.push({ code, span: this.context.span(node), library });
        if (library && !this.usedLibraries.includes(library)) this.usedLibraries.push(library);
    }
}
