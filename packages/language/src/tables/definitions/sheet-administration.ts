// The fiche's parts about registers, bodies and dates.
import type { AwardingBody } from '../../model/items.ts';
import type {
    DateValue,
    DocumentVersion,
    Labelled,
    NomenclatureKind,
    Partner,
    RegistrationDateKind,
} from '../../model/administration.ts';
import { cell, line } from '../cell.ts';
import { item, note, oneLine, paragraph, rich, strong, untold, words } from '../../published/content.ts';
import { dateOf } from '../dates.ts';
import { declarationOf } from '../document.ts';
import { part } from '../definition.ts';
import { body, type DraftRow, grid, headers } from '../grid.ts';
import { inertLine } from '../../model/inert.ts';
import type { Labels } from '../../published/labels.ts';
import { isSafeAddress } from '../../model/rich-text.ts';
import type { Inline, Paragraph, Part } from '../table.ts';
import { measure } from '../../published/vocabulary.ts';

type Said = readonly [label: string, value: readonly Paragraph[]];

/** Rows « label | value », those without value left out. */
function facts(id: string, title: string, said: readonly Said[]): Part {
    return part(id, {
        heading: title,
        grid: grid(
            [
                { id: 'rubrique', weight: 3 },
                { id: 'valeur', weight: 7 },
            ],
            [headers([strong('Rubrique')], [strong('Valeur')])],
            said.flatMap(([label, value]) =>
                value.length > 0 ? [body(line([words(label)], { heads: true }), cell(value))] : [],
            ),
        ),
        empty: 'Non renseigné.',
    });
}

function said(text: string | undefined): Paragraph[] {
    return text ? [paragraph(words(text))] : [];
}

export function essentials(labels: Labels): Part {
    const { administration, title } = labels.certification;
    const { type, level, nomenclatures, registration, version } = administration;
    const ccn = nomenclatures.ccn.map((one, index): Said => [`CCN${index + 1}`, said(coded(one, ' - '))]);
    const { échéance: end } = registration?.dates ?? {};
    return facts('essentiel', 'L’essentiel', [
        ['Intitulé', rich(title)],
        ['Répertoire', said(labels.unit.register)],
        ['Type de certification', said(type && coded(type, ' - '))],
        ...ccn,
        ['IDCC', listOf(nomenclatures.idcc, ' - ')],
        [
            'Nomenclature du niveau de qualification',
            said(level && (level.code ? `Niveau ${inertLine(level.code.text)}` : 'Sans niveau')),
        ],
        ['Code(s) NSF', listOf(nomenclatures.nsf, ' : ')],
        ['Formacode(s)', listOf(nomenclatures.formacode, ' : ')],
        ['Date d’échéance de l’enregistrement', said(end && dateOf(end))],
        ['État de la fiche', rich(registration?.state)],
        ['Version du document', said(version && versionOf(version))],
    ]);
}

/** « 2.1 du 12/03/2026 ». */
export function versionOf({ name, date }: DocumentVersion): string {
    return [oneLine(name), ...(date ? [dateOf(date)] : [])].join(' du ');
}

function coded({ code, label }: Labelled, between: string): string {
    return [inertLine(code.text), oneLine(label)].filter(Boolean).join(between);
}

function listOf(all: readonly Labelled[], between: string): Paragraph[] {
    return all.map((one) => paragraph(words(coded(one, between))));
}

export function romeCodes({ certification }: Labels): Part {
    const codes = certification.administration.nomenclatures[ROME];
    return part('rome', {
        heading: 'Code(s) ROME',
        before: codes.length > 0 ? codes.map((one) => item(words(coded(one, ' - ')))) : [untold()],
    });
}

const ROME: NomenclatureKind = 'rome';

export function awardingBodies({ certification }: Labels): Part {
    const all = certification.administration.awardingBodies;
    return part('certificateurs', {
        heading: 'Certificateurs',
        grid: grid(
            [
                { id: 'nom', weight: 6 },
                { id: 'siret', weight: 3 },
                { id: 'nom-commercial', weight: 3 },
                { id: 'site', weight: 4 },
            ],
            [headers(...['Nom légal', 'Siret', 'Nom commercial', 'Site internet'].map((title) => [strong(title)]))],
            all.map(awardingBodyRow),
        ),
        empty: 'Non renseigné.',
    });
}

/** One that a library declares is told as it stands there. */
function awardingBodyRow(told: AwardingBody): DraftRow {
    const declared = declarationOf(told);
    const name = declared.title ? oneLine(declared.title) : inertLine(told.code?.text ?? '');
    return body(
        cell([paragraph(words(name)), ...(told.active && declared.active ? [] : [note(words('inactif'))])], {
            heads: true,
            source: told.span,
        }),
        orDash(declared.siret ? [words(inertLine(declared.siret.text))] : []),
        orDash(declared.tradeName ? [words(oneLine(declared.tradeName))] : []),
        orDash(declared.site ? address(inertLine(declared.site.value).trim()) : []),
    );
}

