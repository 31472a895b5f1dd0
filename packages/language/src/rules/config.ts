import { nearestCodes } from '../model/codes.ts';
import { DOCUMENT_SETTINGS, type DocumentSettings, documentSettings } from './config/document-settings.ts';
import { LONGEST_GLOB } from './config/globs.ts';
import { JsonFault, parsePlaced, bareValue, type PlacedMember, type PlacedValue } from './config/json-places.ts';
import { optionFaults } from './config/option-faults.ts';
import { PRESETS, presetSettings } from './config/presets.ts';
import type { Finding } from './finding.ts';
import { either } from './phrases.ts';
import { type Fix, type Rule, SEVERITIES, type Severity, type SeverityOrOff } from './rule.ts';
import type { Message } from '../model/message.ts';
import { ruleKey } from './silences.ts';
import type { CheckSettings, RuleSettings } from './settings.ts';
import { CONFIG_RULE, UNSILENCEABLE } from './syntax.ts';

export const CONFIG_FILE = 'referentiel.config.json';

/** What a projet's `referentiel.config.json` says. */
export interface ProjectConfig extends RuleSettings {
    /** Files that are not looked at, as patterns from the projet's folder on. */
    readonly exclude: readonly string[];
    readonly overrides: readonly (RuleSettings & { readonly files: readonly string[] })[];
    /** How the documents look that leave the house. */
    readonly documents?: DocumentSettings;
}

export const EMPTY_CONFIG: ProjectConfig = { exclude: [], overrides: [] };

/** Reads a configuration; what is wrong in it is told, and the rest holds. */
export function readConfig(
    text: string,
    path: string,
    rules: readonly Rule[],
): { readonly config: ProjectConfig; readonly findings: readonly Finding[] } {
    const reader = new ConfigReader(path, rules);
    try {
        return { config: reader.read(parsePlaced(text)), findings: reader.findings };
    } catch (error) {
        if (!(error instanceof JsonFault)) throw error;
        const start = Math.min(error.offset, text.length);
        reader.tell('error', { start, end: Math.min(start + 1, text.length) }, NOT_JSON);
        return { config: EMPTY_CONFIG, findings: reader.findings };
    }
}

/** How a check is to judge in a projet: its configuration, from the folder in which it lies. */
export function checkSettings(config: ProjectConfig, folder: string, today: string): CheckSettings {
    const { severities, options, preset, kind, overrides } = config;
    return {
        today,
        severities,
        options,
        preset,
        kind,
        overrides: overrides.map((override) => ({ ...override, folder })),
    };
}

const NOT_JSON: Message = {
    fr: 'Le fichier cesse ici d’être du JSON : rien n’en est pris en compte.',
    en: 'Here the file stops being JSON: nothing of it is taken into account.',
};

type At = { readonly start: number; readonly end: number };
type Draft = {
    severities: Record<string, SeverityOrOff>;
    options: Record<string, unknown>;
    preset?: RuleSettings['preset'];
    kind?: RuleSettings['kind'];
};

class ConfigReader {
    readonly findings: Finding[] = [];
    private readonly path: string;
    private readonly rules: ReadonlyMap<string, Rule>;

    constructor(path: string, rules: readonly Rule[]) {
        this.path = path;
        this.rules = new Map(rules.map((rule) => [rule.code, rule]));
    }

    read(root: PlacedValue): ProjectConfig {
        const own = newDraft();
        const overrides: (Draft & { files: string[] })[] = [];
        const exclude: string[] = [];
        let documents: DocumentSettings | undefined;
        for (const member of this.members(root, ['$schema', 'preset', 'rules', 'overrides', 'exclude', 'documents'])) {
            if (member.name === 'exclude') exclude.push(...this.globs(member.value));
            else if (member.name === 'overrides') {
                for (const element of this.elements(member.value)) overrides.push(this.override(element));
            } else if (member.name === 'documents') {
                const members = this.members(member.value, DOCUMENT_SETTINGS);
                documents = documentSettings(members, (at, message) => this.tell('error', at, message));
            } else this.setting(member, own);
        }
        return { ...own, overrides, exclude, ...(documents ? { documents } : {}) };
    }

    tell(severity: Severity, at: At, message: Message, fixes: readonly Fix[] = []): void {
        const { start, end } = at;
        this.findings.push({
            rule: CONFIG_RULE,
            severity,
            message,
            at: { file: this.path, start, end },
            identity: '',
            fingerprint: `${CONFIG_RULE} ${message.fr}`,
            related: [],
            fixes,
            tags: [],
        });
    }

    private override(value: PlacedValue): Draft & { files: string[] } {
        const draft = { ...newDraft(), files: [] as string[] };
        for (const member of this.members(value, ['files', 'preset', 'rules'])) {
            if (member.name === 'files') draft.files.push(...this.globs(member.value));
            else this.setting(member, draft);
        }
        return draft;
    }

