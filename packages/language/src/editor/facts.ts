import {
    type Assessment,
    type Block,
    type Competency,
    type Coverage,
    coverageFigures,
    percentOf,
    ROUTE_NAMES,
    verdictWords,
} from '../model/index.ts';
import { measure } from '../published/vocabulary.ts';
import { plain } from './markdown.ts';
import type { Share } from './faces.ts';
import type { Lang } from './view.ts';

/** « mise en situation, orale, 1 h 30, voies : expérience ». */
export function assessmentFacts(assessment: Assessment, lang: Lang): string {
    const { forms, duration, routes, audience } = assessment;
    return [
        ...forms.map((form) => ('name' in form ? form.name : plain(form.text))),
        ...(duration ? [measure(duration)] : []),
        ...(audience ? [`${lang === 'fr' ? 'public' : 'audience'} : ${plain(audience)}`] : []),
        ...(routes
            ? [`${lang === 'fr' ? 'voies' : 'routes'} : ${routes.map((route) => ROUTE_NAMES[route][lang]).join(', ')}`]
            : []),
    ].join(', ');
}

/** How many of some competencies are evaluated, and of how many it can't be said. */
export function shareOf(coverage: Coverage, competencies: readonly Competency[], lang: Lang): Share {
    const { total, evaluated, inDoubt } = coverageFigures(coverage, competencies);
    return {
        evaluated: evaluated.length,
        inDoubt: inDoubt.reduce((sum, { competencies: doubtful }) => sum + doubtful.length, 0),
        total,
        doubts: inDoubt.map(({ because, competencies: doubtful }) => {
            const words = verdictWords({ is: 'in doubt', because }, doubtful.length);
            return `${doubtful.length} ${words[lang]}`;
        }),
    };
}

/** « 3 / 4 compétences (75 %) » of a bloc. */
export function share(some: readonly Competency[], block: Block, lang: Lang): string {
    const own = new Set(block.competencies);
    const count = some.filter((competency) => own.has(competency)).length;
    const total = own.size;
    const noun =
        lang === 'fr' ? (total < 2 ? 'compétence' : 'compétences') : total === 1 ? 'competency' : 'competencies';
    return `${count} / ${total} ${noun} (${percentOf(count, total)} %)`;
}
