// All of a certification that isn't its activities, competencies, blocs and épreuves, as statements by section.
import type {
    CertificationTextKind,
    NomenclatureKind,
    RegistrationDateKind,
    RegulationKind,
} from '../model/administration.ts';
import { codeWord, type Statement, type Word } from './statements.ts';
import {
    answered,
    codeOf,
    coded,
    duration,
    element,
    entry,
    juryWords,
    labelled,
    listed,
    named,
    quantity,
    quotedText,
    remarkOf,
    routeWord,
    said,
} from './words.ts';
import {
    type Section,
    type WrittenAccessRoute,
    type WrittenAdministration,
    type WrittenAwardingBody,
    type WrittenCertification,
    type WrittenCorrespondence,
    type WrittenPartner,
    type WrittenPromotion,
    type WrittenRegistration,
} from './written.ts';

const NOMENCLATURES: readonly NomenclatureKind[] = ['nsf', 'formacode', 'ccn', 'idcc', 'rome'];
const DATES: readonly RegistrationDateKind[] = [
    'décision',
    'effet',
    'publication',
    'échéance',
    'dernière délivrance',
    'dernier jo',
];
/** Those that don't introduce something. */
const TEXTS: readonly CertificationTextKind[] = [
    'objectifs',
    'contexte',
    'activités visées',
    'compétences attestées',
    'modalités d’évaluation',
    'acquisition',
    'validité des composantes',
    'secteurs',
    'emplois',
    'réglementation',
    'prérequis d’entrée',
    'prérequis de validation',
    'niveau de maîtrise',
    'durée de validité',
    'renouvellement',
];

const REGULATIONS: readonly RegulationKind[] = [
    'désignation',
    'information',
    'conduite',
    'aménagements',
    'incidents',
    'résultats',
    'rattrapage',
    'délivrance',
    'recours',
    'contrôle',
    'fraude',
    'référent handicap',
];

export function administrationSections(data: WrittenCertification): Partial<Record<Section, Statement[]>> {
    return {
        identity: identity(data),
        awardingBodies: (data.awardingBodies ?? []).map(awardingBody),
        registration: data.registration ? [registration(data.registration)] : [],
        replacements: [...codesOf('remplace', data.replaces), ...codesOf('remplacée par', data.replacedBy)],
        texts: texts(data),
        regulations: regulations(data),
        routes: [
            ...routes(data),
            ...answered('nouvelle-calédonie', data.newCaledonia),
            ...answered('polynésie', data.polynesia),
        ],
        correspondences: (data.correspondences ?? []).map(correspondence),
        legalTexts: (data.legalTexts ?? []).map(({ kind, title, published }) => ({
            words: ['texte', kind, quotedText(title), ...(published === undefined ? [] : ['jo', codeWord(published)])],
        })),
        promotions: [...codesOf('années de promotion', data.promotionYears), ...(data.promotions ?? []).map(promotion)],
        partners: [...answered('partenaires', data.partnersExist), ...(data.partners ?? []).map(partner)],
    };
}

function identity(data: WrittenCertification): Statement[] {
    const { type, level, nomenclatures = {}, version } = data;
    return [
        ...(type ? [{ words: ['type', ...labelled(type)] }] : []),
        ...coded('répertoire', data.register),
        ...(level === undefined
            ? []
            : [{ words: ['niveau', level.code === undefined ? 'aucun' : codeWord(level.code)] }]),
        ...(version
            ? [
                  {
                      words: [
                          'version',
                          quotedText(version.name),
                          ...(version.date === undefined ? [] : ['du', codeWord(version.date)]),
                      ],
                  },
              ]
            : []),
        ...NOMENCLATURES.flatMap((kind) => {
            const entries = nomenclatures[kind] ?? [];
            return entries.length > 0 ? [{ words: [kind, ...listed(entries.map(labelled))] }] : [];
        }),
        ...(data.hiddenCodes ? [{ words: ['codes masqués'] }] : []),
    ];
}

function codesOf(keyword: string, codes: readonly string[] = []): Statement[] {
    return codes.length > 0 ? [{ words: [keyword, ...listed(codes.map((code) => [codeWord(code)]))] }] : [];
}

