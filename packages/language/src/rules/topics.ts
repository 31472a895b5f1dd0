import type { Message } from '../model/message.ts';
import { CONFIG_RULE, SYNTAX_RULE } from './syntax.ts';

/** What is told under a code that is no rule: it can be neither set nor silenced. */
export interface Topic {
    readonly code: string;
    readonly title: Message;
    /** In French, paragraph by paragraph. */
    readonly text: readonly string[];
}

export const TOPICS: readonly Topic[] = [
    {
        code: CONFIG_RULE,
        title: { fr: 'La configuration se comprend', en: 'The configuration is understood' },
        text: [
            'Le fichier referentiel.config.json du projet contient ce que le programme ne comprend pas : un nom de règle qui n’existe pas (un nom proche est proposé), une gravité ou une option impossible, un texte qui n’est pas du JSON.',
            'Ce qui se comprend s’applique, le reste compte pour rien. Le schéma schemas/referentiel.config.schema.json permet à un éditeur de proposer les noms et les valeurs.',
        ],
    },
    {
        code: 'fichier-illisible',
        title: { fr: 'Tout fichier peut être lu', en: 'Every file can be read' },
        text: [
            'Un fichier du projet a disparu pendant la vérification, est interdit par les droits du système, dépasse 8 Mo, n’est pas un fichier ordinaire (un tube, un lien qui tourne en rond), ou n’est pas enregistré en UTF-8. Rien de ce qu’il dit n’est pris en compte, sauf dans le dernier cas.',
            'De même un dossier que les droits du système ferment, et une certification de plus de 200 000 énoncés : le reste est vérifié.',
        ],
    },
    {
        code: SYNTAX_RULE,
        title: { fr: 'Le texte suit la langue', en: 'The text follows the language' },
        text: [
            'Un mot est mal écrit, un guillemet ou une accolade manque, un énoncé n’est pas à sa place, un conflit de fusion est resté dans le fichier. Le message dit où, ce qui était attendu, et propose le mot voulu quand il se devine.',
            'Le reste du fichier garde son sens. Tant qu’une telle faute touche ce que disent les épreuves ou les compétences, aucune compétence n’est dite non évaluée : une faute de frappe n’accuse jamais le référentiel.',
        ],
    },
];
