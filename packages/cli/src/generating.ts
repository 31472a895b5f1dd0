// What `generate` makes of one certification, here or in a thread: plain data both ways.
import {
    DOCUMENT_FORMATS,
    type DocumentFiles,
    type DocumentSettings,
    generate,
    type GeneratedFile,
    type LibraryIndex,
    type LoadedUnit,
    LogoError,
    type Profile,
    readDocumentFiles,
    TemplateError,
    type Unit,
    type UnitPlan,
    unitLoader,
    writeFiling,
    writeJury,
} from '@referentiel/language';
import { NodeFiles } from '@referentiel/language/node';
import { PDF } from './table-formats.ts';

/** What is asked of each certification. */
export interface Wanted {
    readonly formats: readonly string[];
    /** All where it isn't told. */
    readonly tables: readonly string[] | undefined;
    readonly profile: Profile;
    readonly isDraft: boolean;
    /** The bytes of a Word document, in place of what a configuration names. */
    readonly template: Uint8Array | undefined;
}

/** What a thread has to be told once. */
export interface GeneratingData {
    readonly wanted: Wanted;
    readonly libraries: LibraryIndex;
    /** How the documents of a projet look, by its root. */
    readonly documents: ReadonlyMap<string, DocumentSettings>;
}

export interface GeneratingTask {
    readonly plan: UnitPlan;
    /** Whether files are to be made of it, or it is only to be read. */
    readonly makes: boolean;
}

/** What came of a certification. */
export interface Made {
    /** Those of its files that can't be read as they should be. */
    readonly troubles: readonly string[];
    /** How many faults of syntax are errors; undefined where nothing of it could be read. */
    readonly faults: number | undefined;
    readonly files: readonly GeneratedFile[];
    /** Pages that are to be printed. */
    readonly pages: readonly GeneratedFile[];
    readonly failure?: Failure;
}

/** Why nothing could be written: for the person to mend, but for a message of no known kind. */
export type Failure =
    | { readonly of: 'template'; readonly trouble: TemplateError['trouble'] }
    | { readonly of: 'logo' }
    | { readonly of: 'document file'; readonly path: string }
    | { readonly of: 'unknown'; readonly message: string };

/** What reads certifications, and what tells how their documents look. */
export interface Sources {
    readonly load: (plan: UnitPlan) => Promise<LoadedUnit>;
    readonly lookOf: (plan: UnitPlan) => Promise<DocumentFiles>;
}

/** Makes the files of one certification after another. */
export function generator({ load, lookOf }: Sources, wanted: Wanted): (task: GeneratingTask) => Promise<Made> {
    return async ({ plan, makes }) => {
        const nothing = { troubles: [], faults: undefined, files: [], pages: [] };
        try {
            const { unit, troubles: met } = await load(plan);
            const troubles = met.map(({ path }) => path);
            if (!unit) return { ...nothing, troubles };
            const faults = unit.syntaxFaults.filter(({ severity }) => severity === 'error').length;
            const read = { ...nothing, troubles, faults };
            return makes ? await filesOf(unit, read, () => lookOf(plan), wanted) : read;
        } catch (error) {
            return { ...nothing, failure: { of: 'unknown', message: messageOf(error) } };
        }
    };
}

/** The same in a thread, which reads files itself. */
export function generatorOf({ wanted, libraries, documents }: GeneratingData): (task: unknown) => Promise<Made> {
    const files = new NodeFiles();
    const make = generator(
        {
            load: unitLoader(files, libraries),
            lookOf: ({ root }) => readDocumentFiles(files, root, documents.get(root) ?? {}),
        },
        wanted,
    );
    return (task) => make(task as GeneratingTask);
}

async function filesOf(unit: Unit, read: Made, look: () => Promise<DocumentFiles>, wanted: Wanted): Promise<Made> {
    try {
        const pages = wanted.formats.includes(PDF) ? await write(unit, look, { ...wanted, formats: ['html'] }) : [];
        return { ...read, files: await write(unit, look, wanted), pages };
    } catch (error) {
        return { ...read, failure: failureOf(error) };
    }
}

/** What the language writes itself, in the formats that it has. */
async function write(
    unit: Unit,
    look: () => Promise<DocumentFiles>,
    { formats: asked, tables, profile, isDraft, template }: Wanted,
): Promise<readonly GeneratedFile[]> {
    if (profile === 'travail') return generate(unit, { formats: asked.filter((id) => id !== PDF), tables, template });
    const { unreadable, ...livery } = await look();
    const [unread] = unreadable;
    if (unread !== undefined) throw new UnreadDocumentFile(unread);
    const formats = DOCUMENT_FORMATS.filter((id) => asked.includes(id));
    const options = { ...livery, formats, template: template ?? livery.template };
    return profile === 'jury' ? writeJury(unit, options) : writeFiling(unit, { ...options, isDraft });
}

class UnreadDocumentFile extends Error {
    readonly path: string;

    constructor(path: string) {
        super(`Unread: ${path}`);
        this.path = path;
    }
}

function failureOf(error: unknown): Failure {
    if (error instanceof TemplateError) return { of: 'template', trouble: error.trouble };
    if (error instanceof LogoError) return { of: 'logo' };
    if (error instanceof UnreadDocumentFile) return { of: 'document file', path: error.path };
    return { of: 'unknown', message: messageOf(error) };
}

export function messageOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
