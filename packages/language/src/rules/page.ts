import { type JudgingPreset, PRESETS } from './config/presets.ts';
import { EXAMPLE_PATH, readExample } from './example.ts';
import { MOST_NEIGHBOURS, type ResourceName } from './resources.ts';
import { type Example, type Rule, SEVERITIES, type SeverityOrOff, type Source, type Theme } from './rule.ts';
import { ownSeverity } from './settings.ts';
import type { Topic } from './topics.ts';
import { LineIndex } from '../model/source.ts';

/** A page about a rule, in parts: written as Markdown for the docs, as plain lines for a terminal. */
export interface Page {
    readonly title: string;
    readonly parts: readonly PagePart[];
}

export type PagePart =
    | { readonly is: 'heading'; readonly text: string; readonly level: 2 | 3 }
    | { readonly is: 'paragraph'; readonly text: string }
    | { readonly is: 'quote'; readonly text: string; readonly from: string }
    | { readonly is: 'code'; readonly language: string; readonly text: string }
    | { readonly is: 'list'; readonly items: readonly string[] }
    | { readonly is: 'table'; readonly rows: readonly (readonly string[])[] };

/** Where the pages and the schemas that come with the command line can be read: npm's packages, as files. */
export const PUBLISHED = 'https://unpkg.com/@referentiel/cli';

/** Where the page of a rule lies: in the repository, and in what is published. */
export function rulePagePath(code: string): string {
    return `docs/regles/${code}.md`;
}

export const SEVERITY_NAMES: Readonly<Record<SeverityOrOff, string>> = {
    error: 'erreur',
    warning: 'avertissement',
    information: 'information',
    hint: 'conseil',
    off: 'désactivée',
};

export const THEME_NAMES: Readonly<Record<Theme, string>> = {
    langue: 'Langue',
    structure: 'Structure',
    rédaction: 'Rédaction',
    évaluation: 'Évaluation et jury',
    loi: 'Loi',
    administration: 'Administration',
};

const SCOPES: Readonly<Record<Rule['scope'], string>> = {
    unit: 'une certification, tous ses fichiers ensemble',
    register: 'toutes les certifications du projet',
    silences: 'les « tolère » d’une certification, une fois les autres règles passées',
};

/** All that a page tells of a rule. */
export function rulePage(rule: Rule): Page {
    return {
        title: rule.code,
        parts: [
            paragraph(`${rule.title.fr}.`),
            paragraph(`Thème : ${rule.theme}. Portée : ${SCOPES[rule.scope]}.`),
            heading('Pourquoi'),
            paragraph(rule.why),
            ...needs(rule),
            ...sources(rule.source),
            heading('Gravité'),
            ...severities(rule),
            heading('À corriger'),
            ...rule.breaking.flatMap(breaking),
            heading('Sans remarque'),
            ...rule.passing.flatMap(passing),
            ...options(rule),
            heading('La faire taire'),
            ...silencing(rule),
        ],
    };
}

export function topicPage({ code, title, text }: Topic): Page {
    return {
        title: code,
        parts: [
            paragraph(`${title.fr}.`),
            ...text.map(paragraph),
            heading('La faire taire'),
            paragraph('Ce n’est pas une règle : cela ne se règle ni ne se tolère, cela se corrige.'),
        ],
    };
}

function heading(text: string, level: 2 | 3 = 2): PagePart {
    return { is: 'heading', text, level };
}

function paragraph(text: string): PagePart {
    return { is: 'paragraph', text };
}

const NEEDS: Readonly<Record<ResourceName, string>> = {
    corpus: 'Elle compare à une référence du répertoire, que fait « referentiel corpus build » et que nomme « check --against » ; sans référence, elle se tait.',
    dictionary:
        'Elle lit le dictionnaire français que l’outil apporte (dictionary-fr, MPL 2.0) : au terminal avec « check --spelling », dans l’éditeur par le réglage « referentiel.spelling ».',
    neighbours: `Elle compare aux autres référentiels du projet, sans qu’on le demande ; dans l’éditeur, après les autres constats. Un projet de plus de ${MOST_NEIGHBOURS} certifications n’est pas comparé à lui-même : « referentiel corpus build » en fait une référence, que nomme « check --against ».`,
};

function needs(rule: Rule): PagePart[] {
    return rule.scope === 'silences' || rule.needs === undefined ? [] : [paragraph(NEEDS[rule.needs])];
}

