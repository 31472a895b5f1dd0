import type { Neighbours } from '../../corpus/index.ts';
import { R6113_8_1 } from '../articles.ts';
import { unitRule } from '../rule.ts';
import { passagesOf } from './passages.ts';

/**
 * What begins the citation of a legal text: « l’arrêté du 5 juin 2000 relatif au registre d’élevage ». « L’emploi » is no
 * law, and a « règlement » may be a payment.
 */
const LEGAL =
    /(?<!\p{L})(?:(?:arrêté|décret|loi|ordonnance|article|directive|norme)s?\s|règlements?\s(?:n[°o]|général\s+sur|européen|du\s\d{1,2}(?:er)?\s\p{L}+\s\d{4}|\(?(?:UE|CEE?)\)?[\s,]+(?:n[°o]\s*)?\d))/iu;
/** What is cited apart, so many words are left that one takes over from another. */
const LEAST_OWN = 9;

export default unitRule<undefined, Neighbours>({
    code: 'passage-en-double',
    theme: 'loi',
    title: {
        fr: 'Un référentiel n’en reproduit pas un autre du projet',
        en: 'A référentiel doesn’t reproduce another one of the projet',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'information', RS: 'warning' },
    source: [R6113_8_1],
    why: 'Une demande qui reproduit un référentiel existant est refusée sans examen, même du même certificateur. Ce que disent beaucoup de référentiels du projet, ce qui vient d’une version antérieure (« remplace »), les blocs repris au grand jour (« reprend ») et ce qu’une bibliothèque déclare pour plusieurs (« utilise ») ne comptent pas.',
    needs: 'neighbours',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "»Accueillir le client en boutique, identifier ses attentes par des questions ouvertes et lui proposer un produit adapté« à ses moyens."
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
            beside: [
                `
                certification RNCP2 "Vendeur de cycles"
                bloc BC03 "Vendre" {
                    compétence C7 "Accueillir le client en magasin, identifier ses attentes par des questions ouvertes et lui proposer un produit adapté."
                    épreuve E1 "Cas" { évalue tout }
                }
                `,
            ],
        },
        {
            title: 'Un emploi n’est pas une loi, un paiement n’est pas un règlement européen',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "»Déclarer l’emploi de 30 saisonniers aux organismes sociaux avant leur arrivée sur les parcelles de l’exploitation«"
                    compétence C2 "»Relancer chaque client dont le règlement de 30 jours est dépassé en rappelant les pénalités prévues au contrat«"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
            beside: [
                `
                certification RNCP2 "Viticulteur"
                bloc BC03 "D" {
                    compétence C7 "Déclarer l’emploi de 30 saisonniers aux organismes sociaux avant leur arrivée sur les parcelles de l’exploitation"
                    compétence C8 "Relancer chaque client dont le règlement de 30 jours est dépassé en rappelant les pénalités prévues au contrat"
                    épreuve E1 "Cas" { évalue tout }
                }
                `,
            ],
        },
    ],
    passing: [
        {
            title: 'Le même texte de loi cité',
            text: `
                certification RNCP1 "Pisciculteur"
                bloc BC01 "B" {
                    compétence C1 "Surveiller les bassins et consigner les relevés, conformément à l’arrêté du 5 juin 2000 relatif au registre d’élevage"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
            beside: [
                `
                certification RNCP2 "Berger"
                bloc BC03 "D" {
                    compétence C7 "Tenir à jour, conformément à l’arrêté du 5 juin 2000 relatif au registre d’élevage, les entrées et les sorties d’ovins"
                    épreuve E1 "Cas" { évalue tout }
                }
                `,
            ],
        },
        {
            title: 'Un bloc repris au grand jour',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" reprend RNCP2BC03 {
                    compétence C1 "Accueillir le client en boutique, identifier ses attentes par des questions ouvertes et lui proposer un produit adapté à ses moyens."
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
            beside: [
                `
                certification RNCP2 "Vendeur de cycles"
                bloc BC03 "Vendre" {
                    compétence C7 "Accueillir le client en magasin, identifier ses attentes par des questions ouvertes et lui proposer un produit adapté."
                    épreuve E1 "Cas" { évalue tout }
                }
                `,
            ],
        },
    ],
    check: (unit, { resources }) =>
        passagesOf(
            unit,
            resources,
            ({ section, otherStart, otherEnd, entry: { number } }) => {
                const at = resources.placeOf(section, otherStart, otherEnd);
                return at && [{ at, message: { fr: `dans ${number}`, en: `in ${number}` } }];
            },
            ({ start, end }, { value }) => saysMoreThanItCites(value.slice(start, end)),
        ),
});

/** Whoever does the work of a text cites it in the same words. */
function saysMoreThanItCites(passage: string): boolean {
    const clauses = passage.split(/[,;.]/);
    const own = clauses.map(withoutCitation);
    return (
        own.join() === clauses.join() ||
        own
            .join(' ')
            .split(/[^\p{L}]+/u)
            .filter(Boolean).length >= LEAST_OWN
    );
}

/** A text is cited by its date or its number. */
function withoutCitation(clause: string): string {
    const at = clause.search(LEGAL);
    return at >= 0 && /\d/.test(clause.slice(at)) ? clause.slice(0, at) : clause;
}
