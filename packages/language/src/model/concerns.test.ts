import { expect, test } from 'vitest';
import { unitFromTexts } from './build/from-texts.ts';
import { type Concern, CONCERNS, concernsOf } from './concerns.ts';

/** The concerns that a competency shows. */
function shown(title: string): Concern[] {
    const concerns = concernsOf(unitFromTexts(`certification RNCP1 "T"\ncompétence C1 "${title}"\n`));
    return CONCERNS.filter((concern) => concerns[concern].length > 0);
}

test.each<[string, Concern[]]>([
    ['Trier les déchets en appliquant les éco-gestes', ['ecology']],
    ['Réduire l’empreinte carbone du transport', ['ecology']],
    ['Protéger les données personnelles, dans le respect du RGPD', ['ecology']],
    ['Choisir les outils numériques accessibles', ['ecology', 'disability']],
    ['Prévenir les risques professionnels', ['safety']],
    ['Porter ses équipements de protection individuelle (EPI)', ['safety']],
    ['Accueillir une personne en situation de handicap', ['disability']],
    ['Aménager un poste de travail pour une personne à mobilité réduite', ['disability']],
    ['ÉVALUER LA SANTÉ AU TRAVAIL', ['safety']],
    ['Rédiger un courrier en langue anglaise', []],
    ['Classer les pièces du dossier', []],
    ['Créer un spectacle', []],
])('%s : %j', (title, concerns) => {
    expect(shown(title)).toEqual(concerns);
});
