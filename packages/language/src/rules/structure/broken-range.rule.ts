import { listingsOf } from '../../model/listings.ts';
import type { ListEntry } from '../../model/reference.ts';
import { nameOf } from '../../model/names.ts';
import { type Fault, unitRule } from '../rule.ts';

export default unitRule({
    code: 'plage-impossible',
    theme: 'structure',
    title: {
        fr: 'Une plage va d’un code à un autre qui le suit',
        en: 'A range runs from a code to one that follows it',
    },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    source: [],
    why: '« C1 à C5 » vaut pour tout ce qui est déclaré entre les deux, dans l’ordre du texte : à l’envers, ou d’une activité à une compétence, cela ne désigne rien de sûr.',
    breaking: [
        {
            title: 'À l’envers',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    compétence C3 "Renseigner"
                    épreuve E1 "Cas" { évalue »C3 à C1« }
                    épreuve E2 "Oral" { évalue tout }
                }
            `,
        },
        {
            title: 'D’une activité à une compétence',
            text: `
                certification RNCP1 "T"
                activité A1 "Accueil" { compétence C1 "Accueillir" }
                activité A2 "Vente" { compétence C2 "Conclure" }
                bloc BC01 "B" {
                    compétences »A1 à C2«
                    épreuve E1 "Cas" { évalue tout }
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
                    compétence C3 "Renseigner"
                    épreuve E1 "Cas" { évalue C1 à C3 }
                }
            `,
        },
    ],
    *check(unit) {
        for (const { listing, holder } of listingsOf(unit)) {
            for (const entry of [...listing.entries, ...listing.exceptions]) {
                if (entry.broken) yield { ...faultOf(entry), item: holder };
            }
        }
    },
});

function faultOf({ span, from, to, broken }: ListEntry): Fault {
    const [first, last] = [from.code.text, to?.code.text ?? ''];
    if (broken === 'reversed') {
        return {
            at: span,
            message: {
                fr: `« ${first} à ${last} » : ${last} est déclaré avant ${first}.`,
                en: `“${first} à ${last}”: ${last} is declared before ${first}.`,
            },
            fixes: [
                {
                    title: { fr: `Écrire « ${last} à ${first} »`, en: `Write “${last} à ${first}”` },
                    operation: { do: 'replace', at: span, by: `${last} à ${first}` },
                    safe: false,
                },
            ],
        };
    }
    if (broken === 'apart') {
        return {
            at: span,
            message: {
                fr: `« ${first} à ${last} » ne désigne rien : l’un des deux est déclaré ici, l’autre dans une bibliothèque.`,
                en: `“${first} à ${last}” means nothing: one of the two is declared here, the other in a library.`,
            },
        };
    }
    const kinds = [from.target, to?.target].map((item) => (item ? nameOf(item) : { fr: '', en: '' }));
    return {
        at: span,
        message: {
            fr: `« ${first} à ${last} » ne désigne rien : une plage va d’une sorte de chose à la même (${kinds[0]?.fr}, ${kinds[1]?.fr}).`,
            en: `“${first} à ${last}” means nothing: a range joins two things of one kind (${kinds[0]?.en}, ${kinds[1]?.en}).`,
        },
    };
}
