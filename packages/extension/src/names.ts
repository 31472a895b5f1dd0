export const LANGUAGE = 'referentiel';
export const NAME = 'Référentiel';
