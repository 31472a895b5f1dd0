// A source text with its mutants inside: each stands beside what it replaces, and one alone is on at a time. The text is
// read and loaded once, whatever the number of mutants.
import { parseSync } from 'vite';

export interface Mutant {
    /** Known again from one run to the next, as long as the file is the same. */
    readonly id: number;
    readonly file: string;
    readonly line: number;
    readonly from: string;
    readonly to: string;
}

/** What tells and shows rather than finds: words, pages, examples and the settings of a rule. */
const UNMUTATED = new Set([
    'title',
    'why',
    'source',
    'breaking',
    'passing',
    'options',
    'severity',
    'presets',
    'message',
    'fr',
    'en',
    'related',
]);

interface Node {
    readonly type: string;
    readonly start: number;
    readonly end: number;
    readonly [key: string]: unknown;
}

/** Where a node stands. */
interface Place {
    /** Code of a module that runs once, as it loads, is not mutated: lexicons and tables are data. */
    readonly inFunction: boolean;
    /** `a?.b(c).d`: taking a link out would undo the others. */
    readonly inChain: boolean;
}

const COMPARISONS: Readonly<Record<string, readonly string[]>> = {
    '===': ['!=='],
    '!==': ['==='],
    '<': ['<=', '>='],
    '<=': ['<', '>'],
    '>': ['>=', '<='],
    '>=': ['>', '<'],
};
const ARITHMETIC: Readonly<Record<string, string>> = { '+': '-', '-': '+', '*': '/', '/': '*', '%': '*' };
const LOGIC: Readonly<Record<string, string>> = { '&&': '||', '||': '&&', '??': '&&' };
const METHODS: Readonly<Record<string, string>> = {
    some: 'every',
    every: 'some',
    startsWith: 'endsWith',
    endsWith: 'startsWith',
    min: 'max',
    max: 'min',
    toLowerCase: 'toUpperCase',
    toUpperCase: 'toLowerCase',
    find: 'findLast',
    findLast: 'find',
    indexOf: 'lastIndexOf',
    lastIndexOf: 'indexOf',
};
/** Methods that may be left out: what they are called on is of the same kind. */
const REMOVABLE = new Set(['filter', 'slice', 'toSorted', 'toReversed', 'trim', 'trimEnd', 'trimStart', 'normalize']);

/** The source with its mutants, and what they are; `mutant` makes one of a place and its replacement. */
export function instrument(
    source: string,
    file: string,
    firstId: number,
): { readonly text: string; readonly mutants: readonly Mutant[] } {
    const mutants: Mutant[] = [];
    const said = (node: Node): string => source.slice(node.start, node.end);

    function add(at: Node, to: string): number {
        const id = firstId + mutants.length;
        const line = source.slice(0, at.start).split('\n').length;
        mutants.push({ id, file, line, from: short(said(at)), to: short(to) });
        return id;
    }

    function render(node: Node, place: Place): string {
        const inside = placeInside(node, place);
        let text = '';
        let at = node.start;
        for (const child of childrenOf(node)) {
            text += source.slice(at, child.start) + render(child, inside);
            at = child.end;
        }
        text += source.slice(at, node.end);
        return place.inFunction ? mutated(node, text, place) : text;
    }

    function mutated(node: Node, text: string, place: Place): string {
        if (node.type === 'ExpressionStatement' && isRemovable(node)) {
            return `{ if (!$mutant(${add(node, '')})) { ${text} } }`;
        }
        if (node.type === 'BlockStatement' && node['isBody'] === true && (node['body'] as unknown[]).length > 0) {
            return `{ if ($mutant(${add(node, '{}')})) return; ${text.slice(1)}`;
        }
        if (place.inChain && isLink(node)) return text;
        return replacementsOf(node, said).reduce((all, to) => `($mutant(${add(node, to)}) ? ${to} : ${all})`, text);
    }

    const { program, errors } = parseSync(file, source, { lang: 'ts' });
    if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
    const root = program as unknown as Node;
    const body = render(root, { inFunction: false, inChain: false });
    return { text: source.slice(0, root.start) + body + source.slice(root.end), mutants };
}

function short(text: string): string {
    const line = text.replaceAll(/\s+/g, ' ');
    return line.length > 70 ? `${line.slice(0, 69)}…` : line;
}

function placeInside(node: Node, { inFunction, inChain }: Place): Place {
    return {
        inFunction: inFunction || isFunction(node),
        inChain: node.type === 'ChainExpression' || (inChain && isLink(node)),
    };
}

