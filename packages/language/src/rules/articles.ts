import type { Source } from './rule.ts';

/** The articles that several rules rest on. */
export const L6113_1: Source = {
    reference: 'Code du travail, L. 6113-1',
    quote: 'un référentiel de compétences qui identifie les compétences et les connaissances, y compris transversales, qui en découlent et un référentiel d’évaluation qui définit les critères et les modalités d’évaluation des acquis',
    date: '2026-03',
};
