import type { Activity, Competency } from './items.ts';
import type { Unit } from './unit.ts';
import { fold } from './wording.ts';

/** What the law of 9 June 2025 wants activities and competencies to take in (Code du travail, R. 6113-9, 3°). */
export const CONCERNS = ['ecology', 'safety', 'disability'] as const;
export type Concern = (typeof CONCERNS)[number];

/** Beginnings of words, without accents, that show a concern. A word in full ends with `$`. */
const LEXICON: Readonly<Record<Concern, string>> = {
    // a) ecological and digital transition
    ecology: `
        ecolog|eco-|ecoresponsab|ecoconception|ecogeste|environnementa|developpement durable|durabl|transition|
        (?:protection|respect|preservation) de l'environnement|impacts? sur l'environnement|biodiversi|climat|carbone|
        gaz a effet de serre|empreinte|energ|sobriete|recycl|dechet|reemploi|reparab|economie circulaire|pollu|
        rse$|responsabilite societale|ressources naturelles|
        numeri|digital|dematerialis|logiciel|informati(?:que|s)|cybersecurit|cyber-|donnees personnelles|rgpd$|
        intelligence artificielle|ia$|en ligne$|internet$|reseaux sociaux|teletravail|visioconference|bureautique|
        traitement de texte|tableur`,
    // b) prevention, health and safety at work
    safety: `
        prevention|prevenir les risques|securit|en securite|sante$|sst$|risques? |risque$|danger|ergonomi|
        gestes et postures|equipements? de protection|epi$|troubles musculo|tms$|accidents? d|psychosocia|rps$|
        harcelement|qualite de vie|qvt$|qvct$|habilitation electrique|secouris|premiers secours|hygiene|penibilite|duerp$`,
    // c) disability, accessibility, universal design
    disability: `
        handicap|accessib|conception universelle|inclusi|pmr$|mobilite reduite|deficien|malvoyan|malentendan|
        non-voyan|besoins (?:specifiques|particuliers)|situations? de vulnerabilite|rgaa$|falc$|
        amenagements? (?:de |du |des )?postes?|rqth$|agefiph$|referente? handicap`,
};

const EXPRESSIONS = Object.fromEntries(
    CONCERNS.map((concern) => {
        const words = LEXICON[concern].replace(/(?<!\s)\s*\n\s*/g, '').replaceAll('$', '(?![\\p{L}\\p{N}])');
        return [concern, new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})`, 'u')];
    }),
) as Readonly<Record<Concern, RegExp>>;

/** The activities and competencies of a unit that show each concern, in their order. */
export function concernsOf({ activities, competencies }: Unit): Record<Concern, readonly (Activity | Competency)[]> {
    const items = [...activities, ...competencies].map((item) => ({ item, text: folded(item) }));
    const showing = (concern: Concern): (Activity | Competency)[] =>
        items.filter(({ text }) => EXPRESSIONS[concern].test(text)).map(({ item }) => item);
    return { ecology: showing('ecology'), safety: showing('safety'), disability: showing('disability') };
}

/** What an item says of itself, its criteria and knowledge included, as the lexicon is written. */
function folded(item: Activity | Competency): string {
    const more = item.kind === 'competency' ? [...item.criteria, ...item.knowledge] : [];
    return [item.title, item.description, ...more.map(({ title }) => title)]
        .map((text) => fold(text?.value ?? ''))
        .join('\n');
}
