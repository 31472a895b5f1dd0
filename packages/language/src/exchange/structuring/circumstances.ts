// The line that says an épreuve's form, duration and so on, as our own fiches have it: « Forme : orale. Durée : 20 min. ».
import { type Route, ROUTES } from '../../model/administration.ts';
import { FORM_NAMES } from '../../model/items.ts';
import { ROUTE_NAMES } from '../../model/route-names.ts';
import type { WrittenAssessment, WrittenForm } from '../../printing/written.ts';
import { literalParagraph } from '../markdown-runs.ts';
import { wholeDuration } from './durations.ts';

type Circumstances = Pick<
    WrittenAssessment,
    'forms' | 'preparation' | 'duration' | 'coefficient' | 'minimumMark' | 'audience' | 'routes'
>;

/** What each fact of that line begins with. */
export const LABELS = 'Forme|Préparation|Durée|Coefficient|Note minimale|Public|Voies';
const LINE = new RegExp(`^(?:${LABELS})\\s*:\\s`, 'u');
const FACT = new RegExp(`(${LABELS})\\s*:\\s+(.*?)\\.(?=\\s+(?:${LABELS})\\s*:\\s|$)`, 'gu');

/** What such a line says; nothing where it says anything else beside. */
export function circumstancesIn(line: string): Circumstances | undefined {
    if (!LINE.test(line)) return undefined;
    const facts = [...line.matchAll(FACT)];
    if (facts.map(([whole]) => whole).join(' ') !== line) return undefined;
    const told = Object.fromEntries(facts.map(([, label = '', value = '']) => [label, value.trim()]));
    const [preparation, duration] = [told['Préparation'], told['Durée']].map((text) => wholeDuration(text ?? ''));
    const isUnread = (told['Préparation'] !== undefined && !preparation) || (told['Durée'] !== undefined && !duration);
    const routes = told['Voies']?.split(', ').map(routeNamed);
    if (isUnread || routes?.includes(undefined)) return undefined;
    return {
        ...(told['Forme'] === undefined ? {} : { forms: told['Forme'].split(', ').map(form) }),
        ...(preparation ? { preparation } : {}),
        ...(duration ? { duration } : {}),
        ...(told['Coefficient'] === undefined ? {} : { coefficient: told['Coefficient'] }),
        ...(told['Note minimale'] === undefined ? {} : { minimumMark: told['Note minimale'] }),
        ...(told['Public'] === undefined ? {} : { audience: literalParagraph(told['Public']) }),
        ...(routes ? { routes: routes.filter((route) => route !== undefined) } : {}),
    };
}

function form(text: string): WrittenForm {
    const name = FORM_NAMES.find((one) => one === text);
    return name ? { name } : { text: literalParagraph(text) };
}

function routeNamed(text: string): Route | undefined {
    return ROUTES.find((route) => ROUTE_NAMES[route].fr === text);
}
