import type { Share } from '@referentiel/language/requests';
import type { Words } from './lang.ts';

/** « 23/24 compétences évaluées ». */
export function inWords({ evaluated, total }: Share): Words {
    return {
        fr: `${evaluated}/${total} ${total < 2 ? 'compétence évaluée' : 'compétences évaluées'}`,
        en: `${evaluated}/${total} ${total === 1 ? 'competency' : 'competencies'} evaluated`,
    };
}
