import type { Duration, Quantity, Route } from '../model/administration.ts';
import { inertLine } from '../model/inert.ts';

export { capital } from '../model/names.ts';

/** The ways of access as the page of France compétences calls them. */
export const ROUTE_LABELS: Readonly<Record<Route, string>> = {
    FI: 'Après un parcours de formation sous statut d’élève ou d’étudiant',
    CA: 'En contrat d’apprentissage',
    FC: 'Après un parcours de formation continue',
    CQ: 'En contrat de professionnalisation',
    CL: 'Par candidature individuelle',
    VAE: 'Par expérience',
};

/** « 1 h 30 », on one line. */
export function measure(quantity: Duration | Quantity): string {
    return inertLine(quantity.text).replaceAll(' ', '\u00a0');
}

/** In French a colon stands after a no-break space. */
export const COLON = '\u00a0: ';
