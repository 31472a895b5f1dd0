import type { RegistrationKind } from '../../model/unit.ts';

/** Ways of judging that have a name, by what an author is about. What each makes of a rule, the rule says. */
export const PRESETS = [
    /** Being written: what isn't there yet is no fault, what contradicts itself is. */
    'brouillon',
    /** About to be sent to France compétences: what it would ask back is worth a warning, what it would refuse an error. */
    'dépôt',
    /** Judged as a registration de droit, whatever the référentiel says of itself. */
    'de-droit',
] as const;

export type PresetName = (typeof PRESETS)[number];

/** The presets that judge rules otherwise than they do by themselves. */
export type JudgingPreset = Exclude<PresetName, 'de-droit'>;

/** What a preset sets. */
export function presetSettings(preset: PresetName): {
    readonly preset?: JudgingPreset;
    readonly kind?: RegistrationKind;
} {
    return preset === 'de-droit' ? { kind: 'de droit' } : { preset };
}
