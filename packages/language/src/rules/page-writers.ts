import { type JudgingPreset, PRESETS } from './config/presets.ts';
import { type Page, type PagePart, rulePage, rulePagePath, THEME_NAMES, topicPage, SEVERITY_NAMES } from './page.ts';
import { type Rule, THEMES } from './rule.ts';
import type { RegistrationKind } from '../model/unit.ts';
import { nearestCodes } from '../model/codes.ts';
import { compareText } from './finding.ts';
import { ownSeverity } from './settings.ts';
import { ruleKey } from './silences.ts';
import { TOPICS } from './topics.ts';

/** The docs of all rules: a page for each, and an index by theme; by path. */
export function ruleDocs(rules: readonly Rule[]): Map<string, string> {
    const pages = [...rules.map(rulePage), ...TOPICS.map(topicPage)];
    return new Map([
        ['docs/regles/README.md', rulesIndex(rules)],
        ...pages.map((page) => [rulePagePath(page.title), asMarkdown(page)] as const),
    ]);
}

/** The page of a rule, or of what is told under a code that is no rule. */
export function pageOf(code: string, rules: readonly Rule[]): Page | undefined {
    const rule = rules.find((known) => known.code === code);
    if (rule) return rulePage(rule);
    const topic = TOPICS.find((known) => known.code === code);
    return topic && topicPage(topic);
}

const GENERATED = '<!-- Engendré par scripts/generate-rule-pages.ts : ne pas modifier à la main. -->';

const JUDGING_PRESETS = PRESETS.filter((preset): preset is JudgingPreset => preset !== 'de-droit');

function rulesIndex(rules: readonly Rule[]): string {
    const parts = [
        '# Les règles',
        GENERATED,
        'Ce que `referentiel check` vérifie, par thème. Les gravités sont celles d’un enregistrement au RNCP sur demande, au RNCP de droit, au répertoire spécifique (RS).',
    ];
    for (const theme of THEMES) {
        const own = rules.filter((rule) => rule.theme === theme).toSorted((a, b) => compareText(a.code, b.code));
        if (own.length === 0) continue;
        const rows = own.map((rule) => {
            const names = (['sur demande', 'de droit', 'RS'] as const).map((kind) => severityCell(rule, kind));
            return `| [${rule.code}](${encodeURI(rule.code)}.md) | ${rule.title.fr} | ${names.join(' | ')} |`;
        });
        parts.push(
            `## ${THEME_NAMES[theme]}`,
            [
                '| règle | ce qui doit être | sur demande | de droit | RS |',
                '| --- | --- | --- | --- | --- |',
                ...rows,
            ].join('\n'),
        );
    }
    const topics = TOPICS.map(({ code, title }) => `| [${code}](${encodeURI(code)}.md) | ${title.fr} |`);
    parts.push(
        '## Ce qui n’est pas une règle',
        'Dit en toute circonstance, cela ne se règle ni ne se tolère.',
        ['| code | ce qui doit être |', '| --- | --- |', ...topics].join('\n'),
    );
    return `${parts.join('\n\n')}\n`;
}

/** How grave a rule is by itself; where it is off, which preset turns it on. */
function severityCell(rule: Rule, kind: RegistrationKind): string {
    const own = rule.severity[kind];
    const on = own === 'off' ? JUDGING_PRESETS.filter((preset) => ownSeverity(rule, preset, kind) !== 'off') : [];
    const told = on.map((preset) => ` (« ${preset} » : ${SEVERITY_NAMES[ownSeverity(rule, preset, kind)]})`);
    return `${SEVERITY_NAMES[own]}${told.join('')}`;
}

export function asMarkdown({ title, parts }: Page): string {
    return `${[`# ${title}`, GENERATED, ...parts.map(markdownPart)].join('\n\n')}\n`;
}

function markdownPart(part: PagePart): string {
    switch (part.is) {
        case 'heading':
            return `${'#'.repeat(part.level)} ${part.text}`;
        case 'paragraph':
            return escape(part.text);
        case 'quote':
            return `> « ${escape(part.text)} »\n>\n> — ${part.from}`;
        case 'code':
            return `\`\`\`${part.language}\n${part.text}\n\`\`\``;
        case 'list':
            return part.items.map((item) => `- ${escape(item)}`).join('\n');
        case 'table': {
            const [head = [], ...rows] = part.rows;
            return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
        }
    }
}

function escape(text: string): string {
    return text.replace(/[*_`<>[\]]/g, '\\$&');
}

/** For a terminal: lines of at most so many characters. */
export function asText({ title, parts }: Page, width = 80): string {
    return `${[title, ...parts.map((part) => textPart(part, width))].join('\n\n')}\n`;
}

function textPart(part: PagePart, width: number): string {
    switch (part.is) {
        case 'heading':
            return part.level === 2 ? part.text.toUpperCase() : `${part.text} :`;
        case 'paragraph':
            return wrap(part.text, width);
        case 'quote':
            return `${indent(wrap(`« ${part.text} »`, width - 4))}\n${indent(wrap(`— ${part.from}`, width - 4))}`;
        case 'code':
            return indent(part.text);
        case 'list':
            return part.items.map((item) => `  - ${item}`).join('\n');
        case 'table':
            return textTable(part.rows);
    }
}

function textTable(rows: readonly (readonly string[])[]): string {
    const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
    return rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('   ')}`.trimEnd()).join('\n');
}

function wrap(text: string, width: number): string {
    const lines: string[] = [];
    let line = '';
    for (const word of glued(text).split(' ')) {
        if (line !== '' && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        } else line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line].join('\n').replaceAll('\u00a0', ' ');
}

/** French signs stay on the line of their word. */
function glued(text: string): string {
    return text.replace(/ (?=[»:;!?])/g, '\u00a0').replace(/« /g, '«\u00a0');
}

function indent(text: string): string {
    return text.replace(/^(?=.)/gm, '    ');
}

/** What a name means: the rule or topic of that name, accents and capitals aside, else those most like it. */
export function nearestRules(
    name: string,
    rules: readonly Rule[],
): readonly { readonly code: string; readonly isExact: boolean }[] {
    const codes = [...rules, ...TOPICS].map(({ code }) => code);
    const exact = codes.find((code) => ruleKey(code) === ruleKey(name));
    if (exact !== undefined) return [{ code: exact, isExact: true }];
    return nearestCodes(name, codes).map((code) => ({ code, isExact: false }));
}
