import type { RuleSettings } from '../settings.ts';

/** Ways of judging that have a name, by what an author is about. */
export const PRESETS = {
    /** Being written: what isn't there yet is no fault, what contradicts itself is. */
    brouillon: {
        severities: {
            'activité-sans-compétence': 'information',
            'bloc-sans-épreuve': 'information',
            'bloc-trop-petit': 'information',
            'certificateur-sans-siret': 'off',
            'certification-sans-bloc': 'information',
            'certification-sans-épreuve': 'information',
            'code-de-bloc': 'information',
            'compétence-hors-bloc': 'warning',
            'compétence-non-évaluée': 'warning',
            'compétence-sans-activité': 'information',
            'compétence-sans-critère': 'information',
            'compétence-évaluée-en-partie': 'information',
            'cqp-sans-cpne': 'information',
            'référentiel-sans-critère': 'off',
            'réglementation-néant': 'hint',
            'trou-de-numérotation': 'information',
            'vae-non-ouverte': 'information',
            'voie-sans-jury': 'information',
            'épreuve-sans-compétence': 'warning',
            'épreuve-sans-durée': 'off',
        },
    },
    /** About to be sent to France compétences: what it would ask back is worth a warning, what it would refuse an error. */
    dépôt: {
        severities: {
            'activité-sans-compétence': 'error',
            'bloc-trop-petit': 'error',
            'bloc-à-répartir': 'error',
            'certificateur-sans-siret': 'warning',
            'certification-sans-épreuve': { 'sur demande': 'error', 'de droit': 'error', RS: 'warning' },
            'code-de-nomenclature-inconnu': 'warning',
            'compétence-sans-activité': 'error',
            'compétence-sans-critère': 'error',
            'compétence-évaluée-en-partie': 'error',
            'cqp-sans-cpne': 'error',
            'dernière-délivrance': 'warning',
            'intitulé-de-bloc': 'error',
            'libellé-de-nomenclature': 'warning',
            'référentiel-sans-critère': 'warning',
            'réglementation-néant': 'warning',
            'texte-en-double': 'error',
            'tolérance-échue': 'error',
            'vae-et-assiduité': 'error',
            'voie-sans-jury': 'error',
            'épreuve-sans-durée': 'warning',
        },
    },
    /** Judged as a registration de droit, whatever the référentiel says of itself. */
    'de-droit': { kind: 'de droit' },
} as const satisfies Readonly<Record<string, RuleSettings>>;

export type PresetName = keyof typeof PRESETS;
