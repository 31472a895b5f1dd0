// What a cell says of épreuves: codes, titles, forms, durations, and what they evaluate.
import type { Route } from '../../model/administration.ts';
import { FORM_NAMES } from '../../model/items.ts';
import { ROUTE_NAMES } from '../../model/route-names.ts';
import type { WrittenDuration, WrittenForm } from '../../printing/written.ts';
import { wholeDuration } from '../structuring/index.ts';
import { lettersFamily, isCodeList, leadingCode, mentionedCodes } from './codes.ts';
import { continued } from './continued.ts';
import { folded } from './folded.ts';
import type { Line } from './lines.ts';

export type CodeEntry = string | { readonly from: string; readonly to: string };

export interface AssessmentText {
    code?: string;
    title: string;
    /** As its text says; none where it doesn't. */
    evaluates: CodeEntry[];
    /** « toutes les compétences du bloc ». */
    evaluatesAll: boolean;
    isCommon: boolean;
    /** The candidate passes one of those that share it. */
    choice?: object;
    routes?: Route[];
    forms: WrittenForm[];
    duration?: WrittenDuration;
    preparation?: WrittenDuration;
    coefficient?: string;
    jury?: string;
    readonly proceedings: string[];
}

const NAMED = /^[ée]preuve\b\s*(?:n\s?°\s*)?/i;
const EVALUATED =
    /^(?:comp[ée]tences?|blocs?)\s+(?:\p{L}+\s+)?(?:[ée]valu|certifi|vis|concern|couvert|associ|mobilis)\p{L}*\s*(?::|\s)\s*(.*)$/isu;
