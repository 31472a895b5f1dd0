import { identity } from '../../model/identity.ts';
import type { Assessment } from '../../model/items.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import type { Listing } from '../../model/reference.ts';
import { L6113_1_CRITERIA } from '../articles.ts';
import { capital } from '../phrases.ts';
import { unitRule } from '../rule.ts';
import { isDoubtful } from './leaves.ts';

export default unitRule({
    code: 'épreuve-sans-compétence',
    theme: 'structure',
    title: { fr: 'Toute épreuve évalue une compétence', en: 'Every assessment evaluates a competency' },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    presets: { brouillon: 'warning' },
    source: [L6113_1_CRITERIA],
    why: 'Une épreuve qui n’évalue rien prend du temps au candidat et au jury sans rien certifier ; le plus souvent, la ligne « évalue » a été oubliée.',
    breaking: [
        {
            title: 'La ligne « évalue » manque',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                    épreuve »E2« "Oral" { durée 20 min }
                }
            `,
        },
        {
            title: '« sauf » retire tout',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                    épreuve »E2« "Oral" { évalue C1 sauf C1 }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Une épreuve en parties : elles reprennent ce que dit l’ensemble',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" {
                        évalue tout
                        épreuve E1.1 "Dossier" { forme écrite }
                        épreuve E1.2 "Soutenance" { forme orale }
                    }
                }
            `,
        },
    ],
    *check(unit) {
        if (!unit.isWhole) return;
        for (const assessment of unit.assessments) {
            const { competencies, criteria } = assessment.evaluated;
            if (competencies.length > 0 || criteria.length > 0) continue;
            const said = [...saidOf(assessment)];
            // Codes that nothing declares, or « tout » of a bloc that holds nothing: that is told elsewhere.
            if (said.some((listing) => listing.all || isDoubtful(listing))) continue;
            const name = theNameOf(assessment);
            const reason =
                said.length > 0
                    ? { fr: ' : « sauf » retire tout ce qu’elle nomme', en: ': “sauf” takes away all that it names' }
                    : { fr: '', en: '' };
            yield {
                at: placeOf(assessment),
                item: assessment,
                message: {
                    fr: `${capital(name.fr)} n’évalue aucune compétence${reason.fr}.`,
                    en: `${capital(name.en)} evaluates no competency${reason.en}.`,
                },
                fixes:
                    said.length > 0
                        ? []
                        : [
                              {
                                  title: { fr: 'Ajouter « évalue tout »', en: 'Add “évalue tout”' },
                                  operation: { do: 'evaluateAll', assessment: identity(assessment) },
                                  safe: false,
                              },
                          ],
            };
        }
    },
});

/** Its own « évalue » lines, and those that it takes over. */
function* saidOf(assessment: Assessment): Generator<Listing> {
    yield* assessment.evaluations;
    if (assessment.parent?.kind === 'assessment') yield* saidOf(assessment.parent);
}
