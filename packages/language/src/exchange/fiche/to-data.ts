// A fiche as data to be written: its texts as structure where they can be, and a report of what became of it.
import { isCodeShaped } from '../../model/codes.ts';
import type { Route } from '../../model/administration.ts';
import type {
    WrittenAccessRoute,
    WrittenAwardingBody,
    WrittenCertification,
    WrittenCompetency,
    WrittenCorrespondence,
    WrittenJury,
    WrittenLabelled,
    WrittenPartner,
    WrittenPromotion,
    WrittenRegistration,
} from '../../printing/written.ts';
import { literalParagraph } from '../markdown-runs.ts';
import { juryMembers, publishedText, segmentsOf, textOfMarkup } from '../structuring/index.ts';
import type {
    Coded,
    Fiche,
    FicheAwardingBody,
    FicheCorrespondence,
    FichePartner,
    FichePromotion,
    FicheTextKind,
} from './fiche.ts';
import { known } from './known.ts';
import { type FicheReport, ReportBuilder, type Told } from './report.ts';
import { type ImportOptions, shortBlockCode, structureFiche } from './structure.ts';

export interface ImportedFiche {
    readonly data: WrittenCertification;
    readonly report: FicheReport;
}

/** Kept as texts, whatever they say. */
const TEXTS: readonly FicheTextKind[] = [
    'objectifs',
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

/** What a fiche says, as data to be written, and what became of each part of it. */
export function importFiche(fiche: Fiche, options: ImportOptions = {}): ImportedFiche {
    const report = new ReportBuilder();
    const structure = structureFiche(fiche, report, options);
    const { juries, routes } = juriesOf(fiche);
    const coded = new Codes(report);
    const doubts: string[] = [];
    const data: WrittenCertification = {
        code: fiche.number,
        title: literalParagraph(textOfMarkup(fiche.title)),
        ...known({
            type: fiche.type && coded.labelled(fiche.type, 'Type'),
            level: levelOf(fiche, report),
            registration: registrationOf(fiche, coded, report),
            partialValidation: fiche.partialValidation && {
                answer: fiche.partialValidation.answer,
                ...known({ scope: text(fiche.partialValidation.scope) }),
            },
            newCaledonia: fiche.newCaledonia,
            polynesia: fiche.polynesia,
            partnersExist: partnersExist(fiche),
        }),
        nomenclatures: {
            nsf: coded.all(fiche.nomenclatures.nsf, 'NSF'),
            formacode: coded.all(fiche.nomenclatures.formacode, 'Formacode'),
            ccn: coded.all(fiche.nomenclatures.ccn, 'CCN'),
            idcc: coded.all(fiche.nomenclatures.idcc, 'IDCC'),
            rome: coded.all(fiche.nomenclatures.rome, 'ROME'),
        },
        awardingBodies: fiche.awardingBodies.map((body) => awardingBody(body, coded)),
        replaces: coded.codes(fiche.replaces, 'Anciennes certifications'),
        replacedBy: coded.codes(fiche.replacedBy, 'Nouvelles certifications'),
        texts: {
            ...known(Object.fromEntries(TEXTS.map((kind) => [kind, text(fiche.texts[kind])]))),
            ...structure.texts,
        },
        links: segmentsOf(fiche.link ?? '').map((segment) => literalParagraph(segment.text)),
        activities: structure.activities ?? [],
        competencies: structure.competencies ?? [],
        blocks: structure.blocks ?? [],
        juries,
        routes,
        correspondences: fiche.correspondences.flatMap((one) => correspondence(one, fiche.number, coded)),
        legalTexts: fiche.legalTexts.map(({ kind, title, published }) => ({
            kind,
            title: literalParagraph(textOfMarkup(title)),
            ...known({ published: coded.code(published, 'Date du JO') }),
        })),
        promotionYears: coded.codes(fiche.promotionYears, 'Années de promotion'),
        promotions: fiche.promotions.flatMap((one) => promotion(one, coded)),
        partners: fiche.partners.map((one) => partner(one, coded)),
    };
    for (const untold of fiche.untold) {
        doubts.push(literalParagraph(untold));
        report.doubt(fiche.number, { fr: untold, en: untold });
    }
    report.others.push(...fiche.others);
    report.left.push(...fiche.left);
    return {
        data: doubts.length > 0 ? { ...data, doubts } : data,
        report: reportOf(fiche, data, report),
    };
}

function reportOf(fiche: Fiche, data: WrittenCertification, report: ReportBuilder): FicheReport {
    const { activities = [], competencies = [], blocks = [], assessments = [], juries = [] } = data;
    const members = [
        ...activities.flatMap(({ members: held = [] }) => held),
        ...blocks.flatMap(({ members: held = [] }) => held),
    ];
    const own = members.filter((member): member is WrittenCompetency => member.kind === 'competency');
    const all = [...competencies, ...own];
    const épreuves = [...assessments, ...blocks.flatMap((block) => block.assessments ?? [])];
    return {
        number: fiche.number,
        title: fiche.title,
        structured: {
            activities: activities.length,
            competencies: all.reduce((sum, one) => sum + leaves(one), 0),
            criteria: épreuves.reduce(
                (sum, one) => sum + (one.kind === 'assessment' ? (one.criteria?.length ?? 0) : 0),
                0,
            ),
            blocks: blocks.length,
            assessments: épreuves.length,
            juries: juries.length,
        },
        kept: report.kept,
        doubts: report.doubts,
        left: report.left,
        others: report.others,
    };
}

function leaves({ competencies = [] }: WrittenCompetency): number {
    return competencies.length === 0 ? 1 : competencies.reduce((sum, one) => sum + leaves(one), 0);
}

/** Codes that the language can write; others are told, with what they stood for. */
class Codes {
    private readonly report: ReportBuilder;

    constructor(report: ReportBuilder) {
        this.report = report;
    }

    code(told: string | undefined, where: string): string | undefined {
        if (told === undefined || told === '') return undefined;
        const code = told.replace(/\s+/g, '');
        if (isCodeShaped(code)) return code;
        this.report.others.push({ name: where, text: told });
        return undefined;
    }

    codes(told: readonly string[], where: string): string[] {
        return told.flatMap((one) => this.code(one, where) ?? []);
    }

    labelled({ code, label }: Coded, where: string): WrittenLabelled | undefined {
        const own = this.code(code, where);
        if (own === undefined) {
            if (label !== undefined) this.report.others.push({ name: where, text: label });
            return undefined;
        }
        return {
            code: own,
            ...known({ label: label === undefined ? undefined : literalParagraph(textOfMarkup(label)) }),
        };
    }

    all(told: readonly Coded[], where: string): WrittenLabelled[] {
        return told.flatMap((one) => this.labelled(one, where) ?? []);
    }

    /** « 93.4 » is 93,4. */
    quantity(told: string | undefined, where: string): string | undefined {
        if (told === undefined) return undefined;
        const quantity = told
            .trim()
            .replace('.', ',')
            .replace(/(?<!\s)\s*%$/, '');
        if (/^\d+(?:,\d+)?$/.test(quantity)) return quantity;
        this.report.others.push({ name: where, text: told });
        return undefined;
    }
}

function text(told: string | undefined): string | undefined {
    const written = told === undefined ? '' : publishedText(textOfMarkup(told));
    return written === '' ? undefined : written;
}

function levelOf({ level }: Fiche, report: ReportBuilder): WrittenCertification['level'] {
    if (level === undefined) return undefined;
    if (/^aucun$/i.test(level)) return {};
    const code = /^(?:NIV)?(\d)$/.exec(level)?.[1];
    if (code !== undefined) return { code };
    report.others.push({ name: 'NIVEAU', text: level });
    return undefined;
}

const KIND_UNTOLD: Told = {
    fr: 'La fiche ne dit pas si l’enregistrement est sur demande ou de droit.',
    en: 'The fiche doesn’t say whether the registration is on demand or by right.',
};

function registrationOf(fiche: Fiche, coded: Codes, report: ReportBuilder): WrittenRegistration | undefined {
    const { registration: told = '', dates, duration, id, state, active } = fiche;
    const isByRight =
        /de droit/i.test(told) || (told === '' && dates.décision === undefined && dates.effet !== undefined);
    const isTold = /de droit|sur demande/i.test(told);
    const saysNothing = !isTold && Object.keys(dates).length === 0 && id === undefined && state === undefined;
    if (saysNothing && duration === undefined && active === undefined) return undefined;
    if (!isTold) report.doubt('Enregistrement', KIND_UNTOLD);
    const years = /^\d{1,2}$/.exec(duration?.trim() ?? '')?.[0];
    if (duration !== undefined && years === undefined)
        report.others.push({ name: 'Durée de l’enregistrement', text: duration });
    return {
        kind: isByRight ? 'de droit' : 'sur demande',
        ...known({
            id: coded.code(id, 'Identifiant'),
            state: text(state),
            active,
            duration: years === undefined ? undefined : { amount: Number(years), unit: 'an' as const },
        }),
        dates: known(Object.fromEntries(Object.entries(dates).map(([kind, date]) => [kind, coded.code(date, kind)]))),
        ...(isTold ? {} : { doubts: [literalParagraph(KIND_UNTOLD.fr)] }),
    };
}

/** Said where the list of partners doesn't say it already. */
function partnersExist({ partnersExist: told, partners }: Fiche): boolean | undefined {
    return told === partners.length > 0 && told ? undefined : told;
}

function awardingBody(told: FicheAwardingBody, coded: Codes): WrittenAwardingBody {
    const date = coded.code(told.modified, 'Date de modification du certificateur');
    const isInactive = /^inactif/i.test(told.state ?? '');
    return {
        name: literalParagraph(textOfMarkup(told.name)),
        ...known({
            siret: coded.code(told.siret, 'Siret'),
            tradeName: text(told.tradeName),
            site: text(told.site),
            inactive: isInactive ? (date === undefined ? (true as const) : { since: date }) : undefined,
            modified: isInactive ? undefined : date,
        }),
    };
}

const HABILITATIONS: Readonly<Record<string, WrittenPartner['habilitation']>> = {
    HABILITATION_FORMER: 'forme',
    HABILITATION_ORGANISER: 'organise',
    HABILITATION_ORGA_FORM: 'forme et organise',
};

function partner(told: FichePartner, coded: Codes): WrittenPartner {
    return {
        name: literalParagraph(textOfMarkup(told.name)),
        ...known({
            siret: coded.code(told.siret, 'Siret du partenaire'),
            habilitation: HABILITATIONS[told.habilitation ?? ''],
            inactive: /^inactif/i.test(told.state ?? '') ? true : undefined,
            since: coded.code(told.since, 'Date d’habilitation'),
            modified: coded.code(told.modified, 'Date de modification de l’habilitation'),
        }),
    };
}

/** Compositions told for several ways are one jury; ways alike are told in one line. */
function juriesOf({ routes }: Fiche): { juries: WrittenJury[]; routes: WrittenAccessRoute[] } {
    const juries = new Map<string, WrittenJury>();
    const lines = new Map<string, { line: Omit<WrittenAccessRoute, 'routes'>; routes: Route[] }>();
    for (const { route, active, composition, modified } of routes) {
        if (active === undefined) continue;
        const told = text(composition);
        if (told !== undefined && !juries.has(told))
            juries.set(told, jury(`J${juries.size + 1}`, told, composition ?? ''));
        const code = told === undefined ? undefined : juries.get(told)?.code;
        const date = modified !== undefined && isCodeShaped(modified) ? modified : undefined;
        const key = JSON.stringify([active, code, date]);
        const line = { open: active, ...known({ jury: code === undefined ? undefined : { code }, modified: date }) };
        const known_ = lines.get(key) ?? { line, routes: [] };
        known_.routes.push(route);
        lines.set(key, known_);
    }
    return {
        juries: [...juries.values()],
        routes: [...lines.values()]
            .map(({ line, routes: told }) => ({ ...line, routes: told }))
            .toSorted((a, b) => Number(b.open) - Number(a.open)),
    };
}

function jury(code: string, title: string, composition: string): WrittenJury {
    return { code, title, ...known({ members: juryMembers(textOfMarkup(composition)) }) };
}

function correspondence(told: FicheCorrespondence, number: string, coded: Codes): WrittenCorrespondence[] {
    const target = coded.code(told.target, 'Correspondance');
    if (target === undefined) return [];
    const source = coded.codes(told.source, 'Bloc en correspondance').map((code) => shortBlockCode(code, number));
    const blocks = told.blocks.map(({ code, label }) => ({ code: shortBlockCode(code, target), ...known({ label }) }));
    return [
        {
            source: source.length > 0 ? source : 'total',
            target,
            ...known({ title: told.title === undefined ? undefined : literalParagraph(told.title) }),
            blocks: coded.all(blocks, 'Bloc en correspondance'),
        },
    ];
}

function promotion(told: FichePromotion, coded: Codes): WrittenPromotion[] {
    const year = coded.code(told.year, 'Année de promotion');
    if (year === undefined) return [];
    return [
        {
            year,
            ...known({
                certified: coded.quantity(told.certified, `Certifiés en ${year}`),
                certifiedByExperience: coded.quantity(told.certifiedByExperience, `Certifiés par VAE en ${year}`),
            }),
            employment: told.employment.flatMap(({ kind, after, rate }) => {
                const quantity = coded.quantity(rate, `Taux d’insertion de ${year}`);
                const delay =
                    after === 'six months' ? { amount: 6, unit: 'mois' as const } : { amount: 2, unit: 'an' as const };
                return quantity === undefined ? [] : [{ kind, delay, rate: quantity }];
            }),
        },
    ];
}