const ALL = /\b(?:toutes? les|l'ensemble des) competences\b/;
const FACT = /^(forme|dur[ée]e|pr[ée]paration|coefficient|jury|note minimale|voies)\s*:\s*(.*?)\.?$/is;
const BEFORE_FACT = /\.\s+(?=(?:Forme|Durée|Préparation|Coefficient|Note minimale|Voies)\s*:)/;
const SENTENCE = /^(.{4,110}?)(?:\s{0,9}:\s{1,99}|\s{1,9}[–—]\s{1,99}|\.\s{1,99})(?=\S)/s;
/** What is longer than this behind a title tells how the épreuve goes. */
const LONG = 40;

/** The épreuves of a cell, in order. `isOther`: codes that are those of competencies and activities. */
export function assessmentsIn(lines: readonly Line[], isOther: (code: string) => boolean): AssessmentText[] {
    const found: AssessmentText[] = [];
    let choice: object | undefined;
    let isBranch = false;
    for (const line of lines) {
        if (/^au choix\b.{0,60}:$/i.test(line.text) || /^ou$/i.test(line.text)) {
            isBranch = true;
            choice = line.text.length > 2 ? {} : choice;
            continue;
        }
        const named = referencesIn(line.text, isOther);
        if (named.length > 0) {
            found.push(...named.map((code) => ({ ...blank(''), code })));
            continue;
        }
        const heading = headingOf(continued(line.text), isOther);
        const last = found.at(-1);
        if (heading) {
            if (!isBranch) choice = undefined;
            isBranch = false;
            found.push(choice ? { ...heading, choice } : heading);
        } else if (last) tell(last, line);
        else if (isFact(line.text)) tell(push(found, blank('')), line);
        else found.push(titled(blank(''), line.text));
    }
    return found;
}

/** « E1, E2 », « BC01.E1 et BC01.E2 »: épreuves that are told elsewhere. */
function referencesIn(text: string, isOther: (code: string) => boolean): string[] {
    const own = text.replace(/\bBC\d{1,2}\.(?=\p{Lu})/gu, '');
    if (!isCodeList(own)) return [];
    const codes = mentionedCodes(own).filter((entry) => typeof entry === 'string');
    return codes.some(isOther) ? [] : codes;
}

function push(found: AssessmentText[], one: AssessmentText): AssessmentText {
    found.push(one);
    return one;
}

function blank(title: string): AssessmentText {
    return { title, evaluates: [], evaluatesAll: false, isCommon: false, forms: [], proceedings: [] };
}

/** « E1 : Mise en situation (C1, C2) », « Épreuve n° 2 – Étude de cas ». */
function headingOf(text: string, isOther: (code: string) => boolean): AssessmentText | undefined {
    const named = NAMED.exec(text);
    const coded = leadingCode(text);
    if (coded && !isOther(coded.code) && (named || /^(?:E|M|S|U|P)\p{L}*$/iu.test(lettersFamily(coded.code))))
        return titled({ ...blank(''), code: coded.code }, coded.text);
    if (!named) return undefined;
    const [, rank, title = ''] = /^(\d{1,2})(?:\s*[.:–—-]\s*|\s+|$)(.*)$/s.exec(text.slice(named[0].length)) ?? [];
    return rank === undefined ? undefined : titled({ ...blank(''), code: `E${rank}` }, title);
}

function titled(one: AssessmentText, text: string): AssessmentText {
    const [first = '', ...facts] = text.split(BEFORE_FACT);
    let title = facts.every((fact) => tellFact(one, fact)) ? first : text;
    const brackets = /(?<!\s)\s*\(([^()]*)\)\s*\.?$/.exec(title);
    if (brackets?.[1] !== undefined && isCodeList(brackets[1].replace(EVALUATED, '$1'))) {
        one.evaluates.push(...mentionedCodes(brackets[1]));
        title = title.slice(0, brackets.index);
    }
    const sentence = SENTENCE.exec(title);
    if (sentence?.[1] !== undefined && title.length - sentence[0].length > LONG) {
        one.proceedings.push(title.slice(sentence[0].length).trim());
        title = sentence[1];
    }
    one.title = title.trim();
    return one;
}

function isFact(text: string): boolean {
    return FACT.test(text) || EVALUATED.test(text);
}

/** Takes in one line more about an épreuve. */
function tell(one: AssessmentText, line: Line): void {
    if (/^epreuve commune\b/.test(folded(line.text))) {
        one.isCommon = true;
        return;
    }
    const evaluated = EVALUATED.exec(line.text)?.[1];
    if (evaluated !== undefined && tellEvaluated(one, evaluated)) return;
    const left = line.text.split(BEFORE_FACT).filter((fact) => !tellFact(one, fact));
    if (left.length > 0) {
        const text = left.join('. ');
        if (one.title === '' && one.proceedings.length === 0) titled(one, text);
        else one.proceedings.push(line.marked ? `- ${text}` : text);
    }
}

/** Takes in what a text says is evaluated; whether it said anything. */
export function tellEvaluated(one: AssessmentText, text: string): boolean {
    if (ALL.test(folded(text)) || /^(?:tout|toutes)$/.test(folded(text))) {
        one.evaluatesAll = true;
        return true;
    }
    const codes = mentionedCodes(text);
    one.evaluates.push(...codes);
    return codes.length > 0;
}

function tellFact(one: AssessmentText, text: string): boolean {
    const [, name, said = ''] = FACT.exec(text) ?? [];
    if (name === undefined) return false;
    switch (folded(name)) {
        case 'forme':
            one.forms.push(...formsIn(said));
            return true;
        case 'duree':
            one.duration = wholeDuration(said);
            return one.duration !== undefined;
        case 'preparation':
            one.preparation = wholeDuration(said);
            return one.preparation !== undefined;
        case 'coefficient':
            one.coefficient = quantityIn(said);
            return one.coefficient !== undefined;
        case 'jury':
            one.jury = said;
            return said !== '';
        case 'voies':
            one.routes = routesIn(said);
            return one.routes !== undefined;
        default:
            return false;
    }
}

/** The access routes of a list; nothing where one of them has another name. */
function routesIn(text: string): Route[] | undefined {
    const routes = text
        .split(/(?<!\s)\s*,\s*|(?<!\s)\s+et\s+/)
        .map(
            (name) =>
                Object.entries(ROUTE_NAMES).find(([, { fr }]) => folded(fr) === folded(name))?.[0] as Route | undefined,
        );
    return routes.every((route) => route !== undefined) ? routes : undefined;
}

/** Adds the forms that aren't told yet. */
export function addForms({ forms }: AssessmentText, more: readonly WrittenForm[]): void {
    const name = (form: WrittenForm): string => folded('name' in form ? form.name : form.text);
    const told = new Set(forms.map(name));
    forms.push(...more.filter((form) => !told.has(name(form))));
}

export function formsIn(text: string): WrittenForm[] {
    return text
        .split(/(?<!\s)\s*,\s*|(?<!\s)\s+et\s+|\n/)
        .filter((form) => form !== '')
        .map((form) => {
            const name = FORM_NAMES.find((one) => folded(one) === folded(form));
            return name ? { name } : { text: form };
        });
}

/** « 2 », « 1,5 », « 10/20 ». */
export function quantityIn(text: string): string | undefined {
    return /^\d+(?:,\d+|\/\d+)?$/.exec(text.trim().replace('.', ','))?.[0];
}
