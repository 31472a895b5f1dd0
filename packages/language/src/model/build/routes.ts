import type * as ast from '../../grammar/generated/ast.ts';
import type { AccessRoute, Route } from '../administration.ts';
import type { Jury } from '../items.ts';
import type { UnitBuilder } from './builder.ts';
import type { Draft } from './context.ts';

const ROUTES_BY_NAME: Partial<Record<string, Route>> = {
    'formation initiale': 'FI',
    apprentissage: 'CA',
    'formation continue': 'FC',
    professionnalisation: 'CQ',
    'candidature individuelle': 'CL',
    expérience: 'VAE',
};

export function routeOf(node: ast.Route): Route | undefined {
    return node.name === undefined ? undefined : ROUTES_BY_NAME[node.name];
}

/** One line of « voies d'accès »: one entry for each way that it tells. */
export function buildRouteLine(
    builder: UnitBuilder,
    node: ast.OpenRoutes | ast.ClosedRoutes,
    into: AccessRoute[],
): void {
    const { context } = builder;
    const modified = context.date(node.modified);
    const code = context.code(node.jury);
    const composition = context.text(node.composition);
    const open = node.$type === 'OpenRoutes';
    const told: Draft<AccessRoute>[] = [];
    for (const name of node.routes) {
        const route = routeOf(name);
        if (!route || !context.saidOnce(into, route, name.name, name)) continue;
        told.push({ route, open, span: context.span(name), composition, modified });
    }
    into.push(...told);
    if (!code) return;
    context.later('lists', () => {
        const jury = builder.linker.reference<Jury>(code, builder.root, 'jury');
        for (const line of told) line.jury = jury;
    });
}
