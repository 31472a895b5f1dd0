import type * as ast from '../../grammar/generated/ast.ts';
import type { AccessRoute, Route } from '../administration.ts';
import type { Jury } from '../items.ts';
import type { UnitBuilder } from './builder.ts';

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
    const code = node.$type === 'OpenRoutes' ? context.code(node.jury) : undefined;
    const composition = node.$type === 'OpenRoutes' ? context.text(node.composition) : undefined;
    const routes = node.routes.flatMap((route) => {
        const name = routeOf(route);
        return name ? [{ route: name, span: context.span(route) }] : [];
    });
    const add = (jury: AccessRoute['jury']): void => {
        for (const { route, span } of routes) {
            const first = into.find((known) => known.route === route);
            if (first) context.repetitions.push({ statement: `voie ${route}`, first: first.span, again: span });
            else into.push({ route, open: node.$type === 'OpenRoutes', span, jury, composition, modified });
        }
    };
    if (code) context.later('blocks', () => add(builder.linker.reference<Jury>(code, builder.root, ['jury'])));
    else context.later('blocks', () => add(undefined));
}
