import type { Share } from '@referentiel/language/requests';
import type { Words } from './lang.ts';

/** « 20/24 compétences évaluées, 3 à répartir ». */
export function inWords({ evaluated, total, doubts }: Share): Words {
    return {
        fr: [`${evaluated}/${total} ${total < 2 ? 'compétence évaluée' : 'compétences évaluées'}`, ...doubts].join(
            ', ',
        ),
        en: [`${evaluated}/${total} ${total === 1 ? 'competency' : 'competencies'} evaluated`, ...doubts].join(', '),
    };
}

/** How many are surely not evaluated, or not in whole. */
export function lacking({ evaluated, inDoubt, total }: Share): number {
    return total - evaluated - inDoubt;
}
