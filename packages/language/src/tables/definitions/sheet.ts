// The whole fiche, in the order and with the labels of France compétences' page: each block can be copied into its form.
import type { CertificationTextKind } from '../../model/administration.ts';
import { inertLine } from '../../model/inert.ts';
import { isSafeAddress } from '../../model/rich-text.ts';
import type { Text } from '../../model/text.ts';
import { slug } from '../../model/wording.ts';
import { cell, line } from '../cell.ts';
import { heading, paragraph, rich, strong, untold, words } from '../../published/content.ts';
import { part, type TableDefinition } from '../definition.ts';
import { body, type DraftRow, grid, headers } from '../grid.ts';
import type { Labels } from '../../published/labels.ts';
import { assessmentMethods, attestedCompetencies, objectives, targetedActivities } from '../../published/rubrics.ts';
import type { Paragraph, Part } from '../table.ts';
import { competencyList, modalities } from './blocks.ts';
import { correspondenceParts } from './correspondences.ts';
import { routesGrid } from './routes.ts';
import {
    address,
    awardingBodies,
    dates,
    essentials,
    history,
    legalTexts,
    partners,
    romeCodes,
} from './sheet-administration.ts';
import { promotionsGrid } from './statistics.ts';

export const sheet: TableDefinition = {
    id: 'fiche',
    title: 'Fiche de la certification',
    short: 'Fiche',
    about: 'toute la fiche, dans l’ordre de la page de France compétences',
    build: (labels) => [
        essentials(labels),
        awardingBodies(labels),
        drawn(labels, 'objectifs', {
            heading: 'Objectifs et contexte de la certification',
            content: objectives(labels),
        }),
        drawn(labels, 'activités visées', { heading: 'Activités visées', content: targetedActivities(labels) }),
        drawn(labels, 'compétences attestées', {
            heading: 'Compétences attestées',
            content: attestedCompetencies(labels),
        }),
        drawn(labels, 'modalités d’évaluation', {
            id: 'modalites',
            heading: 'Modalités d’évaluation',
            content: assessmentMethods(labels),
        }),
        ...blocs(labels),
        ...(labels.unit.register === 'RS' ? [] : acquisition(labels)),
        field(labels, 'secteurs', 'Secteurs d’activités'),
        field(labels, 'emplois', 'Type d’emplois accessibles'),
        romeCodes(labels),
        field(labels, 'réglementation', 'Références juridiques des règlementations d’activité'),
        field(labels, 'prérequis d’entrée', 'Le cas échéant, prérequis à l’entrée en formation'),
        field(labels, 'prérequis de validation', 'Le cas échéant, prérequis à la validation de la certification'),
        ...(labels.unit.register === 'RS' ? specific(labels) : [blockPrerequisites(labels)]),
        validity(labels),
        part('voies', {
            heading: 'Voies d’accès',
            grid: routesGrid(labels),
            empty: 'Aucune voie d’accès n’est déclarée.',
        }),
        territories(labels),
        ...correspondenceParts(labels, false),
        ...legalTexts(labels),
        dates(labels),
        ...history(labels),
        part('statistiques', { heading: 'Statistiques', grid: promotionsGrid(labels), empty: 'Non renseigné.' }),
        ...links(labels),
        partners(labels),
        part('referentiel', {
            heading: 'Référentiel d’activités, de compétences et d’évaluation',
            before: [untold('Voir le tableau du même nom.')],
        }),
    ],
};

function orNothing(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
    return paragraphs.length > 0 ? paragraphs : [untold()];
}

/** A text that the author gives. */
function field({ certification }: Labels, kind: CertificationTextKind, title: string): Part {
    const text = certification.administration.texts[kind];
    return part(idOf(kind), { heading: title, before: orNothing(rich(text)), source: text?.span });
}

function idOf(kind: string): string {
    return slug(kind);
}

/** A rubric drawn from the référentiel, or the text that its author gives for it. */
function drawn(
    { certification }: Labels,
    kind: CertificationTextKind,
    rubric: { readonly id?: string; readonly heading: string; readonly content: readonly Paragraph[] },
): Part {
    const text = certification.administration.texts[kind];
    const before = orNothing(rubric.content);
    return part(rubric.id ?? idOf(kind), { heading: rubric.heading, before, source: text?.span });
}

