// Where the rubrics of a page begin: the site's labels, whatever their capitals, accents and apostrophes.
import { fold } from '../../model/wording.ts';
import type { FicheTextKind } from '../fiche/fiche.ts';

export type Rubric =
    | { readonly kind: 'text'; readonly text: FicheTextKind }
    | {
          readonly kind:
              | 'essentials'
              | 'level'
              | 'ccn'
              | 'nsf'
              | 'formacode'
              | 'rome'
              | 'end date'
              | 'awarding bodies'
              | 'block'
              | 'routes'
              | 'territories'
              | 'correspondences'
              | 'dates'
              | 'statistics'
              | 'partners'
              | 'link'
              | 'nothing';
      };

const text = (kind: FicheTextKind): Rubric => ({ kind: 'text', text: kind });

/** Each label as a line begins with, folded. */
const LABELS: readonly (readonly [RegExp, Rubric])[] = [
    [/^l'essentiel$/, { kind: 'essentials' }],
    [/^nomenclature$/, { kind: 'level' }],
    [/^ccn ?\d$/, { kind: 'ccn' }],
    [/^code\(s\) nsf$/, { kind: 'nsf' }],
    [/^formacode\(s\)$/, { kind: 'formacode' }],
    [/^date d'echeance$/, { kind: 'end date' }],
    [/^nom legal ?\| ?siret ?\| ?nom commercial/, { kind: 'awarding bodies' }],
    [/^certificateur\(s\)$/, { kind: 'nothing' }],
    [/^resume de la certification$/, { kind: 'nothing' }],
    [/^blocs? de competences$/, { kind: 'nothing' }],
    [/^objectifs et contexte de la certification$/, text('objectifs')],
    [/^activites visees$/, text('activités visées')],
    [/^competences attestees$/, text('compétences attestées')],
    [/^modalites d'evaluation$/, text('modalités d’évaluation')],
    [/^(?:rncp|rs)\d+bc\d+ - [^|]*$/, { kind: 'block' }],
    [/^description des modalites d'acquisition de la certification/, text('acquisition')],
    [/^secteurs? d'activites?$/, text('secteurs')],
    [/^types? d'emplois accessibles$/, text('emplois')],
    [/^code\(s\) rome$/, { kind: 'rome' }],
    [/^references juridiques des reglementations d'activite$/, text('réglementation')],
    [/^(?:le cas eche?ant, )?prerequis a l'entree en formation$/, text('prérequis d’entrée')],
    [/^(?:le cas eche?ant, )?prerequis a la validation de la certification$/, text('prérequis de validation')],
    [/^pre-?requis dis[ct]+incts pour les blocs de competences$/, { kind: 'nothing' }],
    [/^validite des composantes acquises$/, text('validité des composantes')],
    [/^voie d'acces a la certification ?\|/, { kind: 'routes' }],
    [/^(?:\| ?)*oui ?\| ?non ?(?:\| ?)*$/, { kind: 'territories' }],
    [/^certifications professionnelles enregistrees au rncp en correspondance/, { kind: 'correspondences' }],
    [/^bloc\(s\) de competences concernes ?\|/, { kind: 'correspondences' }],
    [/^date (?:de decision|d'effet|de publication)[^|]*\|/, { kind: 'dates' }],
    [/^statistiques$/, { kind: 'statistics' }],
    [/^liste des organismes preparant a la certification$/, { kind: 'partners' }],
    [/^lien internet vers le descriptif de la certification$/, { kind: 'link' }],
    [/^referentiel d'activite, de competences et d'evaluation$/, { kind: 'nothing' }],
    [/^niveau de maitrise des competences$/, text('niveau de maîtrise')],
    [/^duree de validite$/, text('durée de validité')],
];

export interface RubricLines {
    readonly rubric: Rubric;
    /** The label itself, then what stands below it. */
    readonly lines: readonly string[];
}

/** The lines of a page by rubric, in order; what stands before any is left to `head`. */
export function rubricsOf(lines: readonly string[]): { head: readonly string[]; rubrics: readonly RubricLines[] } {
    const head: string[] = [];
    const rubrics: { rubric: Rubric; lines: string[] }[] = [];
    for (const line of lines) {
        const rubric = rubricAt(line);
        if (rubric) rubrics.push({ rubric, lines: [line] });
        else (rubrics.at(-1)?.lines ?? head).push(line);
    }
    return { head, rubrics };
}

function rubricAt(line: string): Rubric | undefined {
    const label = fold(line)
        .replace(/(?<!\s)\s*:$/, '')
        .trim();
    return LABELS.find(([pattern]) => pattern.test(label))?.[1];
}
