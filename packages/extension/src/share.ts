import type { Share } from '@referentiel/language/requests';
import { say } from './lang.ts';

/** « 23/24 compétences évaluées ». */
export function inWords({ evaluated, total }: Share): string {
    return say({
        fr: `${evaluated}/${total} ${total < 2 ? 'compétence évaluée' : 'compétences évaluées'}`,
        en: `${evaluated}/${total} ${total === 1 ? 'competency' : 'competencies'} evaluated`,
    });
}
