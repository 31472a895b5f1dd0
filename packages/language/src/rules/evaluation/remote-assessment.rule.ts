import type { Text } from '../../model/text.ts';
import { theNameOf } from '../../model/names.ts';
import { vademecum } from '../articles.ts';
import { isUnderstood } from '../doubt.ts';
import { capital } from '../phrases.ts';
import { unitRule } from '../rule.ts';
import { lexicon, phrasingOf } from '../../model/phrasing.ts';
import { isCandidatesWork, saidIn, textsOf } from './assessment-words.ts';

/** The épreuve itself at a distance; « négocier à distance » is what a candidate does in it. */
const REMOTE = lexicon(`
    (?:epreuves?|examens?|evaluations?|soutenances?|entretiens?|oral|jury|qcm|questionnaires?|passation) (?:[a-z]+ ){0,3}(?:a distance|en distanciel|en visio|en visioconference|par visioconference|en ligne)
    (?:passee?s?|realisee?s?|organisee?s?|se deroule|se deroulent) (?:a distance|en distanciel|en ligne|en visioconference)
`);
const WATCHED = lexicon(
    'identites?|surveill[a-z]+|telesurveill[a-z]+|fraudes?|webcam|camera|filmee?s?|enregistr[a-z]+|pieces? d identite|authentifi[a-z]+|proctor[a-z]*',
);

export default unitRule({
    code: 'épreuve-à-distance',
    theme: 'évaluation',
    title: {
        fr: 'Une épreuve à distance dit comment l’identité est vérifiée et la fraude empêchée',
        en: 'A remote assessment says how identity is verified and fraud prevented',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'information', RS: 'warning' },
    source: [
        vademecum(
            '2.3.2',
            's’assurer de l’identité du candidat et de l’absence d’une assistance extérieure durant l’évaluation',
        ),
    ],
    why: 'À distance, rien ne dit qui compose ni avec quelle aide. Le déroulement de l’épreuve, ou le règlement d’évaluation, dit ce qui est fait pour le savoir.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Étude de cas" { forme étude de cas, »distancielle«  durée 1 h  évalue C1 }
                    épreuve E2 "Oral" { durée 1 h  évalue C2  déroulement "»Soutenance en visioconférence« devant deux professionnels." }
                }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Étude de cas" { forme étude de cas, distancielle  durée 1 h  évalue C1  déroulement "Le candidat présente une pièce d’identité et reste filmé." }
                    épreuve E2 "Oral" { durée 1 h  évalue C2  déroulement "Le candidat conduit une négociation à distance avec un client joué par le jury." }
                }
            `,
        },
    ],
    *check(unit) {
        if (!isUnderstood(unit, unit.root)) return;
        const { regulations } = unit.certification?.administration ?? {};
        const rules = Object.values(regulations?.texts ?? {}).filter((text): text is Text => text !== undefined);
        if (rules.some((text) => phrasingOf(text).has(WATCHED))) return;
        for (const item of unit.items) {
            if (item.kind !== 'assessment' || !isUnderstood(unit, item)) continue;
            const texts = textsOf(item);
            const form = item.forms.find((told) => 'name' in told && told.name === 'distancielle');
            const said = saidIn(textsOf({ ...item, parent: undefined }), REMOTE);
            const told =
                said && !isCandidatesWork(said) ? said.text.locate(said.passage.start, said.passage.end) : undefined;
            const at = form?.span ?? told;
            if (!at || saidIn(texts, WATCHED)) continue;
            const name = theNameOf(item);
            yield {
                at,
                item,
                message: {
                    fr: `${capital(name.fr)} est à distance : comment l’identité est-elle vérifiée, et la fraude empêchée ?`,
                    en: `${capital(name.en)} is remote: how is identity verified, and fraud prevented?`,
                },
            };
        }
    },
});
