import type { Competency } from '../../model/items.ts';
import { theNameOf } from '../../model/names.ts';
import type { Span } from '../../model/source.ts';
import type { Unit } from '../../model/unit.ts';
import { readingKey } from '../../model/wording.ts';
import { R6113_11_4, R6113_9_5 } from '../articles.ts';
import { unitRule } from '../rule.ts';

const MOST_RELATED = 5;

export default unitRule({
    code: 'réglementation-néant',
    theme: 'administration',
    title: {
        fr: 'Des compétences réglementées ont des références juridiques',
        en: 'Competencies under regulation have legal references',
    },
    severity: { 'sur demande': 'information', 'de droit': 'off', RS: 'information' },
    presets: { brouillon: 'hint', dépôt: 'warning' },
    source: [R6113_9_5, R6113_11_4],
    why: 'La prise en compte des contraintes légales et réglementaires du métier est un critère d’examen : « Néant » surprend quand les compétences parlent d’obligations légales, de réglementation ou de RGPD.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                réglementation »"Néant."«
                bloc BC01 "B" {
                    compétence C1 "Signifier un acte en respectant ses obligations légales"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Des références',
            text: `
                certification RNCP1 "T"
                réglementation "Code des procédures civiles d’exécution."
                bloc BC01 "B" {
                    compétence C1 "Signifier un acte en respectant ses obligations légales"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Rien de réglementé',
            text: `
                certification RNCP1 "T"
                réglementation "Néant"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        const text = unit.certification?.administration.texts.réglementation;
        if (!text || !NOTHING.test(readingKey(text.value))) return;
        const regulated = [...regulatedIn(unit)];
        const [first] = regulated;
        if (!first) return;
        const [n, several] = [regulated.length, regulated.length > 1];
        yield {
            at: text.span,
            item: unit.root,
            message: {
                fr: `« ${text.value} » : ${n} compétence${several ? 's parlent' : ' parle'} pourtant de règles à suivre (${theNameOf(first.competency).fr} : « ${first.phrase} »).`,
                en: `“${text.value}”: yet ${n} ${several ? 'competencies speak' : 'competency speaks'} of rules to follow (${theNameOf(first.competency).en}: “${first.phrase}”).`,
            },
            related: regulated
                .slice(0, MOST_RELATED)
                .map(({ at, competency }) => ({ at, message: theNameOf(competency) })),
        };
    },
});

const NOTHING =
    /^(?:neant|aucune?s?|sans objet|non|non concernee?|n\/a|pas de reglementation|aucune reglementation.*|aucune reference.*)$/;
const RULES =
    /obligations? légales?|légalement|r[ée]glementations?|r[èe]glementations?|r[èée]glementaires?|textes en vigueur|(?:normes?|règles?|législation) en vigueur|imposée?s? par la loi|dans le respect de la loi|déontologi(?:e|ques?)|\bRGPD\b/iu;

interface Regulated {
    readonly competency: Competency;
    readonly at: Span;
    readonly phrase: string;
}

function* regulatedIn(unit: Unit): Generator<Regulated> {
    for (const competency of unit.competencies) {
        const { title } = competency;
        const match = title && RULES.exec(title.value);
        if (!match) continue;
        const [phrase] = match;
        yield { competency, at: title.locate(match.index, match.index + phrase.length), phrase };
    }
}