function blocs(labels: Labels): Part[] {
    return labels.unit.blocks.map((bloc) => {
        const notes = labels.blockNotes(bloc);
        const title = `${labels.blockCode(bloc)} - ${labels.title(bloc)}`;
        return part(labels.anchor(bloc), {
            heading: notes.length > 0 ? `${title} (${notes.join(', ')})` : title,
            before: rich(bloc.description),
            grid: grid(
                [
                    { id: 'liste', weight: 1 },
                    { id: 'modalites', weight: 1 },
                ],
                [headers([strong('Liste de compétences')], [strong('Modalités d’évaluation')])],
                [
                    body(
                        cell(competencyList(labels, bloc), { source: bloc.publishedList?.span ?? bloc.span }),
                        cell(modalities(labels, bloc), { source: bloc.publishedModalities?.span ?? bloc.span }),
                    ),
                ],
            ),
        });
    });
}

function acquisition(labels: Labels): Part[] {
    const title =
        'Description des modalités d’acquisition de la certification par capitalisation des blocs de compétences et/ou par correspondance';
    return [field(labels, 'acquisition', title)];
}

function specific(labels: Labels): Part[] {
    return [
        field(labels, 'niveau de maîtrise', 'Niveau de maîtrise des compétences'),
        field(labels, 'durée de validité', 'Durée de validité'),
        field(labels, 'renouvellement', 'Modalités de renouvellement'),
    ];
}

function blockPrerequisites(labels: Labels): Part {
    const told = labels.unit.blocks.flatMap((bloc) => [
        ...prerequisite(labels.blockCode(bloc), 'à l’entrée en formation', rich(bloc.entryPrerequisites)),
        ...prerequisite(labels.blockCode(bloc), 'à la validation', rich(bloc.validationPrerequisites)),
    ]);
    return part('prerequis-des-blocs', {
        heading: 'Prérequis distincts pour les blocs de compétences',
        before: [paragraph(words(told.length > 0 ? 'Oui' : 'Non')), ...told],
    });
}

function prerequisite(code: string, what: string, text: readonly Paragraph[]): Paragraph[] {
    return text.length > 0 ? [heading(strong(`${code}, ${what}`)), ...text] : [];
}

function validity({ certification }: Labels): Part {
    const { partialValidation, texts } = certification.administration;
    const told = partialValidation
        ? [paragraph(words(partialValidation.value ? 'Oui' : 'Non')), ...rich(partialValidation.scope)]
        : [];
    return part('validite', {
        heading: 'Validité des composantes acquises',
        before: orNothing([...told, ...rich(texts['validité des composantes'])]),
        source: partialValidation?.span,
    });
}

function territories({ certification }: Labels): Part {
    const { newCaledonia, polynesia } = certification.administration;
    const row = (title: string, said: typeof newCaledonia): DraftRow => {
        const mark = { kind: 'mark', text: '✕', label: said?.value ? 'oui' : 'non' } as const;
        return body(
            line([words(title)], { heads: true, ...(said ? { source: said.span } : {}) }),
            line(said?.value ? [mark] : []),
            line(said && !said.value ? [mark] : []),
            cell(said ? [] : [untold('Non renseigné')]),
        );
    };
    return part('territoires', {
        heading: 'Nouvelle-Calédonie, Polynésie française',
        grid: grid(
            [
                { id: 'territoire', weight: 6 },
                { id: 'oui', weight: 1, align: 'center' },
                { id: 'non', weight: 1, align: 'center' },
                { id: 'inconnu', weight: 2, optional: true },
            ],
            [headers([strong('Territoire')], [strong('Oui')], [strong('Non')], [strong('Inconnu')])],
            [
                row('Inscrite au cadre de la Nouvelle-Calédonie', newCaledonia),
                row('Inscrite au cadre de la Polynésie française', polynesia),
            ],
        ),
    });
}

/** Sheets also say in words where to look. */
function linkParagraphs(link: Text): readonly Paragraph[] {
    const value = inertLine(link.value).trim();
    return isSafeAddress(value) ? [paragraph(...address(value))] : rich(link);
}

function links({ certification }: Labels): Part[] {
    const { links } = certification.administration;
    if (links.length === 0) return [];
    const title = 'Lien internet vers le descriptif de la certification';
    return [part('lien', { heading: title, before: links.flatMap(linkParagraphs), source: links[0]?.span })];
}
