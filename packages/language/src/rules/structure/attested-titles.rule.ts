import { keysIn } from '../../model/wording.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import { L6113_1 } from '../articles.ts';
import { unitRule } from '../rule.ts';

export default unitRule({
    code: 'compétences-attestées-en-titres',
    theme: 'structure',
    title: {
        fr: 'Les compétences attestées ne sont pas les intitulés des blocs',
        en: 'The attested competencies are not the titles of the blocs',
    },
    severity: { 'sur demande': 'information', 'de droit': 'information', RS: 'off' },
    source: [L6113_1],
    why: 'La rubrique « Compétences attestées » dit ce que sait faire un titulaire. Les intitulés des blocs, que la fiche donne déjà, ne le disent pas ; sans ce texte, l’outil y écrit les compétences elles-mêmes.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                compétences attestées »"
                    - Bloc 1 : Accueillir le public
                    - Bloc 2 : Organiser une visite
                "«
                bloc BC01 "Accueillir le public" {
                    compétence C1 "Renseigner"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC02 "Organiser une visite" {
                    compétence C3 "Préparer"
                    compétence C4 "Conclure"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Les intitulés, et sous chacun ses compétences',
            text: `
                certification RNCP1 "T"
                compétences attestées "
                    Accueillir le public : renseigner, orienter.
                    Organiser une visite : préparer, conclure.
                "
                bloc BC01 "Accueillir le public" {
                    compétence C1 "Renseigner"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC02 "Organiser une visite" {
                    compétence C3 "Préparer"
                    compétence C4 "Conclure"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        const text = unit.certification?.administration.texts['compétences attestées'];
        if (!text || !unit.isWhole || unit.blocks.length < 2) return;
        const titles = new Set(unit.blocks.map(({ title }) => keysIn(title?.value ?? '').join(' ')));
        const lines = text.value.split('\n').map(said).filter(Boolean);
        if (lines.length < 2 || !lines.every((line) => titles.has(line))) return;
        yield {
            at: text.span,
            item: unit.root,
            message: {
                fr: 'Ces compétences attestées ne sont que les intitulés des blocs : quelles compétences le titulaire a-t-il ?',
                en: 'These attested competencies are only the titles of the blocs: which competencies does a holder have?',
            },
            related: unit.blocks.map((block) => ({ at: placeOf(block), message: theNameOf(block) })),
        };
    },
});

/** What a line says, past its bullet and what it numbers (« Bloc n° 2 : », « BC02 - »). */
function said(line: string): string {
    const keys = keysIn(
        line.replace(/^\W*(?:(?:bloc(?: de compétences)?\s*)?(?:n\s*°\s*)?(?:RNCP\d+)?(?:BC)?\d+\s*[:.)–—-]*)/i, ''),
    );
    return keys.join(' ');
}
