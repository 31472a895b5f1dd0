import type { AstNode } from 'langium';
import type * as ast from '../../grammar/generated/ast.ts';
import type {
    Administration,
    CertificationTextKind,
    Correspondence,
    LegalText,
    Promotion,
    RegulationKind,
    Regulations,
    Registration,
    RegistrationDateKind,
    Said,
} from '../administration.ts';
import type { Code } from '../source.ts';
import type { Text } from '../text.ts';
import type { Draft } from './context.ts';
import type { UnitBuilder } from './builder.ts';
import { buildPartner } from './people.ts';
import { buildRouteLine } from './routes.ts';

export type AdministrationDraft = {
    -readonly [K in keyof Administration]: Administration[K] extends readonly (infer E)[] ? E[] : Administration[K];
} & {
    texts: Partial<Record<CertificationTextKind, Text>>;
    nomenclatures: Record<ast.NomenclatureKind, Administration['nomenclatures']['nsf'][number][]>;
};

export function emptyAdministration(): AdministrationDraft {
    return {
        nomenclatures: { nsf: [], formacode: [], ccn: [], idcc: [], rome: [] },
        trailingCommas: [],
        awardingBodies: [],
        partners: [],
        replaces: [],
        replacedBy: [],
        texts: {},
        links: [],
        routes: [],
        correspondences: [],
        legalTexts: [],
        promotions: [],
        promotionYears: [],
        hiddenCodes: false,
    };
}

/** The statements whose first words tell what they are. */
const HAS_KIND = new Set<ast.CertificationStatement['$type']>([
    'Nomenclature',
    'Replacement',
    'CertificationText',
    'ReplacementText',
    'MasteryText',
    'Prerequisite',
    'Territory',
    'Registration',
    'LegalText',
]);

/** Takes in one administrative statement; false if it is none. */
export function buildAdministration(
    builder: UnitBuilder,
    node: ast.CertificationStatement,
    into: AdministrationDraft,
): boolean {
    const { context } = builder;
    const text = (kind: CertificationTextKind, value: ast.Text | undefined, statement: AstNode): void =>
        context.once(into.texts, kind, context.text(value), kind, statement);
    // Where the words that tell the kind are missing, the fault is told and the rest says nothing.
    if (HAS_KIND.has(node.$type) && (node as { kind?: string }).kind === undefined) return true;
    switch (node.$type) {
        case 'CertificationType': {
            const code = context.code(node.code);
            const type = code && { code, label: context.text(node.label), span: context.span(node) };
            context.once(into, 'type', type, 'type', node);
            return true;
        }
        case 'Register':
            context.once(into, 'register', context.code(node.value), 'répertoire', node);
            return true;
        case 'Level':
            context.once(into, 'level', { code: context.code(node.value), span: context.span(node) }, 'niveau', node);
            return true;
        case 'Nomenclature':
            into.nomenclatures[node.kind].push(...context.labelled(node.entries));
            into.trailingCommas.push(...context.trailingComma(node));
            return true;
        case 'Replacement':
            (node.kind === 'remplace' ? into.replaces : into.replacedBy).push(...context.codes(node.codes));
            return true;
        case 'CertificationText':
        case 'ReplacementText':
        case 'MasteryText':
            text(node.kind as CertificationTextKind, node.text, node);
            return true;
        case 'Prerequisite':
            text(`prérequis ${node.kind}` as CertificationTextKind, node.text, node);
            return true;
        case 'Link':
            into.links.push(...node.links.flatMap((link) => context.text(link) ?? []));
            into.trailingCommas.push(...context.trailingComma(node));
            return true;
        case 'Preamble':
            text(node.of === undefined ? 'préambule' : `préambule des ${node.of}`, node.text, node);
            return true;
        case 'DocumentVersion': {
            const name = context.text(node.text);
            const version = name && { name, date: context.date(node.date), span: context.span(node) };
            context.once(into, 'version', version, 'version', node);
            return true;
        }
        case 'Regulations':
            context.once(into, 'regulations', buildRegulations(builder, node), 'règlement', node);
            return true;
        case 'PartialValidation': {
            const said = answer(builder, node.answer, node);
            context.once(
                into,
                'partialValidation',
                said && { ...said, scope: context.text(node.scope) },
                'validation partielle',
                node,
            );
            return true;
        }
        case 'Territory': {
            const key = node.kind === 'polynésie' ? 'polynesia' : 'newCaledonia';
            context.once(into, key, answer(builder, node.answer, node), node.kind, node);
            return true;
        }
        case 'HiddenCodes':
            if (context.saidOnce(into, 'hiddenCodes', 'codes masqués', node)) into.hiddenCodes = true;
            return true;
        case 'Partner':
            into.partners.push(buildPartner(builder, node));
            return true;
        case 'PartnersExist':
            context.once(into, 'partnersExist', answer(builder, node.answer, node), 'partenaires', node);
            return true;
        case 'Registration':
            context.once(into, 'registration', buildRegistration(builder, node), 'enregistrement', node);
            return true;
        case 'AccessRoutes':
            for (const line of node.statements) {
                if (line.$type === 'Silence') builder.silence(builder.root, line, 'voies d’accès');
                else if (line.$type === 'DoubtMark') builder.doubtMark(builder.root, line);
                else buildRouteLine(builder, line, into.routes);
            }
            return true;
        case 'Correspondence':
            buildCorrespondence(builder, node, into.correspondences);
            into.trailingCommas.push(...context.trailingComma(node));
            return true;
        case 'LegalText':
            into.legalTexts.push(buildLegalText(builder, node));
            return true;
        case 'Promotion':
            into.promotions.push(...buildPromotion(builder, node, into));
            return true;
        case 'PromotionYears':
            into.promotionYears.push(...context.codes(node.codes));
            return true;
        default:
            return false;
    }
}

