import { codeKey } from '../../model/codes.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Competency } from '../../model/items.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import { readingKey, saysSomething } from '../../model/wording.ts';
import { R6113_9_3 } from '../articles.ts';
import { capital } from '../phrases.ts';
import { type Fault, unitRule } from '../rule.ts';
import { placeholderIn } from '../shared/placeholder.ts';

export default unitRule({
    code: 'texte-en-double',
    theme: 'structure',
    title: { fr: 'Deux compétences ont deux textes', en: 'Two competencies have two texts' },
    severity: { 'sur demande': 'warning', 'de droit': 'warning', RS: 'warning' },
    presets: { dépôt: 'error' },
    source: [R6113_9_3],
    why: 'Un même texte sous deux codes est évalué deux fois, ou cache celui qu’un copier-coller a remplacé. Une compétence commune à plusieurs blocs se déclare une fois, « transverse ».',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Préparer la vente."
                    compétence C2 "Conclure la vente."
                    compétence »C3« "Préparer  la vente"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Des textes qui restent à écrire',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "…"
                    compétence C2 "…"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        for (const group of byFirstWord(unit.competencies)) yield* repeated(group);
    },
});

/** Few texts begin alike: only those are compared as a whole. */
function byFirstWord(competencies: readonly Competency[]): Iterable<readonly Competency[]> {
    const firstWord = ({ title }: Competency): string => readingKey(/^\s*\S+/.exec(title?.value ?? '')?.[0] ?? '');
    return groupBy(competencies, firstWord).values();
}

function* repeated(competencies: readonly Competency[]): Generator<Fault> {
    if (competencies.length < 2) return;
    const first = new Map<string, Competency>();
    for (const competency of competencies) {
        const { title } = competency;
        if (!title || !saysSomething(title.value) || placeholderIn(title)) continue;
        const key = readingKey(title.value);
        const before = first.get(key);
        if (!before) {
            first.set(key, competency);
            continue;
        }
        // Of the same code: that it is declared twice says it all.
        if (before.code && competency.code && codeKey(before.code.text) === codeKey(competency.code.text)) continue;
        const [name, other] = [theNameOf(competency), theNameOf(before)];
        yield {
            at: placeOf(competency),
            item: competency,
            message: {
                fr: `${capital(name.fr)} a le même texte que ${other.fr}.`,
                en: `${capital(name.en)} has the same text as ${other.en}.`,
            },
            related: [{ at: placeOf(before), message: other }],
        };
    }
}
