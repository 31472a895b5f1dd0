import { asText, compareText, nearestRules, pageOf, RULES, TOPICS } from '@referentiel/language';
import { EXIT, Misuse } from '../exit.ts';
import type { Lang } from '../lang.ts';
import { standardOutput } from '../output.ts';
import { WORDS } from '../words/index.ts';

/** `referentiel explain`: the page of a rule, or the list of all. */
export function runExplain(asked: string | undefined, lang: Lang): number {
    const words = WORDS[lang];
    const output = standardOutput();
    if (asked === undefined) {
        output.write(listOfRules(lang));
        return EXIT.fine;
    }
    const [best, ...others] = nearestRules(asked, RULES);
    const page = best === undefined ? undefined : pageOf(best.code, RULES);
    if (!page || !best?.isExact) {
        const near = [best, ...others].flatMap((other) => (other ? [other.code] : []));
        throw new Misuse((said) => said.explain.noRule(asked, near));
    }
    if (words.explain.inFrench) output.write(`${titleOf(best.code, lang)}.\n${words.explain.inFrench}\n\n`);
    output.write(asText(page, Math.min(process.stdout.columns || 80, 100)));
    return EXIT.fine;
}

function titleOf(code: string, lang: Lang): string {
    return [...RULES, ...TOPICS].find((known) => known.code === code)?.title[lang] ?? code;
}

function listOfRules(lang: Lang): string {
    const { themes, noRules } = WORDS[lang].explain;
    const groups = [
        ...Object.entries(themes)
            .toSorted(([, a], [, b]) => compareText(a, b))
            .map(([theme, name]) => ({ name, rules: RULES.filter((rule) => rule.theme === theme) })),
        { name: noRules, rules: TOPICS },
    ].filter(({ rules }) => rules.length > 0);
    const width = Math.max(...groups.flatMap(({ rules }) => rules.map(({ code }) => code.length)));
    return groups
        .map(({ name, rules }) => {
            const own = [...rules].toSorted((a, b) => compareText(a.code, b.code));
            return [name, ...own.map(({ code, title }) => `  ${code.padEnd(width)}  ${title[lang]}`), ''].join('\n');
        })
        .join('\n');
}