function answer(builder: UnitBuilder, word: ast.YesNo | undefined, node: AstNode): Said<boolean> | undefined {
    return word === undefined ? undefined : { value: word === 'oui', span: builder.context.span(node) };
}

function buildRegistration(builder: UnitBuilder, node: ast.Registration): Registration {
    const { context } = builder;
    const dates: Draft<Registration['dates']> = {};
    const registration: Draft<Registration> = {
        kind: node.kind as Registration['kind'],
        span: context.span(node),
        keyword: context.keyword(node),
        dates,
    };
    for (const statement of node.statements) {
        switch (statement.$type) {
            case 'RegistrationDate': {
                const kind = statement.kind as RegistrationDateKind;
                context.once(dates, kind, context.date(statement.date), kind, statement);
                break;
            }
            case 'RegistrationId':
                context.once(registration, 'id', context.code(statement.value), 'identifiant', statement);
                break;
            case 'RegistrationState':
                context.once(registration, 'state', context.text(statement.text), 'état', statement);
                break;
            case 'RegistrationDuration':
                context.once(registration, 'duration', context.duration(statement.duration), 'durée', statement);
                break;
            case 'Active':
                context.once(registration, 'active', answer(builder, statement.answer, statement), 'actif', statement);
                break;
            case 'Silence':
                builder.silence(builder.root, statement, 'enregistrement');
                break;
            case 'DoubtMark':
                builder.doubtMark(builder.root, statement);
                break;
        }
    }
    return registration;
}

function buildRegulations(builder: UnitBuilder, node: ast.Regulations): Regulations {
    const { context } = builder;
    const texts: Draft<Regulations['texts']> = {};
    for (const statement of node.statements) {
        if (statement.$type === 'Silence') builder.silence(builder.root, statement, 'règlement');
        else if (statement.$type === 'DoubtMark') builder.doubtMark(builder.root, statement);
        else {
            const kind = statement.kind as RegulationKind;
            context.once(texts, kind, context.text(statement.text), kind, statement);
        }
    }
    return { span: context.span(node), texts };
}

function buildCorrespondence(builder: UnitBuilder, node: ast.Correspondence, into: Correspondence[]): void {
    const { context } = builder;
    const correspondence: Draft<Correspondence> = {
        span: context.span(node),
        total: node.total,
        target: context.code(node.target),
        targetTitle: context.text(node.title),
        targetBlocks: context.labelled(node.blocks),
    };
    into.push(correspondence);
    const { source } = node;
    if (source) {
        context.later('lists', () => {
            correspondence.source = builder.linker.listing(source, builder.root, () => []);
        });
    }
}

function buildLegalText(builder: UnitBuilder, node: ast.LegalText): LegalText {
    const { context } = builder;
    return {
        span: context.span(node),
        kind: node.kind as LegalText['kind'],
        title: context.text(node.title),
        published: context.date(node.date),
    };
}

function buildPromotion(builder: UnitBuilder, node: ast.Promotion, into: AdministrationDraft): Promotion[] {
    const { context } = builder;
    const year: Code | undefined = context.code(node.year);
    if (!year) return [];
    context.saidOnce(into, `promotion ${year.text}`, `promotion ${year.text}`, node);
    const employment: Promotion['employment'][number][] = [];
    const promotion: Draft<Promotion> = { span: context.span(node), year, employment };
    for (const statement of node.statements) {
        switch (statement.$type) {
            case 'Certified':
                context.once(promotion, 'certified', context.quantity(statement.value), 'certifiés', statement);
                break;
            case 'CertifiedByExperience':
                context.once(
                    promotion,
                    'certifiedByExperience',
                    context.quantity(statement.value),
                    'par expérience',
                    statement,
                );
                break;
            case 'Employment': {
                const delay = context.duration(statement.delay);
                if (!delay) break;
                const rate = `${statement.kind} à ${delay.text}`;
                if (context.saidOnce(promotion, `${statement.kind} ${delay.months}`, rate, statement))
                    employment.push({ kind: statement.kind, delay, rate: context.quantity(statement.value) });
                break;
            }
            case 'Silence':
                builder.silence(builder.root, statement, `promotion ${year.text}`);
                break;
            case 'DoubtMark':
                builder.doubtMark(builder.root, statement);
                break;
        }
    }
    return [promotion];
}
