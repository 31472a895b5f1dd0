import { placeOf, theNameOf } from '../../model/names.ts';
import { wordsOf } from '../../model/wording.ts';
import { FRANCE_COMPETENCES_FAQ } from '../articles.ts';
import { capital } from '../phrases.ts';
import { unitRule } from '../rule.ts';

export default unitRule({
    code: 'compétence-trop-longue',
    theme: 'rédaction',
    title: { fr: 'Une compétence tient en 40 mots', en: 'A competency holds in 40 words' },
    severity: { 'sur demande': 'information', 'de droit': 'information', RS: 'information' },
    source: [FRANCE_COMPETENCES_FAQ],
    why: 'Au-delà de 40 mots, une compétence se lit mal et en contient souvent deux, qu’une seule épreuve ne permet plus de distinguer.',
    options: {
        schema: {
            type: 'object',
            properties: {
                mots: {
                    type: 'integer',
                    minimum: 10,
                    description: 'Le nombre de mots au-delà duquel une compétence est trop longue.',
                },
            },
            additionalProperties: false,
        },
        defaults: { mots: 40 },
    },
    breaking: [
        {
            text: 'certification RNCP1 "T"\nbloc BC01 "B" {\n    compétence »C1« "Accueillir par téléphone et physiquement les interlocuteurs de l’office, en prenant en compte la qualité de l’interlocuteur et sa potentielle vulnérabilité, en le questionnant de façon pertinente sur son besoin et en évaluant la nature de sa demande, afin d’identifier l’objet de son appel et de l’orienter."\n    compétence C2 "Orienter"\n    épreuve E1 "Cas" { évalue tout }\n}\n',
        },
    ],
    passing: [
        {
            text: 'certification RNCP1 "T"\nbloc BC01 "B" {\n    compétence C1 "Accueillir les interlocuteurs de l’office, en prenant en compte leur qualité et leur potentielle vulnérabilité, afin d’identifier l’objet de leur demande."\n    compétence C2 "Orienter"\n    épreuve E1 "Cas" { évalue tout }\n}\n',
        },
    ],
    *check(unit, { options }) {
        for (const competency of unit.competencies) {
            const words = wordsOf(competency.title).length;
            if (words <= options.mots) continue;
            const name = theNameOf(competency);
            yield {
                at: placeOf(competency),
                item: competency,
                message: {
                    fr: `${capital(name.fr)} compte ${words} mots : ${options.mots} au plus se lisent bien.`,
                    en: `${capital(name.en)} has ${words} words: ${options.mots} at most read well.`,
                },
            };
        }
    },
});
