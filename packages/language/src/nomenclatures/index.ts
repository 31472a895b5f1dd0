/** An official code list: facts of law or of a public administration. A label may be outdated, a code may be missing. */
export interface Nomenclature {
    /** Where it was published, and of when it is; in French. */
    readonly origin: string;
    readonly labels: ReadonlyMap<string, string>;
}

const FILES = {
    /** Groups of specialities of training: three digits. */
    nsf: () => import('./nsf.json', { with: { type: 'json' } }),
    /** Domains of specialities: the first two digits of a group. */
    nsfDomains: () => import('./nsf-domains.json', { with: { type: 'json' } }),
    /** Incomplete: later codes are missing. */
    rome: () => import('./rome.json', { with: { type: 'json' } }),
    /** Collective agreements; titles without when they were extended. */
    idcc: () => import('./idcc.json', { with: { type: 'json' } }),
    /** The eight levels of qualification, each with its definition. */
    levels: () => import('./levels.json', { with: { type: 'json' } }),
};

export type NomenclatureName = keyof typeof FILES;

const loaded = new Map<NomenclatureName, Promise<Nomenclature>>();

/** One list, loaded when it is first needed, once. */
export function loadNomenclature(name: NomenclatureName): Promise<Nomenclature> {
    let list = loaded.get(name);
    if (!list) loaded.set(name, (list = load(name)));
    return list;
}

async function load(name: NomenclatureName): Promise<Nomenclature> {
    const { origin, labels }: { origin: string; labels: Record<string, string> } = (await FILES[name]()).default;
    return { origin, labels: new Map(Object.entries(labels)) };
}
