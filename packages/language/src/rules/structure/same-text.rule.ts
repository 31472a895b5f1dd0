import { codeKey } from '../../model/codes.ts';
import { isSaid } from '../../model/forms.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Competency } from '../../model/items.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import { phrasingOf } from '../../model/phrasing.ts';
import { saysSomething } from '../../model/wording.ts';
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
        for (const [first, ...others] of groupBy(unit.competencies, saidBy).values()) yield* repeated(first, others);
    },
});

const isStop = isSaid(/^[.;,]$/);

/** Two texts of the same words say the same, whatever their capitals, accents and end stop. */
function saidBy({ title }: Competency): string {
    if (!title) return '';
    const { forms } = phrasingOf(title);
    const last = forms.findLastIndex((form) => !isStop(form));
    return forms
        .slice(0, last + 1)
        .map(({ key }) => key)
        .join(' ');
}

function* repeated(before: Competency, others: readonly Competency[]): Generator<Fault> {
    const { title } = before;
    if (!title || others.length === 0 || !saysSomething(title.value) || placeholderIn(title)) return;
    for (const competency of others) {
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
