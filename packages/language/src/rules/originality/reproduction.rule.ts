import type { Corpus } from '../../corpus/index.ts';
import { R6113_8_1 } from '../articles.ts';
import { unitRule } from '../rule.ts';
import { passagesOf } from './passages.ts';

export default unitRule<undefined, Corpus>({
    code: 'reproduction',
    theme: 'loi',
    title: {
        fr: 'Un référentiel n’en reproduit pas un autre du répertoire',
        en: 'A référentiel doesn’t reproduce another one of the register',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'information', RS: 'warning' },
    presets: { dépôt: { 'sur demande': 'error', RS: 'error' } },
    source: [R6113_8_1],
    why: 'Une demande qui reproduit un référentiel existant est refusée sans examen. Ce qu’on lit dans beaucoup de fiches, ce qui vient d’une version antérieure (« remplace ») et les blocs repris au grand jour (« reprend ») ne comptent pas.',
    needs: 'corpus',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "»Accueillir le client en boutique, identifier ses attentes par des questions ouvertes et lui proposer un produit adapté« à ses moyens."
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
            registered: [
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
    passing: [
        {
            title: 'Une version antérieure de la même certification',
            text: `
                certification RNCP1 "T"
                remplace RNCP2
                bloc BC01 "B" {
                    compétence C1 "Accueillir le client en boutique, identifier ses attentes par des questions ouvertes et lui proposer un produit adapté à ses moyens."
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
            registered: [
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
    check: (unit, { resources }) => passagesOf(unit, resources),
});
