import type * as ast from '../../grammar/generated/ast.ts';
import type { Partner } from '../administration.ts';
import type { AwardingBody, Item, Jury } from '../items.ts';
import { adopt, type Draft } from './context.ts';
import type { UnitBuilder } from './builder.ts';

/** « certificateur "…" { … } », or by its code alone one that a library declares. */
export function buildAwardingBody(builder: UnitBuilder, node: ast.AwardingBody, parent: Draft<Item>): AwardingBody {
    const { context } = builder;
    const body: Draft<AwardingBody> = {
        ...builder.declared(node, parent, node.name),
        kind: 'awardingBody',
        active: true,
    };
    adopt(parent, body);
    const code = body.code;
    if (code && !node.name) {
        delete body.code;
        context.later('lists', () => {
            body.reference = builder.linker.reference<AwardingBody>(code, parent, 'awardingBody');
        });
    }
    for (const statement of node.statements) {
        switch (statement.$type) {
            case 'Siret':
                context.once(body, 'siret', context.code(statement.value), 'siret', statement);
                break;
            case 'TradeName':
                context.once(body, 'tradeName', context.text(statement.text), 'nom commercial', statement);
                break;
            case 'Site':
                context.once(body, 'site', context.text(statement.text), 'site', statement);
                break;
            case 'Inactive':
                if (context.saidOnce(body, 'active', 'inactif', statement)) body.active = false;
                context.once(body, 'modified', context.date(statement.date), 'inactif depuis', statement);
                break;
            case 'Modified':
                context.once(body, 'modified', context.date(statement.date), 'modifié', statement);
                break;
            case 'Silence':
                builder.silence(body, statement);
                break;
            case 'DoubtMark':
                builder.doubtMark(body, statement);
                break;
        }
    }
    return body;
}

export function buildJuryDeclaration(builder: UnitBuilder, node: ast.JuryDeclaration, parent: Draft<Item>): Jury {
    const jury: Draft<Jury> = { ...builder.declared(node, parent), kind: 'jury' };
    adopt(parent, jury);
    for (const statement of node.statements) {
        if (statement.$type === 'Silence') builder.silence(jury, statement);
        else if (statement.$type === 'DoubtMark') builder.doubtMark(jury, statement);
        else {
            const code = builder.context.code(statement.value);
            const value = code && /^\d+$/.test(code.text) ? Number(code.text) : undefined;
            const members = code && { text: code.text, span: code.span, value };
            builder.context.once(jury, 'members', members, 'membres', statement);
        }
    }
    return jury;
}

export function buildPartner(builder: UnitBuilder, node: ast.Partner): Partner {
    const { context } = builder;
    const partner: Draft<Partner> = {
        span: context.span(node),
        siret: context.code(node.siret),
        name: context.text(node.name),
        habilitation: node.habilitation as Partner['habilitation'],
        active: !node.details.some((detail) => detail.$type === 'PartnerInactive'),
    };
    for (const detail of node.details) {
        if (detail.$type === 'PartnerSince')
            context.once(partner, 'since', context.date(detail.date), 'depuis', detail);
        if (detail.$type === 'PartnerModified')
            context.once(partner, 'modified', context.date(detail.date), 'modifié', detail);
    }
    return partner;
}