function orDash(inlines: readonly Inline[]): DraftRow['cells'][number] {
    return line(inlines.length > 0 ? inlines : [words('-')]);
}

/** An address leads there where it safely may. */
export function address(text: string): Inline[] {
    return isSafeAddress(text) ? [{ kind: 'link', href: text, content: [words(text)] }] : [words(text)];
}

const DATE_LABELS: readonly (readonly [RegistrationDateKind, string])[] = [
    ['décision', 'Date de décision'],
    ['effet', 'Date d’effet de l’enregistrement'],
    ['publication', 'Date de publication de la fiche'],
    ['dernier jo', 'Date du dernier Journal Officiel ou Bulletin Officiel'],
    ['échéance', 'Date d’échéance de l’enregistrement'],
    ['dernière délivrance', 'Date de dernière délivrance possible de la certification'],
];

export function dates({ certification }: Labels): Part {
    const { registration, promotionYears } = certification.administration;
    const of = (date: DateValue | undefined): Paragraph[] => said(date && dateOf(date));
    const told = DATE_LABELS.map(([kind, label]): Said => [label, of(registration?.dates[kind])]);
    const { duration } = registration ?? {};
    const isYears = duration?.months !== undefined && duration.months % 12 === 0;
    const length: Said = isYears
        ? ['Durée de l’enregistrement en années', said(String((duration.months ?? 0) / 12))]
        : ['Durée de l’enregistrement', said(duration && measure(duration))];
    const years = promotionYears.map((year) => inertLine(year.text)).join(', ');
    return facts('dates', 'Dates', [
        ['Type d’enregistrement', said(registration && `Enregistrement ${registration.kind}`)],
        ...told.slice(0, 1),
        length,
        ...told.slice(1),
        ['Promotions (année d’obtention) pouvant bénéficier du niveau de qualification', said(years)],
    ]);
}

const LEGAL_TITLES = {
    général: 'Référence du décret général',
    'de création': 'Référence des arrêtés et décisions de création',
    autre: 'Autres textes',
} as const;

export function legalTexts({ certification }: Labels): Part[] {
    const all = certification.administration.legalTexts;
    if (all.length === 0) return [];
    return [
        part('textes', {
            heading: 'Référence au(x) texte(s) réglementaire(s) instaurant la certification',
            grid: grid(
                [
                    { id: 'objet', weight: 3 },
                    { id: 'jo', weight: 2, optional: true },
                    { id: 'titre', weight: 6 },
                ],
                [headers([strong('Objet')], [strong('Date du JO / BO')], [strong('Référence')])],
                all.map(({ kind, title, published, span }) =>
                    body(
                        line([words(LEGAL_TITLES[kind])], { heads: true, source: span }),
                        line(published ? [words(dateOf(published))] : []),
                        cell(rich(title)),
                    ),
                ),
            ),
        }),
    ];
}

export function history({ certification }: Labels): Part[] {
    const { replaces, replacedBy } = certification.administration;
    if (replaces.length + replacedBy.length === 0) return [];
    const codes = (all: typeof replaces): Paragraph[] => all.map(({ text }) => paragraph(words(inertLine(text))));
    return [
        facts('historique', 'Historique', [
            ['Certification(s) antérieure(s)', codes(replaces)],
            ['Nouvelle(s) certification(s)', codes(replacedBy)],
        ]),
    ];
}

const ROLES = {
    forme: 'Habilitation pour former',
    organise: 'Habilitation pour organiser l’évaluation',
    'forme et organise': 'Habilitation pour former et organiser l’évaluation',
} as const satisfies Record<NonNullable<Partner['habilitation']>, string>;

export function partners({ certification }: Labels): Part {
    const { partners: all, partnersExist } = certification.administration;
    return part('partenaires', {
        heading: 'Liste des organismes préparant à la certification',
        grid: grid(
            [
                { id: 'nom', weight: 6 },
                { id: 'siret', weight: 3 },
                { id: 'role', weight: 5 },
                { id: 'depuis', weight: 2, optional: true },
                { id: 'etat', weight: 2, optional: true },
            ],
            [headers(...['Nom légal', 'Siret', 'Rôle', 'Depuis le', 'État'].map((title) => [strong(title)]))],
            all.map((partner) =>
                body(
                    line([words(oneLine(partner.name))], { heads: true, source: partner.span }),
                    orDash(partner.siret ? [words(inertLine(partner.siret.text))] : []),
                    orDash(partner.habilitation ? [words(ROLES[partner.habilitation])] : []),
                    line(partner.since ? [words(dateOf(partner.since))] : []),
                    line(partner.active ? [] : [words('inactif')]),
                ),
            ),
        ),
        empty: partnersExist?.value === false ? 'Aucun partenaire.' : 'Non renseigné.',
    });
}