    /** `preset` stands below `rules`, whichever is written first. */
    private setting({ name, value }: PlacedMember, into: Draft): void {
        if (name === 'preset') this.preset(value, into);
        if (name !== 'rules') return;
        for (const member of this.members(value)) this.rule(member, into);
    }

    private preset(value: PlacedValue, into: Draft): void {
        const name = value.kind === 'scalar' ? String(value.value) : '';
        const found = PRESETS.find((known) => ruleKey(known) === ruleKey(name));
        if (!found) {
            const { fr, en } = either(PRESETS);
            this.tell('error', value, { fr: `On attend ici ${fr}.`, en: `Here ${en} is expected.` });
            return;
        }
        Object.assign(into, presetSettings(found));
    }

    private rule({ name, at, value }: PlacedMember, into: Draft): void {
        const rule =
            this.rules.get(name) ?? [...this.rules.values()].find(({ code }) => ruleKey(code) === ruleKey(name));
        if (!rule) {
            this.unknownRule(name, at);
            return;
        }
        if (value.kind === 'scalar') {
            const severity = this.severity(value);
            if (severity) into.severities[rule.code] = severity;
            return;
        }
        for (const member of this.members(value, ['severity', 'options'])) {
            if (member.name === 'severity') {
                const severity = this.severity(member.value);
                if (severity) into.severities[rule.code] = severity;
            } else if (member.name === 'options') this.options(rule, member.value, into);
        }
    }

    private options(rule: Rule, value: PlacedValue, into: Draft): void {
        const schema = rule.scope === 'silences' ? undefined : rule.options?.schema;
        const faults = optionFaults(value, schema ?? {});
        for (const { message, start, end } of faults) this.tell('error', { start, end }, message);
        if (faults.length === 0) into.options[rule.code] = bareValue(value);
    }

    private severity(value: PlacedValue): SeverityOrOff | undefined {
        const known = [...SEVERITIES, 'off' as const];
        const said = value.kind === 'scalar' ? known.find((severity) => severity === value.value) : undefined;
        if (!said) {
            const { fr, en } = either(known.map((severity) => `"${severity}"`));
            this.tell('error', value, { fr: `On attend ici ${fr}.`, en: `Here ${en} is expected.` });
        }
        return said;
    }

    private unknownRule(name: string, at: At): void {
        if (UNSILENCEABLE.includes(name)) {
            this.tell('warning', at, {
                fr: `« ${name} » n’est pas une règle : ces fautes ne se règlent pas.`,
                en: `“${name}” is no rule: such faults can’t be set.`,
            });
            return;
        }
        const near = nearestCodes(name, this.rules.keys());
        const [fr, en] = [either(near.map((code) => `« ${code} »`)).fr, either(near.map((code) => `“${code}”`)).en];
        const span = { file: this.path, ...at };
        this.tell(
            'warning',
            at,
            {
                fr: `Aucune règle ne s’appelle « ${name} »${near.length > 0 ? `. Vouliez-vous dire ${fr} ?` : '.'}`,
                en: `No rule is called “${name}”${near.length > 0 ? `. Did you mean ${en}?` : '.'}`,
            },
            near.map((code) => ({
                title: { fr: `Écrire « ${code} »`, en: `Write “${code}”` },
                operation: { do: 'replace', at: { file: span.file, start: at.start, end: at.end }, by: `"${code}"` },
                safe: false,
            })),
        );
    }

    private members(value: PlacedValue, known?: readonly string[]): readonly PlacedMember[] {
        if (value.kind !== 'object') {
            this.tell('error', value, {
                fr: 'On attend ici un objet : { … }.',
                en: 'Here an object is expected: { … }.',
            });
            return [];
        }
        for (const { name, at } of value.members) {
            if (!known || known.includes(name)) continue;
            const list = known.filter((other) => other !== '$schema').join(', ');
            this.tell('warning', at, {
                fr: `« ${name} » n’est pas un réglage : on peut écrire ici ${list}.`,
                en: `“${name}” is no setting: here can stand ${list}.`,
            });
        }
        return value.members;
    }

    private elements(value: PlacedValue): readonly PlacedValue[] {
        if (value.kind === 'array') return value.elements;
        this.tell('error', value, { fr: 'On attend ici une liste : [ … ].', en: 'Here a list is expected: [ … ].' });
        return [];
    }

    private globs(value: PlacedValue): string[] {
        return this.elements(value).flatMap((element) => {
            if (element.kind !== 'scalar' || typeof element.value !== 'string') {
                this.tell('error', element, { fr: 'On attend ici un texte.', en: 'Here a text is expected.' });
                return [];
            }
            if (element.value.length <= LONGEST_GLOB) return [element.value];
            this.tell('error', element, {
                fr: `Ce motif a plus de ${LONGEST_GLOB} caractères : il n’en est pas tenu compte.`,
                en: `This pattern has more than ${LONGEST_GLOB} characters: it is not heeded.`,
            });
            return [];
        });
    }
}

function newDraft(): Draft {
    return { severities: {}, options: {} };
}
