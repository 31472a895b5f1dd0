import { FICHE_FORMAT } from '../articles.ts';
import { unitRule } from '../rule.ts';

export default unitRule({
    code: 'niveau-au-répertoire-spécifique',
    theme: 'administration',
    title: {
        fr: 'Une certification du répertoire spécifique n’a pas de niveau',
        en: 'A certification of the répertoire spécifique has no level',
    },
    severity: { 'sur demande': 'off', 'de droit': 'off', RS: 'warning' },
    source: [FICHE_FORMAT],
    why: 'Le cadre national classe les certifications professionnelles du RNCP ; une certification complémentaire n’y a pas de place. On écrit « niveau aucun », ou rien.',
    breaking: [
        {
            text: `
                certification RS1 "T"
                »niveau 5«
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RS1 "T"
                niveau aucun
            `,
        },
    ],
    *check(unit) {
        const level = unit.certification?.administration.level;
        if (unit.register !== 'RS' || !level?.code) return;
        yield {
            at: level.span,
            item: unit.root,
            message: {
                fr: 'Une certification du répertoire spécifique n’a pas de niveau.',
                en: 'A certification of the répertoire spécifique has no level.',
            },
            fixes: [
                {
                    title: { fr: 'Écrire « niveau aucun »', en: 'Write “niveau aucun”' },
                    operation: { do: 'replace', at: level.span, by: 'niveau aucun' },
                    safe: false,
                },
            ],
        };
    },
});
