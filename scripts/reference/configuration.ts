import { type PresetName, PRESETS, type Rule, RULES, SEVERITIES } from '@referentiel/language';

const SEVERITY_NAMES: Readonly<Record<string, string>> = {
    error: 'erreur',
    warning: 'avertissement',
    information: 'information',
    hint: 'conseil',
    off: 'éteinte',
};

const PRESET_NAMES: Readonly<Record<PresetName, string>> = {
    brouillon: 'Pendant l’écriture : ce qui n’est pas encore là n’est pas une faute, ce qui se contredit en est une.',
    dépôt: 'Avant l’envoi à France compétences : ce qu’elle redemanderait est un avertissement, ce qu’elle refuserait une erreur.',
    'de-droit': 'Juger comme un enregistrement de droit, quoi que le référentiel dise de lui-même.',
};

export const EXAMPLE = `{
    "preset": "brouillon",
    "rules": {
        "compétence-trop-longue": { "severity": "warning", "options": { "mots": 60 } },
        "trou-de-numérotation": "off"
    },
    "overrides": [{ "files": ["archives/**"], "preset": "de-droit" }],
    "exclude": ["essais/**"],
    "documents": { "logo": "images/logo.png", "colour": "#1F3864", "mentions": ["Diffusion restreinte"] }
}`;

/** One for all kinds of registration, or those that differ. */
function severityWords(said: string | Readonly<Record<string, string>>): string {
    if (typeof said === 'string') return SEVERITY_NAMES[said] ?? said;
    return Object.entries(said)
        .map(([kind, severity]) => `${kind} : ${SEVERITY_NAMES[severity]}`)
        .join(', ');
}

/** What `referentiel.config.json` may say, and what each preset and each option of a rule changes. */
export function configurationPage(): string {
    return [
        '# La configuration',
        'Un fichier `referentiel.config.json` marque la racine d’un projet et règle ce que `check` y dit. Il est facultatif ; `referentiel init` en écrit un. VS Code en propose les clés et les valeurs, par son [schéma](../../schemas/referentiel.config.schema.json).',
        `\`\`\`json\n${EXAMPLE}\n\`\`\``,
        [
            '| clé | ce qu’elle dit |',
            '| --- | --- |',
            '| `preset` | la manière de juger : un préréglage, ci-dessous |',
            '| `rules` | par règle, sa gravité ; ou sa gravité et ses options |',
            '| `overrides` | les mêmes réglages pour certains fichiers (`files`) ; le dernier qui s’applique l’emporte |',
            '| `exclude` | fichiers et dossiers à ne pas lire |',
            '| `documents` | l’allure des documents de `generate --profile dépôt` ou `jury`, ci-dessous |',
        ].join('\n'),
        `Une gravité est ${SEVERITIES.map((severity) => `\`"${severity}"\` (${SEVERITY_NAMES[severity]})`).join(', ')} ou \`"off"\` (éteinte). Un motif est un chemin depuis le dossier du fichier : \`*\` dans un nom, \`**\` à travers les dossiers.`,
        '## Les documents',
        [
            '| clé | ce qu’elle dit |',
            '| --- | --- |',
            '| `logo` | une image PNG ou JPEG de ce dossier ou de ceux qu’il contient, sur les couvertures et les parchemins |',
            '| `colour` | la couleur des titres, assez foncée pour se lire sur du papier |',
            '| `template` | un document Word dont le format docx prend les styles ; `--template` l’emporte |',
            '| `mentions` | des lignes au pied des couvertures ; un parchemin n’en porte pas |',
        ].join('\n'),
        '## Les préréglages',
        ...PRESETS.flatMap((name) => [
            `### ${name}`,
            PRESET_NAMES[name],
            ...(name === 'de-droit' ? [] : [severityTable(RULES, name)]),
        ]),
        '## Les options des règles',
        'Par défaut, et ce qu’elles acceptent.',
        optionsTable(RULES),
    ].join('\n\n');
}

function severityTable(rules: readonly Rule[], preset: Exclude<PresetName, 'de-droit'>): string {
    const rows = rules
        .filter(({ presets }) => presets?.[preset] !== undefined)
        .toSorted((a, b) => (a.code < b.code ? -1 : 1))
        .map((rule) => `| ${linkTo(rule.code)} | ${severityWords(rule.presets?.[preset] ?? 'off')} |`);
    return ['| règle | gravité |', '| --- | --- |', ...rows].join('\n');
}

function optionsTable(rules: readonly Rule[]): string {
    const rows = rules.flatMap((rule) => {
        if (rule.scope === 'silences' || !rule.options) return [];
        const { defaults, schema } = rule.options;
        const properties = (schema as { properties?: Record<string, { description?: string }> }).properties ?? {};
        return Object.entries(defaults as Record<string, unknown>).map(
            ([name, value]) =>
                `| ${linkTo(rule.code)} | \`${name}\` | \`${JSON.stringify(value).replaceAll('|', '\\|')}\` | ${properties[name]?.description ?? ''} |`,
        );
    });
    return ['| règle | option | par défaut | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function linkTo(code: string): string {
    return `[${code}](../regles/${encodeURI(code)}.md)`;
}
