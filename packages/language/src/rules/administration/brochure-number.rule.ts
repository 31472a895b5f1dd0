import type { Labelled } from '../../model/administration.ts';
import type { Unit } from '../../model/unit.ts';
import { readingKey } from '../../model/wording.ts';
import { loadNomenclature, type Nomenclature } from '../../nomenclatures/index.ts';
import { FICHE_FORMAT } from '../articles.ts';
import { isUnderstood } from '../doubt.ts';
import { quote } from '../fixes.ts';
import { either, list } from '../phrases.ts';
import { type Fault, unitRule } from '../rule.ts';

/** The agreements with the words of their titles: some hundreds, split once for all units. */
interface Agreements {
    readonly labels: Nomenclature['labels'];
    readonly words: ReadonlyMap<string, readonly string[]>;
}

async function loadAgreements(): Promise<Agreements> {
    const { labels } = await loadNomenclature('idcc');
    return { labels, words: new Map(Array.from(labels, ([code, title]) => [code, [...tellingWords(title)]])) };
}

export default unitRule<undefined, Agreements>({
    code: 'ccn-sans-idcc',
    theme: 'administration',
    title: {
        fr: 'Une convention collective se désigne par son IDCC',
        en: 'A collective agreement is known by its IDCC',
    },
    severity: { 'sur demande': 'hint', 'de droit': 'hint', RS: 'hint' },
    source: [FICHE_FORMAT],
    why: '« ccn » porte un numéro de brochure du Journal officiel, « idcc » l’identifiant de la convention : les deux ont quatre chiffres et se confondent (3222 est une brochure des commissaires-priseurs, et l’IDCC des menuiseries). Seul l’IDCC suit la convention quand elle fusionne.',
    resources: loadAgreements,
    breaking: [
        {
            title: 'Une brochure sans IDCC',
            text: `
                certification RNCP1 "T"
                ccn »3037« "Personnel des huissiers de justice"
            `,
        },
        {
            title: 'Une brochure dont le libellé nomme la convention',
            text: `
                certification RNCP1 "T"
                ccn »3222« "Menuiseries, charpentes et constructions industrialisées, portes planes"
            `,
        },
        {
            title: 'Un numéro de brochure donné pour un IDCC',
            text: `
                certification RNCP1 "T"
                idcc »3222« "Études et organismes professionnels des commissaires-priseurs"
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                ccn 3037 "Personnel des huissiers de justice"
                idcc 3250 "Commissaires de justice et sociétés de ventes"
            `,
        },
    ],
    *check(unit, { resources }) {
        const { certification } = unit;
        if (!certification) return;
        const { ccn, idcc } = certification.administration.nomenclatures;
        if (idcc.length === 0 && ccn.length > 0 && isUnderstood(unit, unit.root))
            yield withoutIdcc(unit, ccn, resources);
        for (const entry of idcc) {
            const title = resources.labels.get(entry.code.text.padStart(4, '0'));
            if (!title || !entry.label || shareWords(entry.label.value, title)) continue;
            yield {
                at: entry.code.span,
                item: unit.root,
                message: {
                    fr: `L’IDCC ${entry.code.text} désigne autre chose (${title}) : est-ce un numéro de brochure ?`,
                    en: `The IDCC ${entry.code.text} is another one (${title}): is this a brochure number?`,
                },
            };
        }
    },
});

function withoutIdcc(unit: Unit, ccn: readonly Labelled[], { labels, words }: Agreements): Fault {
    const proposals = proposalsFor(unit, ccn, words);
    const named = proposals.map((code) => `${code} (${labels.get(code) ?? ''})`);
    const numbers = list(ccn.map(({ code }) => code.text));
    const is =
        ccn.length > 1 ? { fr: 'sont des numéros', en: 'are numbers' } : { fr: 'est un numéro', en: 'is the number' };
    const or = either(named);
    const last = ccn.at(-1);
    return {
        at: ccn[0]?.code.span ?? unit.root.head,
        item: unit.root,
        message: {
            fr: `${numbers.fr} ${is.fr} de brochure : l’IDCC de la convention manque${named.length > 0 ? `, peut-être ${or.fr}` : ''}.`,
            en: `${numbers.en} ${is.en} of a brochure: the agreement’s IDCC is missing${named.length > 0 ? `, maybe ${or.en}` : ''}.`,
        },
        fixes: proposals.map((code) => ({
            title: { fr: `Ajouter « idcc ${code} »`, en: `Add “idcc ${code}”` },
            operation: {
                do: 'state',
                statement: `idcc ${code} ${quote(labels.get(code) ?? '')}`,
                after: last?.label?.span ?? last?.code.span,
            },
            safe: false,
        })),
    };
}

const MOST_PROPOSALS = 2;

/** The agreements of which every word is in the name of an awarding body, or in the label of a brochure. */
function proposalsFor(unit: Unit, ccn: readonly Labelled[], agreements: Agreements['words']): string[] {
    const { awardingBodies } = unit.certification?.administration ?? { awardingBodies: [] };
    const bodies = awardingBodies.map((body) => (body.reference?.target ?? body).title?.value ?? '');
    const found: string[] = [];
    for (const text of [...bodies, ...ccn.map(({ label }) => label?.value ?? '')]) {
        const words = tellingWords(text);
        const all = [...agreements]
            .filter(([, title]) => title.length > 1 && title.every((word) => words.has(word)))
            .toSorted(([, a], [, b]) => b.length - a.length);
        for (const [code] of all) if (!found.includes(code)) found.push(code);
    }
    return found.slice(0, MOST_PROPOSALS);
}

function shareWords(a: string, b: string): boolean {
    const words = tellingWords(a);
    return words.size === 0 || [...tellingWords(b)].some((word) => words.has(word));
}

const COMMON: ReadonlySet<string> = new Set(
    'convention collective collectives nationale national nationales regionale travail accord branche professionnelle personnel personnels secteur activites entreprises entreprise dans leur leurs pour avec dite statut'.split(
        ' ',
    ),
);

/** The words that tell one agreement from another: no small words, years, or what all titles have. */
function tellingWords(text: string): Set<string> {
    const words = readingKey(text)
        .split(/ du \d{1,2}(?:er)? \p{L}+ \d{4}/u, 1)
        .join('')
        .split(/[^\p{L}]+/u)
        .map((word) => word.replace(/s$/, ''));
    return new Set(words.filter((word) => word.length > 3 && !COMMON.has(word) && !COMMON.has(`${word}s`)));
}
