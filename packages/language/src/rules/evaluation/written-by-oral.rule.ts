import type { Assessment, FormName } from '../../model/items.ts';
import { lexicon, phrasingOf } from '../../model/phrasing.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import { vademecum } from '../articles.ts';
import { addingForm } from '../fixes.ts';
import { capital } from '../phrases.ts';
import { unitRule } from '../rule.ts';
import { formsOf, saidIn, textsOf } from './assessment-words.ts';

const IN_WRITING = lexicon('par ecrit|a l ecrit');
/** « à l’oral comme à l’écrit »: an oral shows a part of it. */
const ALOUD = lexicon(
    '(?:a l |par |l )?oral(?:e|es|ement)?|verbal(?:e|es|ement)?|telephon[a-z]+|vive voix|par ecrit ou|ou par ecrit|et a l ecrit|et par ecrit',
);
/** What a candidate writes or prepares, before an oral or during it: what is presented or defended has been made. */
const WRITTEN_WORK = lexicon(`
    ecri[a-z]+|redig[a-z]+|redaction[a-z]*|remet[a-z]*|remis[es]*|rendus?|livrables?|productions?|produi[a-z]*|realis[a-z]*|elabor[a-z]*
    prepar[a-z]+|presente(?:nt|r)?|presentations?|soutien(?:t|nent)|souten[a-z]+|defend(?:ent|re)?|constitue[a-z]*|concoi(?:t|vent)|concue?s?
    dossiers?|rapports?|memoires?|documents?|fiches?|notes?|supports?|courriels?|mails?|lettres?|comptes? rendus?|portfolios?|projets?|cas|etudes?|plans?|devis
    reponses?|offres?|propositions?|courriers?|copies?|traces?|travaux|diaporamas?|syntheses?|preuves?
`);
const SPOKEN: ReadonlySet<FormName> = new Set(['orale', 'entretien', 'individuelle', 'collective', 'distancielle']);

export default unitRule({
    code: 'écrit-évalué-par-oral',
    theme: 'évaluation',
    title: {
        fr: 'Ce qui se fait par écrit s’évalue sur un écrit',
        en: 'What is done in writing is evaluated on a piece of writing',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'information', RS: 'warning' },
    source: [vademecum('2.3.1')],
    why: 'Une compétence qui dit « par écrit » et que seul un oral évalue n’est pas vue : l’épreuve, ou la compétence, dit autre chose que ce qui est fait.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Répondre »par écrit« aux réclamations afin de garder le client"
                    compétence C2 "Orienter"
                    épreuve E1 "Entretien" { forme orale  durée 20 min  évalue tout  déroulement "Échange avec le jury." }
                }
            `,
        },
        {
            title: 'Un entretien',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Répondre »par écrit« aux réclamations afin de garder le client"
                    compétence C2 "Orienter"
                    épreuve E1 "Échange" { forme entretien, individuelle  durée 20 min  évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'L’oral porte sur ce que le candidat a écrit',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Répondre par écrit aux réclamations afin de garder le client"
                    compétence C2 "Répondre à l’oral et à l’écrit"
                    épreuve E1 "Oral" { forme orale  durée 20 min  évalue tout  déroulement "Le candidat présente trois réponses qu’il a rédigées." }
                }
                bloc BC02 "D" {
                    compétence C3 "Répondre à l’oral comme à l’écrit"
                    compétence C4 "Conclure"
                    épreuve E1 "Entretien" { forme orale  durée 20 min  évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        if (!unit.isWhole) return;
        for (const competency of unit.competencies) {
            const { title } = competency;
            const found = title && phrasingOf(title).find(IN_WRITING);
            if (!found || phrasingOf(title).has(ALOUD)) continue;
            const assessments = unit.coverage.assessmentsOf(competency);
            if (assessments.length === 0 || !assessments.every(isOnlySpoken)) continue;
            const name = theNameOf(competency);
            yield {
                at: title.locate(found.start, found.end),
                item: competency,
                message: {
                    fr: `${capital(name.fr)} s’exerce « ${title.value.slice(found.start, found.end)} », mais seul un oral l’évalue.`,
                    en: `${capital(name.en)} is done “${title.value.slice(found.start, found.end)}”, but only an oral evaluates it.`,
                },
                related: assessments.map((assessment) => ({ at: placeOf(assessment), message: theNameOf(assessment) })),
                fixes: assessments
                    .filter(({ forms }) => forms.length > 0)
                    .map((assessment) => {
                        const { fr, en } = theNameOf(assessment);
                        const title = { fr: `Déclarer ${fr} écrite aussi`, en: `Say that ${en} is in writing too` };
                        return addingForm(assessment, 'écrite', title);
                    }),
            };
        }
    },
});

function isOnlySpoken(assessment: Assessment): boolean {
    const forms = formsOf(assessment);
    const isSpoken = forms.some((form) => form === 'orale' || form === 'entretien');
    return isSpoken && forms.every((form) => SPOKEN.has(form)) && !saidIn(textsOf(assessment), WRITTEN_WORK);
}
