import {
    Checker,
    type Corpus,
    type Example,
    type Finding,
    FRENCH_VERSION,
    loadFrench,
    Neighbours,
    registeredFrom,
    type ResourcesAtHand,
    type Rule,
    RULES,
    unitFromTexts,
} from '@referentiel/language';
import { corpusOf } from '../corpus/corpora.ts';
import { unitsOf } from './units.ts';

/** The day on which examples are checked. */
export const TODAY = '2026-11-24';

/** All rules as they are by default, on that day, with the dictionary and, if they are told, the fiches of the register. */
export function checkerOfToday(corpus?: Corpus): Checker {
    const dictionary = { version: FRENCH_VERSION, load: loadFrench };
    const register = corpus && { corpus: { version: corpus.version, load: async () => corpus } };
    return new Checker(RULES, { today: TODAY }, { dictionary, ...register });
}

/** All findings of some files, by a checker, or by one rule, on for every kind of registration. */
export async function checkFiles(
    files: Readonly<Record<string, string>>,
    by: Rule | Checker,
    rules?: readonly Rule[],
    atHand: ResourcesAtHand = {},
): Promise<Finding[]> {
    const checker = by instanceof Checker ? by : checkerFor(by, rules ?? neededBy(by), atHand);
    const { units, entries } = unitsOf(files);
    const findings = await Promise.all(units.map((unit) => checker.checkUnit(unit)));
    return [...findings.flat(), ...(await checker.checkRegister(entries))];
}

/** A rule over silences finds what others found or didn't; any other rule is judged by itself. */
export function neededBy(rule: Rule): readonly Rule[] {
    return rule.scope === 'silences' ? RULES : [rule];
}

function checkerFor(rule: Rule, rules: readonly Rule[], atHand: ResourcesAtHand): Checker {
    const severity = Object.values(rule.severity).find((own) => own !== 'off') ?? 'warning';
    return new Checker(rules, { today: TODAY, severities: { [rule.code]: severity } }, atHand);
}

/** What an example needs at hand: the words of French, the register and the projet that it says hold this and that. */
export async function resourcesOf({
    registered = [],
    beside = [],
}: Pick<Example, 'registered' | 'beside'>): Promise<ResourcesAtHand> {
    const dictionary = { version: FRENCH_VERSION, load: loadFrench };
    if (beside.length > 0) {
        const neighbours = new Neighbours(
            beside.map((text, n) => unitFromTexts({ [`voisin-${n}.referentiel`]: text })),
        );
        return { dictionary, neighbours: { version: '', load: async () => neighbours } };
    }
    if (registered.length === 0) return { dictionary };
    const corpus = await corpusOf(registered.flatMap((text) => registeredFrom(unitFromTexts(text)) ?? []));
    return { dictionary, corpus: { version: corpus.version, load: async () => corpus } };
}

/** Where a rule found something, as `path:start-end`. */
export function placesOf(findings: readonly Finding[], code: string): string[] {
    return findings
        .filter(({ rule }) => rule === code)
        .map(({ at: { file, start, end } }) => `${file}:${start}-${end}`)
        .toSorted();
}
