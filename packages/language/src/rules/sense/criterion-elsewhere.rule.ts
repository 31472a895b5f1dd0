import { stemsIn } from '../../corpus/index.ts';
import { identity } from '../../model/identity.ts';
import type { Block, Competency, Criterion } from '../../model/items.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import type { Text } from '../../model/text.ts';
import { leafAssessments } from '../../model/tree.ts';
import type { Unit } from '../../model/unit.ts';
import { vademecum } from '../articles.ts';
import { textsOf } from '../evaluation/assessment-words.ts';
import { capital } from '../phrases.ts';
import { type Fault, unitRule } from '../rule.ts';

/** What a criterion shares with the competency where it belongs: so many words, and this share of its own. */
const LEAST_SHARED = 3;
const LEAST_SHARE = 0.5;

export default unitRule({
    code: 'critère-hors-bloc',
    theme: 'évaluation',
    title: {
        fr: 'Un critère parle de ce que son bloc certifie',
        en: 'A criterion speaks of what its bloc certifies',
    },
    severity: { 'sur demande': 'information', 'de droit': 'hint', RS: 'off' },
    presets: { brouillon: 'off' },
    source: [vademecum('2.3.1')],
    why: 'Un critère dont aucun mot n’est dans son bloc, et dont les mots sont ceux d’une compétence d’un autre bloc, a été mal rangé : le jury jugerait d’un bloc sur ce qu’un autre certifie.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "Accueillir" {
                    compétence C1 "Accueillir les visiteurs en vérifiant leur identité" { critère CE1 "L’identité est contrôlée." }
                    compétence C2 "Orienter le public vers le bon service" { critère »CE2« "Les règlements encaissés sont rapprochés du relevé bancaire." }
                    épreuve E1 "Poste d’accueil" { évalue tout }
                }
                bloc BC02 "Gérer la caisse" {
                    compétence C3 "Encaisser les règlements et rapprocher la caisse du relevé bancaire" { critère CE3 "L’écart est expliqué." }
                    compétence C4 "Préparer la remise de chèques" { critère CE4 "Le bordereau est signé." }
                    épreuve E1 "Caisse" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Un mot de l’épreuve, ou d’un autre critère, suffit',
            text: `
                certification RNCP1 "T"
                bloc BC01 "Accueillir" {
                    compétence C1 "Accueillir les visiteurs en vérifiant leur identité" { critère CE1 "L’identité est contrôlée." }
                    compétence C2 "Orienter le public vers le bon service" { critère CE2 "Les règlements encaissés sont rapprochés du relevé bancaire." }
                    épreuve E1 "Poste d’accueil" { évalue tout  déroulement "Un visiteur vient payer ; le candidat l’oriente, puis vérifie les règlements de la veille." }
                }
                bloc BC02 "Gérer la caisse" {
                    compétence C3 "Encaisser les règlements et rapprocher la caisse du relevé bancaire" { critère CE3 "L’écart est expliqué." }
                    compétence C4 "Préparer la remise de chèques" { critère CE4 "Le bordereau est signé." }
                    épreuve E1 "Caisse" { évalue tout }
                }
            `,
        },
        {
            title: 'Des mots qui ne sont nulle part',
            text: `
                certification RNCP1 "T"
                bloc BC01 "Accueillir" {
                    compétence C1 "Accueillir les visiteurs" { critère CE1 "Le sourire précède la parole." }
                    compétence C2 "Orienter le public" { critère CE2 "Deux minutes suffisent." }
                    épreuve E1 "Poste" { évalue tout }
                }
                bloc BC02 "Gérer la caisse" {
                    compétence C3 "Encaisser les règlements" { critère CE3 "Le compte tombe juste." }
                    compétence C4 "Préparer la remise de chèques" { critère CE4 "Le bordereau est signé." }
                    épreuve E1 "Caisse" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        if (!unit.isWhole || unit.blocks.length < 2) return;
        for (const competency of unit.competencies) {
            const [block, ...others] = unit.blocksOf.get(competency) ?? [];
            if (!block || others.length > 0) continue;
            for (const criterion of competency.criteria) {
                if (!isOfBlock(criterion, block)) yield* elsewhere(criterion, unit);
            }
        }
    },
});

/** Whether a criterion has a word of some texts. */
function isLikeAny({ title }: Criterion, texts: readonly (Text | undefined)[]): boolean {
    const stems = title ? stemsIn(title) : [];
    return texts.some((text) => text && stemsIn(text).some((stem) => stems.includes(stem)));
}

/** Whether anything of the bloc has a word of the criterion: what it certifies, by what else, in which épreuves. */
function isOfBlock(criterion: Criterion, block: Block): boolean {
    return (
        block.competencies.some((one) => isLikeAny(criterion, [one.title, one.shortTitle, one.activity?.title])) ||
        isLikeAny(criterion, [block.title, block.description]) ||
        block.competencies.some(({ criteria }) =>
            isLikeAny(
                criterion,
                criteria.filter((one) => one !== criterion).map(({ title }) => title),
            ),
        ) ||
        block.assessments.flatMap(leafAssessments).some((assessment) => isLikeAny(criterion, textsOf(assessment)))
    );
}

/** Where the criterion belongs, if its words say so. */
function* elsewhere(criterion: Criterion, unit: Unit): Generator<Fault> {
    const stems = new Set(criterion.title ? stemsIn(criterion.title) : []);
    const least = Math.max(LEAST_SHARED, stems.size * LEAST_SHARE);
    const other = unit.blocks
        .flatMap(({ competencies }) => competencies)
        .find((one) => sharedWith(one, stems) >= least);
    if (!other) return;
    const [name, home] = [theNameOf(criterion), theNameOf(other)];
    yield {
        at: placeOf(criterion),
        item: criterion,
        message: {
            fr: `${capital(name.fr)} ne parle de rien de son bloc, mais de ${home.fr}, qui est d’un autre.`,
            en: `${capital(name.en)} speaks of nothing of its bloc, but of ${home.en}, which is of another.`,
        },
        related: [{ at: placeOf(other), message: home }],
        fixes: [
            {
                title: { fr: `Le déplacer dans ${home.fr}`, en: `Move it into ${home.en}` },
                operation: { do: 'move', item: identity(criterion), into: identity(other) },
                safe: false,
            },
        ],
    };
}

function sharedWith({ title }: Competency, stems: ReadonlySet<string>): number {
    return title ? Array.from(new Set(stemsIn(title))).filter((stem) => stems.has(stem)).length : 0;
}
