import { broken } from './refusal.ts';
import { children, parseXml, type XmlElement } from './xml.ts';

interface Relation {
    readonly type: string;
    readonly path: string;
}

/** The parts of a Word or Excel file, by the relations that lead to them. What lies outside the file is not followed. */
export class OfficePackage {
    private readonly files: ReadonlyMap<string, Uint8Array>;

    constructor(files: ReadonlyMap<string, Uint8Array>) {
        this.files = files;
    }

    /** The part that holds the document or the workbook. */
    main(): string {
        const [main] = [...this.relations('').values()].filter(({ type }) => type === 'officeDocument');
        if (!main) throw broken('la pièce principale manque');
        return main.path;
    }

    xml(path: string): XmlElement {
        const found = this.maybe(path);
        if (!found) throw broken(`${path} manque`);
        return found;
    }

    maybe(path: string): XmlElement | undefined {
        const bytes = this.files.get(path);
        return bytes && parseXml(bytes);
    }

    /** The part of a type that a part leads to. */
    related(from: string, type: string): XmlElement | undefined {
        for (const relation of this.relations(from).values()) {
            if (relation.type === type) return this.maybe(relation.path);
        }
        return undefined;
    }

    /** What a part leads to inside the file, by the relation's id. */
    relations(from: string): ReadonlyMap<string, Relation> {
        const slash = from.lastIndexOf('/') + 1;
        const [folder, name] = [from.slice(0, slash), from.slice(slash)];
        const root = this.maybe(`${folder}_rels/${name}.rels`);
        return new Map(
            children(root, 'Relationship').flatMap(({ attributes }) => {
                const { Id = '', Type = '', Target = '', TargetMode } = attributes;
                if (TargetMode === 'External') return [];
                const type = Type.slice(Type.lastIndexOf('/') + 1);
                return [[Id, { type, path: resolved(folder, Target) }] as const];
            }),
        );
    }
}

function resolved(folder: string, target: string): string {
    if (target.startsWith('/')) return target.slice(1);
    const steps: string[] = [];
    for (const step of `${folder}${target}`.split('/')) {
        if (step === '..') steps.pop();
        else if (step !== '.') steps.push(step);
    }
    return steps.join('/');
}
