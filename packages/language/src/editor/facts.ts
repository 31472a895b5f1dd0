import type { Assessment, Block, Competency } from '../model/index.ts';
import { measure, ROUTE_NAMES } from '../tables/vocabulary.ts';
import { plain } from './markdown.ts';
import type { Lang } from './view.ts';

/** « mise en situation, orale, 1 h 30, voies : expérience ». */
export function assessmentFacts(assessment: Assessment, lang: Lang): string {
    const { forms, duration, routes, audience } = assessment;
    return [
        ...forms.map((form) => ('name' in form ? form.name : plain(form.text))),
        ...(duration ? [measure(duration)] : []),
        ...(audience ? [`${lang === 'fr' ? 'public' : 'audience'} : ${plain(audience)}`] : []),
        ...(routes
            ? [`${lang === 'fr' ? 'voies' : 'routes'} : ${routes.map((route) => ROUTE_NAMES[route]).join(', ')}`]
            : []),
    ].join(', ');
}

/** « 3 / 4 compétences (75 %) » of a bloc. */
export function share(some: readonly Competency[], block: Block, lang: Lang): string {
    const own = new Set(block.competencies);
    const count = some.filter((competency) => own.has(competency)).length;
    const total = own.size;
    const percent = total === 0 ? 0 : Math.floor((count / total) * 100);
    const noun =
        lang === 'fr' ? (total < 2 ? 'compétence' : 'compétences') : total === 1 ? 'competency' : 'competencies';
    return `${count} / ${total} ${noun} (${percent} %)`;
}
