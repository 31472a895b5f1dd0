import type { Item } from '../../model/items.ts';
import type { Text } from '../../model/text.ts';
import type { Unit } from '../../model/unit.ts';
import { R6113_9_6 } from '../articles.ts';
import { unitRule } from '../rule.ts';

export default unitRule({
    code: 'vae-et-assiduité',
    theme: 'administration',
    title: {
        fr: 'Ouverte à la VAE, la certification ne demande pas d’avoir suivi la formation',
        en: 'Open to VAE, the certification does not ask to have attended the training',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'warning', RS: 'warning' },
    presets: { dépôt: 'error' },
    source: [R6113_9_6],
    why: 'Un candidat par expérience n’a suivi aucune formation : un prérequis d’assiduité ou d’épreuves formatives lui ferme la voie que la fiche dit ouverte. Le prérequis peut dire qu’il ne vise pas la VAE.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                prérequis de validation "S’être présenté à 80 % des »épreuves formatives«."
                voies d’accès { ouvertes formation continue, expérience avec jury "2 personnes." }
            `,
        },
        {
            title: 'Pour un bloc',
            text: `
                certification RNCP1 "T"
                voies d’accès { ouvertes formation continue, expérience avec jury "2 personnes." }
                bloc BC01 "B" { prérequis de validation "S’être présenté à 80 % des »épreuves formatives«." }
            `,
        },
    ],
    passing: [
        {
            title: 'Le prérequis ne vise pas la VAE',
            text: `
                certification RNCP1 "T"
                prérequis de validation "Hors VAE, s’être présenté à 80 % des épreuves formatives."
                voies d’accès { ouvertes formation continue, expérience avec jury "2 personnes." }
            `,
        },
        {
            title: 'La VAE est fermée',
            text: `
                certification RNCP1 "T"
                prérequis de validation "S’être présenté à 80 % des épreuves formatives."
                voies d’accès {
                    ouverte formation continue avec jury "2 personnes."
                    fermée expérience
                }
            `,
        },
    ],
    *check(unit) {
        const routes = unit.certification?.administration.routes ?? [];
        if (!routes.some(({ route, open }) => route === 'VAE' && open)) return;
        for (const { text, item } of prerequisitesOf(unit)) {
            const found = attendance(text.value);
            if (!found) continue;
            yield {
                at: text.locate(found.index, found.index + found.phrase.length),
                item,
                message: {
                    fr: `La VAE est ouverte, mais ce prérequis suppose une formation suivie (« ${found.phrase} »).`,
                    en: `VAE is open, but this prerequisite supposes that training was attended (“${found.phrase}”).`,
                },
            };
        }
    },
});

function* prerequisitesOf(unit: Unit): Generator<{ readonly text: Text; readonly item: Item }> {
    const texts = unit.certification?.administration.texts ?? {};
    for (const kind of ['prérequis d’entrée', 'prérequis de validation'] as const) {
        const text = texts[kind];
        if (text) yield { text, item: unit.root };
    }
    for (const block of unit.blocks) {
        for (const text of [block.entryPrerequisites, block.validationPrerequisites]) {
            if (text) yield { text, item: block };
        }
    }
}

const ATTENDANCE =
    /(?:épreuves?|évaluations?|contrôles?) formati(?:fs?|ves?)|assiduité|assidue?s?|taux de présence|feuilles? d.émargement|(?:avoir|ayant|ont|a) (?:intégralement |entièrement )?suivi (?:au moins )?(?:\d+ ?% )?(?:de |d.)?(?:la |le |l.intégralité de la |l.ensemble de la |toute la )?(?:formation|parcours)|heures de formation suivies/i;
const EXEMPT = /(?:^|[^\p{L}])(?:aucune?|sans|pas d|hors|sauf|excepté|dispens)/iu;
const VAE = /(?:^|[^\p{L}])VAE(?![\p{L}])|validation des acquis/iu;

/** The first phrase that asks for attendance, in a text that doesn't speak of VAE itself. */
function attendance(text: string): { index: number; phrase: string } | undefined {
    if (VAE.test(text)) return undefined;
    let offset = 0;
    for (const sentence of text.split(/(?<=[.\n])/)) {
        const match = ATTENDANCE.exec(sentence);
        if (match && !EXEMPT.test(sentence)) return { index: offset + match.index, phrase: match[0] };
        offset += sentence.length;
    }
    return undefined;
}
