import { lexicon, phrasingOf } from '../../model/phrasing.ts';
import { vademecum } from '../articles.ts';
import { unitRule } from '../rule.ts';

const EXTRA_TIME = lexicon(`
    tiers temps|tiers-temps|temps (?:d epreuve )?(?:supplementaires?|additionnels?|majores?|adaptes?)|(?:majoration|allongement|augmentation|prolongation) (?:du|de|des) (?:temps|duree|la duree|durees)
    durees? (?:des epreuves |de l epreuve |d epreuve )?(?:supplementaires?|majorees?|allongees?|augmentees?|prolongees?|adaptees?)
`);
/** Whatever else is done, or left to be decided case by case. */
const ANYTHING_ELSE = lexicon(`
    autres?|aussi|ainsi que|notamment|par exemple|exemples?|etc|comme|tels?|telles?|selon|fonction|besoins?|chaque|cas par cas|au cas|etudi[a-z]*|analys[a-z]*|demandes?|referente?s?|medecin|mdph|prescri[a-z]*|preconis[a-z]*
    materiels?|salles?|secretaires?|scripteurs?|assistan[a-z]*|aides?|accompagn[a-z]*|lecteurs?|lecture|supports?|sujets?|documents?|caracteres|agrandi[a-z]*|ordinateurs?|logiciels?|interpretes?|lsf|signes|braille|pauses?|accessib[a-z]*|techniques?|equipements?|postes?|locaux|lieux?|oral|ecrite?|modalites?|amenagements? (?:de|d|du|des) [a-z]+
`);

export default unitRule({
    code: 'aménagements-réduits',
    theme: 'évaluation',
    title: { fr: 'Les aménagements ne sont pas que du temps', en: 'Accommodations are more than extra time' },
    severity: { 'sur demande': 'information', 'de droit': 'hint', RS: 'information' },
    source: [
        vademecum(
            '2.3.3',
            'le certificateur ne doit pas limiter les possibilités d’aménagement des épreuves à l’attribution d’un tiers temps ou d’une durée adaptée d’évaluation',
        ),
    ],
    why: 'Du temps en plus n’aide ni qui n’entend pas la consigne, ni qui ne peut tenir un outil. Le règlement prévoit tous les aménagements qu’un handicap demande, ou dit qui les décide.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                règlement { aménagements "Un »tiers temps« est accordé aux candidats en situation de handicap." }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                règlement { aménagements "Tiers temps, sujets en gros caractères, secrétaire." }
            `,
        },
        {
            title: 'Décidés pour chacun',
            text: `
                certification RNCP1 "T"
                règlement { aménagements "Le référent handicap décide avec le candidat, par exemple d’un temps supplémentaire." }
            `,
        },
    ],
    *check(unit) {
        const text = unit.certification?.administration.regulations?.texts.aménagements;
        if (!text || phrasingOf(text).has(ANYTHING_ELSE)) return;
        const found = phrasingOf(text).find(EXTRA_TIME);
        if (!found) return;
        yield {
            at: text.locate(found.start, found.end),
            item: unit.root,
            message: {
                fr: 'Les aménagements d’épreuve ne sont que du temps en plus : quels autres sont prévus, ou qui les décide ?',
                en: 'The accommodations are extra time only: which others are there, or who decides on them?',
            },
        };
    },
});