function isFunction({ type }: Node): boolean {
    return type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression';
}

function isLink({ type }: Node): boolean {
    return type === 'CallExpression' || type === 'MemberExpression' || type === 'TSNonNullExpression';
}

function isRemovable(statement: Node): boolean {
    const { type } = statement['expression'] as Node;
    return type === 'CallExpression' || type === 'YieldExpression';
}

/** The parts of a node that may hold mutants, in the order of the text. */
function childrenOf(node: Node): Node[] {
    if (isFunction(node) && tellsMessage(node)) return [];
    const children: Node[] = [];
    for (const [key, value] of Object.entries(node)) {
        if (key === 'key' || key === 'id' || key === 'parent') continue;
        for (const child of [value].flat()) {
            if (!isNode(child) || isUnmutated(child)) continue;
            children.push({ ...child, ...roleOf(node, key) });
        }
    }
    return children.toSorted((a, b) => a.start - b.start);
}

/** The body of a function may do nothing; a condition may hold always or never. */
function roleOf(node: Node, key: string): { isBody?: true; isTest?: true } {
    if (key === 'body' && isFunction(node)) return { isBody: true };
    return key === 'test' && node.type === 'IfStatement' ? { isTest: true } : {};
}

function isNode(value: unknown): value is Node {
    return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

const TRANSPARENT = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression']);

function isUnmutated(node: Node): boolean {
    if (node.type.startsWith('TS')) return !TRANSPARENT.has(node.type);
    if (node.type === 'ImportDeclaration' || node.type === 'ExportSpecifier') return true;
    const name = node.type === 'Property' ? (node['key'] as { name?: string }).name : undefined;
    return name !== undefined && UNMUTATED.has(name);
}

/** `function told(…): Message`: it words what is found. */
function tellsMessage(node: Node): boolean {
    const annotation = (node['returnType'] as { typeAnnotation?: { typeName?: { name?: string } } } | null)
        ?.typeAnnotation;
    return annotation?.typeName?.name === 'Message';
}

/** What may stand in place of an expression. */
function replacementsOf(node: Node, said: (node: Node) => string): string[] {
    const part = (key: string): string => said(node[key] as Node);
    const operator = node['operator'] as string;
    const found: string[] = [];
    if (node['isTest'] === true) found.push('true', 'false');
    if (node['isBody'] === true && node.type !== 'BlockStatement') found.push('undefined');
    switch (node.type) {
        case 'BinaryExpression':
            for (const other of COMPARISONS[operator] ?? []) found.push(`${part('left')} ${other} ${part('right')}`);
            if (operator in ARITHMETIC && !isText(node)) {
                found.push(`${part('left')} ${ARITHMETIC[operator]} ${part('right')}`);
            }
            break;
        case 'LogicalExpression':
            found.push(`(${part('left')}) ${LOGIC[operator]} (${part('right')})`);
            break;
        case 'ConditionalExpression':
            found.push(part('consequent'), part('alternate'));
            break;
        case 'UnaryExpression':
            if (operator === '!') found.push(part('argument'));
            break;
        case 'UpdateExpression':
            found.push(`${part('argument')}${operator === '++' ? '--' : '++'}`);
            break;
        case 'Literal':
            if (typeof node['value'] === 'boolean') found.push(String(!node['value']));
            break;
        case 'ArrayExpression':
            if ((node['elements'] as unknown[]).length > 0) found.push('[]');
            break;
        case 'CallExpression':
            found.push(...otherCalls(node, said));
            break;
    }
    return found;
}

function isText(node: Node): boolean {
    return ['left', 'right'].some((key) => {
        const { type, value, operator } = node[key] as Node;
        if (type === 'BinaryExpression' && operator === '+') return isText(node[key] as Node);
        return type === 'TemplateLiteral' || (type === 'Literal' && typeof value === 'string');
    });
}

function otherCalls(node: Node, said: (node: Node) => string): string[] {
    const callee = node['callee'] as Node;
    if (callee.type !== 'MemberExpression' || callee['computed'] === true) return [];
    const object = callee['object'] as Node;
    const property = callee['property'] as Node & { name: string };
    const rest = said(node).slice(property.end - node.start);
    if (REMOVABLE.has(property.name)) return [said(object)];
    const other = METHODS[property.name];
    return other ? [said(node).slice(0, property.start - node.start) + other + rest] : [];
}
