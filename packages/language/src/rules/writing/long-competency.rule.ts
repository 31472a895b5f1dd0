import { theNameOf } from '../../model/names.ts';
import { countWords } from '../../model/wording.ts';
import { vademecum } from '../articles.ts';
import { capital } from '../phrases.ts';
import { unitRule } from '../rule.ts';
import { formulationsOf } from './formulations.ts';
import { type Infinitives, loadInfinitives } from './infinitives.ts';

export default unitRule<{ mots: number }, Infinitives>({
    code: 'compétence-trop-longue',
    theme: 'rédaction',
    title: { fr: 'Une longue compétence n’en contient qu’une', en: 'A long competency holds one only' },
    severity: { 'sur demande': 'information', 'de droit': 'information', RS: 'information' },
    source: [vademecum('2.2.1'), vademecum('2.2.2')],
    why: 'La longueur n’est pas un défaut : une compétence bien dite prend souvent 40 mots. Mais une longue compétence qui a deux verbes principaux, ou deux finalités, en contient deux, qu’une seule épreuve ne permet plus de distinguer. La seconde est soulignée ; sans elle, rien n’est dit.',
    options: {
        schema: {
            type: 'object',
            properties: {
                mots: {
                    type: 'integer',
                    minimum: 10,
                    description:
                        'Le nombre de mots au-delà duquel une seconde tâche ou une seconde finalité est signalée.',
                },
            },
            additionalProperties: false,
        },
        defaults: { mots: 40 },
    },
    resources: loadInfinitives,
    breaking: [
        {
            title: 'Deux tâches',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Recueillir les besoins du client lors d’un entretien mené sur site, à partir des documents qu’il a fournis et des plans existants, et »rédiger le cahier des charges« de l’opération, dans le respect des normes et de la charte de l’entreprise, afin de lancer la consultation des fournisseurs retenus."
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Deux finalités',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Analyser les ventes de chaque rayon à l’aide du tableau de bord de l’enseigne et des relevés quotidiens transmis par les responsables de secteur afin de repérer les écarts aux objectifs fixés par la direction régionale, »en vue de« préparer le budget de l’année suivante avec le comité."
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Longue, mais une',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir par téléphone et physiquement les interlocuteurs de l’office, en prenant en compte la qualité de l’interlocuteur et sa potentielle vulnérabilité, en le questionnant de façon pertinente sur son besoin et en évaluant la nature de sa demande, afin d’identifier l’objet de son appel et de l’orienter."
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Deux verbes, mais courte',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Identifier les besoins du client et proposer une solution"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit, { options, resources }) {
        for (const { competency, title, formulation } of formulationsOf(unit, resources)) {
            const words = countWords(title);
            const second = words > options.mots ? formulation.second() : undefined;
            if (!second) continue;
            const { start, end } = second.passage;
            const name = theNameOf(competency);
            const told = title.value.slice(start, end);
            yield {
                at: title.locate(start, end),
                item: competency,
                message:
                    second.is === 'task'
                        ? {
                              fr: `${capital(name.fr)}, longue de ${words} mots, dit une seconde tâche : « ${told} ».`,
                              en: `${capital(name.en)}, ${words} words long, tells a second task: “${told}”.`,
                          }
                        : {
                              fr: `${capital(name.fr)}, longue de ${words} mots, dit une seconde finalité (« ${told} »).`,
                              en: `${capital(name.en)}, ${words} words long, tells a second purpose (“${told}”).`,
                          },
            };
        }
    },
});
