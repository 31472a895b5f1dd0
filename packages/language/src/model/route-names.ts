import type { Route } from './administration.ts';
import { type Message } from './message.ts';

/** The ways of access in a word or two, as the language calls them: « voie expérience ». */
export const ROUTE_NAMES: Readonly<Record<Route, Message>> = {
    FI: { fr: 'formation initiale', en: 'initial training' },
    CA: { fr: 'apprentissage', en: 'apprenticeship' },
    FC: { fr: 'formation continue', en: 'continuing training' },
    CQ: { fr: 'professionnalisation', en: 'professionalisation' },
    CL: { fr: 'candidature individuelle', en: 'individual application' },
    VAE: { fr: 'expérience', en: 'experience' },
};
