import { Form, isSaid } from '../../model/forms.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Competency } from '../../model/items.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import { phrasingOf } from '../../model/phrasing.ts';
import { R6113_9_3 } from '../articles.ts';
import { capital } from '../phrases.ts';
import { unitRule } from '../rule.ts';

/** Of two texts that differ by these alone, nobody sees what tells them apart. « Sans », « avec », « à » tell. */
const isSmall = isSaid(/^(?:l|le|la|les|un|une|des?|du|d|ce|cet|cette|ces|son|sa|ses|leurs?|et|en|[^\p{L}\p{N}])$/u);
/** « aux fournisseurs » are no « fournisseurs »: another is paid. */
const isTo = isSaid(/^aux?$/);
const PLURAL = /(?<=[a-z]{3})[sx]$/;
/** What a word says whatever its number; nothing of a small word or a sign. */
const essenceOfForm = Form.once((form) => {
    if (isSmall(form)) return null;
    return isTo(form) ? 'a' : form.key.replace(PLURAL, '');
});
/** « un groupe » counts, « le groupe » may stand for any. */
const ONE = / (?:un|une) (\p{L}+)(?= )/gu;
/** Shorter texts have too little to be one. */
const LEAST_WORDS = 6;

export default unitRule({
    code: 'compétences-voisines',
    theme: 'structure',
    title: {
        fr: 'Deux compétences ne diffèrent pas que par un article',
        en: 'Two competencies differ by more than an article',
    },
    severity: { 'sur demande': 'hint', 'de droit': 'hint', RS: 'hint' },
    presets: { brouillon: 'off' },
    source: [R6113_9_3],
    why: 'Deux textes qui ont les mêmes mots dans le même ordre, aux articles et aux pluriels près, sont souvent deux versions d’une même compétence : elle serait évaluée deux fois.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Préparer le devis du client en tenant compte des contraintes du chantier"
                    compétence C2 "Signer le contrat"
                    compétence »C3« "Préparer les devis des clients, en tenant compte de la contrainte du chantier"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Un mot, ou un nombre, qui les distingue',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C3 "Animer un groupe d’enfants de six à douze ans en séjour"
                    compétence C4 "Animer des groupes d’enfants de six à douze ans en séjour"
                    compétence C1 "Animer une réunion d’équipe à distance avec un interprète professionnel"
                    compétence C2 "Animer une réunion d’équipe à distance sans un interprète professionnel"
                    compétence C5 "Contrôler les paiements aux fournisseurs de l’entreprise chaque mois"
                    compétence C6 "Contrôler les paiements des fournisseurs de l’entreprise chaque mois"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        for (const [first, ...others] of groupBy(unit.competencies, essenceOf).values()) {
            if (others.length === 0 || essenceOf(first).split(' ').length < LEAST_WORDS) continue;
            for (const competency of others) {
                // Of the very same text another rule speaks.
                if (keysOf(competency) === keysOf(first) || areOneAndMany(first, competency)) continue;
                const [name, other] = [theNameOf(competency), theNameOf(first)];
                yield {
                    at: placeOf(competency),
                    item: competency,
                    message: {
                        fr: `${capital(name.fr)} dit avec les mêmes mots la même chose que ${other.fr}.`,
                        en: `${capital(name.en)} says the same in the same words as ${other.en}.`,
                    },
                    related: [{ at: placeOf(first), message: other }],
                };
            }
        }
    },
});

function keysOf({ title }: Competency): string {
    return title ? phrasingOf(title).keys.replaceAll(/ [^\p{L}\p{N}]+(?= )/gu, '') : '';
}

/** Whether one says of one what the other says of several: « animer un groupe », « animer des groupes ». */
function areOneAndMany(first: Competency, second: Competency): boolean {
    return isOneOf(first, second) || isOneOf(second, first);
}

function isOneOf(one: Competency, many: Competency): boolean {
    const words = new Set(keysOf(many).split(' '));
    return Array.from(keysOf(one).matchAll(ONE)).some(
        ([, noun = '']) => words.has(`${noun}s`) || words.has(`${noun}x`),
    );
}

/** What a text says without its small words, its plurals and its signs. */
function essenceOf({ title }: Competency): string {
    const essences = title ? phrasingOf(title).forms.map(essenceOfForm) : [];
    return essences.filter((essence) => essence !== null).join(' ');
}
