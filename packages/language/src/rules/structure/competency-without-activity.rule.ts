import { identity } from '../../model/identity.ts';
import type { Block, Competency, Item } from '../../model/items.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import { rootOf } from '../../model/tree.ts';
import type { Unit } from '../../model/unit.ts';
import { L6113_1_ACTIVITIES } from '../articles.ts';
import { capital, ofThe } from '../phrases.ts';
import { type Fault, unitRule } from '../rule.ts';
import { areUntied } from './untied-activities.ts';

export default unitRule({
    code: 'compétence-sans-activité',
    theme: 'structure',
    title: { fr: 'Toute compétence découle d’une activité', en: 'Every competency follows from an activity' },
    severity: { 'sur demande': 'warning', 'de droit': 'information', RS: 'off' },
    presets: { brouillon: 'information', dépôt: 'error' },
    source: [L6113_1_ACTIVITIES],
    why: 'Le référentiel de compétences découle du référentiel d’activités : une compétence qui ne vient d’aucune activité ne se rattache à aucune situation de travail. Rien n’est dit d’un référentiel qui ne déclare aucune activité, ni d’une compétence transverse.',
    breaking: [
        {
            title: 'Une compétence isolée',
            text: `
                certification RNCP1 "T"
                activité A1 "Accueil" { compétence C1 "Accueillir" }
                bloc BC01 "B" {
                    compétences A1
                    compétence »C2« "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Tout un bloc : une seule remarque',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    activité A1 "Accueil" {
                        compétence C1.1 "Accueillir"
                        compétence C1.2 "Orienter"
                    }
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc »BC02« "D" {
                    compétence C2.1 "Préparer"
                    compétence C2.2 "Conclure"
                    épreuve E1 "Oral" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Un référentiel sans activité, comme les fiches publiées par blocs',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Déclarée deux fois, une fois dans une activité : une autre règle le dit',
            text: `
                certification RNCP1 "T"
                activité A1 "Accueil" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                }
                bloc BC01 "B" {
                    compétences A1
                    compétence C2 "Renseigner"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Une compétence transverse',
            text: `
                certification RNCP1 "T"
                activité A1 "Accueil" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                }
                compétence CT1 "Communiquer" transverse
                bloc BC01 "B" {
                    compétences A1, CT1
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        if (!unit.isWhole || unit.activities.length === 0 || areUntied(unit)) return;
        const again = new Set(unit.duplicates.flatMap((group) => (group.some(hasActivity) ? group : [])));
        const lonely = unit.competencies.filter((competency) => isLonely(competency, unit) && !again.has(competency));
        const whole = unit.blocks.filter((block) => isWhollyLonely(block, lonely));
        for (const block of whole) yield blockFault(block);
        for (const competency of lonely) {
            if (whole.some((block) => block.competencies.includes(competency))) continue;
            yield competencyFault(competency, unit);
        }
    },
});

/** What is declared twice, once in an activity, has another fault than this. */
function hasActivity(item: Item): boolean {
    return item.kind === 'competency' && item.activity !== undefined;
}

/** What a library declares may follow from activities that each certification has of its own. */
function isLonely(competency: Competency, { root }: Unit): boolean {
    return !competency.activity && !competency.transverse && rootOf(competency) === root;
}

function isWhollyLonely(block: Block, lonely: readonly Competency[]): boolean {
    return block.competencies.length > 1 && block.competencies.every((competency) => lonely.includes(competency));
}

function blockFault(block: Block): Fault {
    const name = ofThe(block);
    return {
        at: placeOf(block),
        item: block,
        message: {
            fr: `Aucune compétence ${name.fr} ne découle d’une activité.`,
            en: `No competency ${name.en} follows from an activity.`,
        },
    };
}

function competencyFault(competency: Competency, unit: Unit): Fault {
    const name = theNameOf(competency);
    return {
        at: placeOf(competency),
        item: competency,
        message: {
            fr: `${capital(name.fr)} ne découle d’aucune activité.`,
            en: `${capital(name.en)} follows from no activity.`,
        },
        fixes: [
            ...unit.activities
                .filter(({ activities }) => activities.length === 0)
                .slice(0, 10)
                .map((activity) => ({
                    title: {
                        fr: `La déplacer dans ${theNameOf(activity).fr}`,
                        en: `Move it into ${theNameOf(activity).en}`,
                    },
                    operation: { do: 'move' as const, item: identity(competency), into: identity(activity) },
                    safe: false,
                })),
            {
                title: { fr: 'La déclarer transverse', en: 'Declare it “transverse”' },
                operation: { do: 'makeTransverse' as const, competency: identity(competency) },
                safe: false,
            },
        ],
    };
}
