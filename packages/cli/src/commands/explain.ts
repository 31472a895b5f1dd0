import { asText, compareText, nearestRules, pageOf, RULES, TOPICS } from '@referentiel/language';
import { EXIT, Misuse } from '../exit.ts';
import { standardOutput } from '../output.ts';

/** `referentiel explain`: the page of a rule, or the list of all. */
export function runExplain(asked: string | undefined): number {
    const output = standardOutput();
    if (asked === undefined) {
        output.write(listOfRules());
        return EXIT.fine;
    }
    const [best, ...others] = nearestRules(asked, RULES);
    const page = best === undefined ? undefined : pageOf(best.code, RULES);
    if (!page || !best?.isExact) {
        const near = [best, ...others].flatMap((other) => (other ? [`« ${other.code} »`] : []));
        const proposal = near.length > 0 ? ` Vouliez-vous dire ${near.join(' ou ')} ?` : ' Liste : referentiel explain';
        throw new Misuse(`aucune règle ne s’appelle « ${asked} ».${proposal}`);
    }
    output.write(asText(page, Math.min(process.stdout.columns || 80, 100)));
    return EXIT.fine;
}

function listOfRules(): string {
    const all = [
        ...RULES.map(({ code, theme, title }) => ({ code, theme: theme as string, title })),
        ...TOPICS.map(({ code, title }) => ({ code, theme: 'hors règles', title })),
    ];
    const width = Math.max(...all.map(({ code }) => code.length));
    const themes = [...new Set(all.map(({ theme }) => theme))].toSorted(compareText);
    return themes
        .map((theme) => {
            const own = all.filter((rule) => rule.theme === theme).toSorted((a, b) => compareText(a.code, b.code));
            return [theme, ...own.map(({ code, title }) => `  ${code.padEnd(width)}  ${title.fr}`), ''].join('\n');
        })
        .join('\n');
}
