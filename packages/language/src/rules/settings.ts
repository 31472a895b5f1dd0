import type { RegistrationKind } from '../model/unit.ts';
import { matches } from './config/globs.ts';
import type { JudgingPreset } from './config/presets.ts';
import type { Rule, SeverityOrOff } from './rule.ts';

/** What can be set for all files or for some of them. */
export interface RuleSettings {
    /** Severity by rule; `off` leaves it out. */
    readonly severities?: Readonly<Record<string, SeverityOrOff>>;
    readonly options?: Readonly<Record<string, unknown>>;
    readonly preset?: JudgingPreset;
    /** Judge as this kind of registration, whatever the certification says of itself. */
    readonly kind?: RegistrationKind;
}

export interface FileSettings extends RuleSettings {
    /** Patterns of paths, from `folder` on. */
    readonly files: readonly string[];
    readonly folder: string;
}

/** How a check is to judge; what isn't said is as the rules have it. */
export interface CheckSettings extends RuleSettings {
    readonly today: string;
    /** For some files; where several apply, the last that says something has it. Plain data: workers are told too. */
    readonly overrides?: readonly FileSettings[];
}

/** The overrides that apply to a file. */
export function overridesFor({ overrides = [] }: CheckSettings, path: string): readonly FileSettings[] {
    return overrides.filter(({ files, folder }) => matches(files, folder, path));
}

/** The settings that hold for a file. */
export function settingsFor(settings: CheckSettings, path: string): RuleSettings {
    const overrides = overridesFor(settings, path);
    if (overrides.length === 0) return settings;
    let { severities, options, preset, kind } = settings;
    for (const override of overrides) {
        severities = { ...severities, ...override.severities };
        options = { ...options, ...override.options };
        preset = override.preset ?? preset;
        kind = override.kind ?? kind;
    }
    return { severities, options, preset, kind };
}

/** How severe a rule's findings are in a file. */
export function severityOf(
    rule: Pick<Rule, 'code' | 'severity' | 'presets'>,
    settings: RuleSettings,
    kind: RegistrationKind,
): SeverityOrOff {
    return settings.severities?.[rule.code] ?? ownSeverity(rule, settings.preset, settings.kind ?? kind);
}

/** A preset judges a rule otherwise where it is on; it turns it on for a kind only where the rule says so. */
export function ownSeverity(
    { severity, presets }: Pick<Rule, 'severity' | 'presets'>,
    preset: JudgingPreset | undefined,
    kind: RegistrationKind,
): SeverityOrOff {
    const said = preset && presets?.[preset];
    if (typeof said === 'string') return severity[kind] === 'off' ? 'off' : said;
    return said?.[kind] ?? severity[kind];
}

/** Whether any file could get findings of a rule: else it need not run. */
export function mayRun(
    rule: Pick<Rule, 'code' | 'severity' | 'presets'>,
    settings: CheckSettings,
    kind: RegistrationKind,
): boolean {
    const all = [settings, ...(settings.overrides ?? [])];
    if (all.some(({ severities }) => (severities?.[rule.code] ?? 'off') !== 'off')) return true;
    if (settings.severities?.[rule.code] === 'off') return false;
    return all.some((some) => ownSeverity(rule, some.preset ?? settings.preset, some.kind ?? kind) !== 'off');
}

/** The values of a rule's options: those by default, and over them those that are set. */
export function optionsOf(rule: Rule, settings: RuleSettings): unknown {
    if (rule.scope === 'silences' || !rule.options) return undefined;
    return { ...(rule.options.defaults as object), ...(settings.options?.[rule.code] as object | undefined) };
}