function sources(all: readonly Source[]): PagePart[] {
    if (all.length === 0) return [];
    return [
        heading('Source'),
        ...all.map(({ reference, quote, date }): PagePart => {
            const from = date ? `${reference} (état de ${monthOf(date)})` : reference;
            return quote ? { is: 'quote', text: quote, from } : paragraph(`${from}.`);
        }),
    ];
}

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

function monthOf(date: string): string {
    const [year = '', month = ''] = date.split('-');
    return `${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

const KIND_NAMES = ['RNCP, sur demande', 'RNCP, de droit', 'répertoire spécifique'];

function severities(rule: Rule): PagePart[] {
    const { severity } = rule;
    const kinds = ['sur demande', 'de droit', 'RS'] as const;
    const presets = PRESETS.flatMap((preset) => {
        const said = preset === 'de-droit' ? undefined : rule.presets?.[preset];
        if (said === undefined) return [];
        const byKind = kinds.map((kind) => SEVERITY_NAMES[ownSeverity(rule, preset as JudgingPreset, kind)]);
        const told =
            new Set(byKind).size === 1 ? byKind[0] : byKind.map((name, i) => `${KIND_NAMES[i]} : ${name}`).join(' ; ');
        return [`Préréglage « ${preset} » : ${told}.`];
    });
    return [
        {
            is: 'table',
            rows: [KIND_NAMES, kinds.map((kind) => SEVERITY_NAMES[severity[kind]])],
        },
        ...presets.map(paragraph),
    ];
}

function breaking(example: Example): PagePart[] {
    const { files, marks } = readExample(example);
    const places = marks
        .toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start))
        .map(({ file, start, end }) => {
            const text = files[file] ?? '';
            const { line } = new LineIndex(text).placeOf(start);
            const where = file === EXAMPLE_PATH ? `ligne ${line}` : `${file}, ligne ${line}`;
            return `${where} : ${text.slice(start, end).replace(/\s+/g, ' ')}`;
        });
    return [...shown(example, files), paragraph('Remarque à :'), { is: 'list', items: places }];
}

function passing(example: Example): PagePart[] {
    return shown(example, readExample(example).files);
}

function shown({ title }: Example, files: Readonly<Record<string, string>>): PagePart[] {
    return [
        ...(title ? [heading(title, 3)] : []),
        ...Object.entries(files).flatMap(([path, text]): PagePart[] => [
            ...(path === EXAMPLE_PATH ? [] : [paragraph(`Avec ${path} :`)]),
            { is: 'code', language: 'referentiel', text: text.trimEnd() },
        ]),
    ];
}

interface OptionSchema {
    readonly type?: string;
    readonly description?: string;
}

function options(rule: Rule): PagePart[] {
    if (rule.scope === 'silences' || !rule.options) return [];
    const { schema, defaults } = rule.options as {
        schema: { properties?: Record<string, OptionSchema> };
        defaults: object;
    };
    const values = defaults as Readonly<Record<string, unknown>>;
    const rows = Object.entries(schema.properties ?? {}).map(([name, { description = '' }]) => [
        name,
        JSON.stringify(values[name]),
        description,
    ]);
    const example = { rules: { [rule.code]: { options: values } } };
    return [
        heading('Options'),
        { is: 'table', rows: [['option', 'par défaut', 'sens'], ...rows] },
        { is: 'code', language: 'json', text: JSON.stringify(example, undefined, 2) },
    ];
}

function silencing(rule: Rule): PagePart[] {
    const config: PagePart[] = [
        paragraph('Pour tout le projet ou pour certains fichiers, dans referentiel.config.json :'),
        { is: 'code', language: 'json', text: JSON.stringify({ rules: { [rule.code]: 'off' } }, undefined, 2) },
        paragraph(`Autres gravités possibles : ${SEVERITIES.map((name) => `"${name}"`).join(', ')}.`),
    ];
    if (rule.scope === 'silences') return [paragraph('Une remarque sur un « tolère » ne se tolère pas.'), ...config];
    const where =
        rule.scope === 'register'
            ? 'En tête de la certification, avec une raison et, si l’on veut, une fin :'
            : 'Dans l’élément concerné, ou en tête de fichier pour toute la certification, avec une raison et, si l’on veut, une fin :';
    return [
        paragraph(where),
        {
            is: 'code',
            language: 'referentiel',
            text: `tolère ${rule.code} "La raison."\ntolère ${rule.code} jusqu’au 31/12/2026 "La raison."`,
        },
        ...config,
    ];
}
