import type { Source } from './rule.ts';

/** The state of the law that is quoted here. */
const DATE = '2026-03';

function labourCode(article: string, quote: string): Source {
    return { reference: `Code du travail, ${article}`, quote, date: DATE };
}

/** The articles that rules rest on, each with the words that matter. */
export const L6113_1 = labourCode(
    'L. 6113-1',
    'un référentiel de compétences qui identifie les compétences et les connaissances, y compris transversales, qui en découlent et un référentiel d’évaluation qui définit les critères et les modalités d’évaluation des acquis',
);
export const L6113_1_ACTIVITIES = labourCode(
    'L. 6113-1',
    'un référentiel d’activités qui décrit les situations de travail et les activités exercées, les métiers ou emplois visés, un référentiel de compétences qui identifie les compétences et les connaissances, y compris transversales, qui en découlent',
);
export const L6113_1_CRITERIA = labourCode(
    'L. 6113-1',
    'un référentiel d’évaluation qui définit les critères et les modalités d’évaluation des acquis',
);
export const L6113_1_BLOCKS = labourCode(
    'L. 6113-1',
    'Les certifications professionnelles sont constituées de blocs de compétences, ensembles homogènes et cohérents de compétences contribuant à l’exercice autonome d’une activité professionnelle et pouvant être évaluées et validées.',
);
export const L6113_4 = labourCode(
    'L. 6113-4',
    'Les certificats de qualification professionnelle sont établis par une ou plusieurs commissions paritaires nationales de l’emploi de branche professionnelle.',
);
export const L6113_5 = labourCode(
    'L. 6113-5',
    'Sont enregistrés par France compétences, pour une durée maximale de cinq ans, dans le répertoire national des certifications professionnelles',
);
export const L6113_6 = labourCode(
    'L. 6113-6',
    'Sont enregistrées pour une durée maximale de cinq ans, dans un répertoire spécifique établi par France compétences',
);
export const L6113_6_BLOCKS = labourCode(
    'L. 6113-6',
    'Ces certifications et habilitations peuvent, le cas échéant, faire l’objet de correspondances avec des blocs de compétences de certifications professionnelles.',
);
export const L6113_7 = labourCode(
    'L. 6113-7',
    'correspondances totales ou partielles entre la certification professionnelle dont ils sont responsables et les certifications professionnelles équivalentes et de même niveau de qualification et leurs blocs de compétences',
);
export const L6412_3 = labourCode(
    'L. 6412-3',
    'La validation des acquis de l’expérience est prononcée par un jury dont la composition et les modalités de fonctionnement sont fixées par décret.',
);
export const R6113_9_3 = labourCode(
    'R. 6113-9, 3°',
    'La qualité des référentiels d’activités, de compétences et d’évaluation ainsi que leur cohérence d’ensemble.',
);
export const R6113_9_3_THEMES = labourCode(
    'R. 6113-9, 3°',
    'Les référentiels d’activités et de compétences intègrent, en fonction de la certification professionnelle concernée : a) Les effets de la transition écologique et de la transition numérique',
);
export const R6113_11_2 = labourCode(
    'R. 6113-11, 2°',
    'Le référentiel de compétences intègre, en fonction de la certification ou de l’habilitation concernée',
);
export const R6113_9_5 = labourCode(
    'R. 6113-9, 5°',
    'La prise en compte des contraintes légales et règlementaires liées à l’exercice du métier visé par le projet de certification professionnelle',
);
export const R6113_9_6 = labourCode(
    'R. 6113-9, 6°',
    'La possibilité d’accéder au projet de certification professionnelle par la validation des acquis de l’expérience',
);
export const R6113_9_7 = labourCode(
    'R. 6113-9, 7°',
    'La cohérence des blocs de compétences constitutifs du projet de certification professionnelle et de leurs modalités spécifiques d’évaluation',
);
export const R6113_9_8 = labourCode(
    'R. 6113-9, 8°',
    'correspondances partielles mises en place par le demandeur entre un ou plusieurs blocs de compétences de ce projet et les blocs de compétences d’autres certifications professionnelles',
);
export const R6113_9_8_TOTAL = labourCode(
    'R. 6113-9, 8°',
    'correspondances totales mises en place par le demandeur entre le projet de certification professionnelle et des certifications professionnelles équivalentes et de même niveau de qualification',
);
export const R6113_10 = labourCode(
    'R. 6113-10',
    'L’enregistrement effectué au titre de la procédure du présent article est d’une durée de trois ans.',
);
export const R6113_11_4 = labourCode(
    'R. 6113-11, 4°',
    'La prise en compte des contraintes légales et règlementaires liées à l’exercice des compétences professionnelles visées par le projet de certification ou d’habilitation',
);
export const R6113_16_3 = labourCode(
    'R. 6113-16-3, 1°',
    'D’utiliser l’intitulé exact de la certification professionnelle, du ou des blocs de compétences constitutifs de la certification professionnelle',
);
export const D6113_19 = labourCode(
    'D. 6113-19',
    'Le cadre national des certifications professionnelles comprend huit niveaux de qualification.',
);

/** Publications that aren't law. */
export const FRANCE_COMPETENCES_FAQ: Source = { reference: 'France compétences, foire aux questions' };
export const FICHE_FORMAT: Source = { reference: 'France compétences, fiches publiées (flux V4.1)' };

/** The commission's own reading of the law, by section: January 2023, overruled by later law where they differ. */
export function vademecum(section: string, quote?: string): Source {
    return {
        reference: `France compétences, Vadémécum RNCP V1.1, ${section}`,
        ...(quote && { quote, date: '2023-01' }),
    };
}

export const R6113_8_1 = labourCode(
    'R. 6113-8-1',
    'De reproduction littérale de tout ou partie du contenu d’un référentiel existant',
);