function awardingBody(data: WrittenAwardingBody): Statement {
    const { code, name, siret, tradeName, site, inactive, modified } = data;
    const since = inactive && inactive !== true ? ['depuis', codeWord(inactive.since)] : [];
    return {
        ...remarkOf(data),
        words: ['certificateur', ...codeOf(code), ...(name === undefined ? [] : [quotedText(name)])],
        body: [
            ...coded('siret', siret),
            ...said('nom commercial', tradeName),
            ...said('site', site),
            ...(inactive ? [{ words: ['inactif', ...since] }] : []),
            ...coded('modifié', modified),
            ...element(data),
        ],
    };
}

function registration(data: WrittenRegistration): Statement {
    const { kind, id, state, active, duration: length, dates = {} } = data;
    return {
        ...remarkOf(data),
        words: ['enregistrement', kind],
        body: [
            ...coded('identifiant', id),
            ...said('état', state),
            ...answered('actif', active),
            ...DATES.flatMap((date) => [
                ...coded(date, dates[date]),
                // Beside the decision from which it runs.
                ...(date === 'décision' && length ? [{ words: ['durée', ...duration(length)] }] : []),
            ]),
            ...element(data),
        ],
    };
}

function texts(data: WrittenAdministration): Statement[] {
    const told = TEXTS.flatMap((kind) => said(kind, data.texts?.[kind]));
    const links = (data.links ?? []).flatMap((link) => said('lien', link));
    const { partialValidation: partial } = data;
    const scope = partial?.scope === undefined ? [] : [quotedText(partial.scope)];
    return [
        ...told.map((statement) => ({ ...statement, isApart: true })),
        ...links,
        ...(partial ? [{ words: ['validation partielle', partial.answer ? 'oui' : 'non', ...scope] }] : []),
    ];
}

function regulations({ regulations: told = {} }: WrittenAdministration): Statement[] {
    const body = REGULATIONS.flatMap((part) => said(part, told[part]));
    return body.length > 0 ? [{ words: ['règlement'], body }] : [];
}

function routes({ routes: lines = [] }: WrittenAdministration): Statement[] {
    return lines.length > 0 ? [{ words: ['voies d’accès'], body: lines.map(routeLine) }] : [];
}

function routeLine({ routes: told, open, jury, modified }: WrittenAccessRoute): Statement {
    const isPlural = told.length > 1;
    const state = open ? (isPlural ? 'ouvertes' : 'ouverte') : isPlural ? 'fermées' : 'fermée';
    return {
        words: [
            state,
            ...listed(told.map((route): Word[] => [routeWord(route)])),
            ...(jury ? ['avec', ...juryWords(jury)] : []),
            ...(modified === undefined ? [] : ['modifiée', codeWord(modified)]),
        ],
    };
}

function correspondence({ source, target, title, blocks = [] }: WrittenCorrespondence): Statement {
    return {
        words: [
            'correspondance',
            ...(source === 'total' ? ['totale'] : listed(source.map(entry))),
            'vers',
            codeWord(target),
            ...(title === undefined ? [] : [quotedText(title)]),
            ...listed(blocks.map(labelled)),
        ],
    };
}

function promotion(data: WrittenPromotion): Statement {
    const { year, certified, certifiedByExperience, employment = [] } = data;
    const counted = (keyword: string, count: string | undefined): Statement[] =>
        count === undefined ? [] : [{ words: [keyword, quantity(count)] }];
    return {
        ...remarkOf(data),
        words: ['promotion', codeWord(year)],
        isBraced: true,
        body: [
            ...counted('certifiés', certified),
            ...counted('par expérience', certifiedByExperience),
            ...employment.map(({ kind, delay, rate }) => ({
                words: [kind, 'à', ...duration(delay), quantity(rate), '%'],
            })),
            ...element(data),
        ],
    };
}

function partner({ siret, name, habilitation, inactive, since, modified }: WrittenPartner): Statement {
    const details: Word[][] = [
        ...(inactive ? [['inactif']] : []),
        ...(since === undefined ? [] : [['depuis', codeWord(since)]]),
        ...(modified === undefined ? [] : [['modifié', codeWord(modified)]]),
    ];
    return {
        words: [
            ...named('partenaire', siret, name),
            ...(habilitation === undefined ? [] : [habilitation]),
            ...details.flatMap((words) => [',', ...words]),
        ],
    };
}
