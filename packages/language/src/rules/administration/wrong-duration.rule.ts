import type { Duration } from '../../model/administration.ts';
import { type DurationOf, factsOf } from '../../model/facts.ts';
import { unitRule } from '../rule.ts';
import type { Message } from '../../model/message.ts';

const EXPECTED: Readonly<Record<DurationOf, Message>> = {
    épreuve: { fr: 'par exemple 20 min, 1 h 30 ou 2 jours', en: 'for example 20 min, 1 h 30 or 2 jours' },
    enregistrement: { fr: 'par exemple 3 ans', en: 'for example 3 ans' },
    délai: { fr: 'par exemple 6 mois ou 2 ans', en: 'for example 6 mois or 2 ans' },
};

export default unitRule({
    code: 'durée-impossible',
    theme: 'administration',
    title: { fr: 'Une durée est un nombre et une unité', en: 'A duration is a number and a unit' },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    source: [],
    why: 'Sans unité, ou dans une unité qui ne convient pas, une durée ne s’additionne pas et ne se publie pas : une épreuve se compte en minutes, en heures ou en jours, un enregistrement en années.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                enregistrement sur demande { décision 31/10/2024  durée »3« }
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { durée »90«  évalue tout }
                    épreuve E2 "Oral" { durée »0 min«  évalue tout }
                }
            `,
        },
        {
            title: 'Dans une unité qui ne convient pas',
            text: `
                certification RNCP1 "T"
                enregistrement sur demande { décision 31/10/2024  durée »3 h« }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                enregistrement sur demande { décision 31/10/2024  durée 3 ans }
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { durée 1 h 30  préparation 20 min  évalue tout }
                    épreuve E2 "Projet" { durée 3 mois  évalue tout }
                    épreuve E3 "Stage" { durée 2 jours  évalue tout }
                    épreuve E4 "Oral" { durée 1h30  évalue tout }
                }
                promotion 2018 { certifiés 876  insertion à 6 mois 76 % }
            `,
        },
    ],
    *check(unit) {
        for (const { value, item, of } of factsOf(unit, 'duration')) {
            if (fits(value, of)) continue;
            const better = betterOf(value, of);
            yield {
                at: value.span,
                item,
                message: {
                    fr: `« ${value.text} » n’est pas une durée ici : écrivez ${EXPECTED[of].fr}.`,
                    en: `“${value.text}” is no duration here: write ${EXPECTED[of].en}.`,
                },
                fixes: better
                    ? [
                          {
                              title: { fr: `Écrire « ${better} »`, en: `Write “${better}”` },
                              operation: { do: 'replace', at: value.span, by: better },
                              safe: false,
                          },
                      ]
                    : [],
            };
        }
    },
});

/** Days and weeks are understood, but of no fixed length. */
const DAYS = /^[1-9]\d*(?:[.,]\d+)?\s*(?:jours?|semaines?)$/;

function fits({ text, minutes, months }: Duration, of: DurationOf): boolean {
    if (of !== 'épreuve') return months !== undefined && months > 0;
    return (minutes !== undefined && minutes > 0) || (months !== undefined && months > 0) || DAYS.test(text);
}

/** The bare number with the unit that it can only have. */
function betterOf({ text }: Duration, of: DurationOf): string | undefined {
    if (!/^[1-9]\d*$/.test(text)) return undefined;
    const number = Number(text);
    if (of === 'enregistrement') return number <= 5 ? `${text} ${number < 2 ? 'an' : 'ans'}` : undefined;
    return of === 'épreuve' && number >= 10 ? `${text} min` : undefined;
}
