import type { Block } from '../../model/items.ts';
import { groupBy } from '../../model/group-by.ts';
import { vademecum } from '../articles.ts';
import { type Fault, unitRule } from '../rule.ts';

export default unitRule({
    code: 'option-déséquilibrée',
    theme: 'structure',
    title: {
        fr: 'Des options se choisissent, et le tronc commun porte la majorité des compétences',
        en: 'Options are chosen from, and the common blocs carry the majority of competencies',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'information', RS: 'off' },
    source: [
        vademecum(
            '2.2.3.2',
            'à condition que les blocs communs portent la majorité des compétences de la certification professionnelle',
        ),
    ],
    why: 'Une option seule n’en est pas une : c’est un bloc facultatif. Et si une option pèse plus que ce qui est commun, ce sont deux certifications sous un même titre.',
    breaking: [
        {
            title: 'Une seule option',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    compétence C3 "Conseiller"
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC02 "D" {
                    option »"Montagne"«
                    compétence C4 "Préparer"
                    compétence C5 "Conclure"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Une option plus lourde que le tronc commun',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC02 "D" {
                    option »"Montagne"«
                    compétence C3 "Guider"
                    compétence C4 "Préparer"
                    compétence C5 "Conclure"
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC03 "F" {
                    option "Mer"
                    compétence C6 "Encaisser"
                    compétence C7 "Livrer"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    compétence C3 "Conseiller"
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC02 "D" {
                    option "Montagne"
                    compétence C4 "Préparer"
                    compétence C5 "Conclure"
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC03 "F" {
                    option "Mer"
                    compétence C6 "Encaisser"
                    compétence C7 "Livrer"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        if (!unit.isWhole) return;
        const options = groupBy(
            unit.blocks.filter(({ option }) => option),
            ({ option }) => option?.value ?? '',
        );
        if (options.size === 0) return;
        const common = countOf(unit.blocks.filter(({ option, optional }) => !option && !optional));
        for (const [name, blocks] of options) {
            if (options.size === 1)
                yield faultOf(
                    blocks,
                    `« ${name} » est la seule option : un bloc facultatif se dit « facultatif ».`,
                    `“${name}” is the only option: an optional bloc is told “facultatif”.`,
                );
            else if (countOf(blocks) > common)
                yield faultOf(
                    blocks,
                    `L’option « ${name} » a ${countOf(blocks)} compétences, le tronc commun ${common}.`,
                    `Option “${name}” has ${countOf(blocks)} competencies, the common blocs ${common}.`,
                );
        }
    },
});

function countOf(blocks: readonly Block[]): number {
    return new Set(blocks.flatMap(({ competencies }) => competencies)).size;
}

function faultOf([first]: readonly Block[], fr: string, en: string): Fault {
    const block = first as Block;
    return { at: block.option?.span ?? block.head, item: block, message: { fr, en } };
}
