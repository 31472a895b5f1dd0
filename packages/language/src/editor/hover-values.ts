import { type Code, type DateValue, factsOf, type NomenclatureKind, type Span, spanReaches } from '../model/index.ts';
import { loadNomenclature, type NomenclatureName } from '../nomenclatures/index.ts';
import { siretFault } from '../rules/administration/siret.ts';
import { RULES, ruleKey } from '../rules/index.ts';
import { KEYWORD_DOCS } from './keyword-docs.ts';
import { bold, paragraphs, plain } from './markdown.ts';
import type { Cursor } from './view.ts';

interface Value {
    readonly span: Span;
    readonly text: string;
}

const LISTS: Readonly<Partial<Record<NomenclatureKind, NomenclatureName>>> = { nsf: 'nsf', rome: 'rome', idcc: 'idcc' };

/** What is known of an administrative value: its official label, whether it is right, what it means. */
export async function describeValue({ view, path, offset, lang }: Cursor): Promise<Value | undefined> {
    const { unit } = view;
    const fr = lang === 'fr';
    const at = ({ span }: Code): boolean => spanReaches(span, path, offset);

    const siret = factsOf(unit, 'siret').find(({ value }) => at(value))?.value;
    if (siret) return { span: siret.span, text: describeSiret(siret.text, fr) };

    const silence = factsOf(unit, 'silence').find(({ value }) => at(value.rule))?.value;
    const rule = silence && RULES.find(({ code }) => ruleKey(code) === ruleKey(silence.rule.text));
    if (silence && rule) return { span: silence.rule.span, text: paragraphs(bold(rule.title[lang]), rule.why) };

    const level = factsOf(unit, 'level').find(({ value }) => at(value))?.value;
    if (level) return { span: level.span, text: await describeLevel(level.text, fr) };

    const entry = factsOf(unit, 'nomenclature').find(({ value }) => at(value.code));
    if (entry) {
        const { code } = entry.value;
        return { span: code.span, text: await describeEntry(entry.of, code.text, fr) };
    }
    const date = factsOf(unit, 'date').find(({ value }) => at(value.code))?.value;
    return date && { span: date.code.span, text: describeDate(date, fr) };
}

function describeSiret(siret: string, fr: boolean): string {
    const digits = siret.replace(/\D/g, '');
    const spaced = digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4');
    const fault = siretFault(siret);
    const verdict =
        fault === 'shape'
            ? fr
                ? 'Un SIRET a quatorze chiffres.'
                : 'A SIRET has fourteen digits.'
            : fault === 'check'
              ? fr
                  ? '⚠ Le chiffre de contrôle ne convient pas : un chiffre est faux.'
                  : '⚠ The check digit does not fit: a digit is wrong.'
              : fr
                ? '✓ Le chiffre de contrôle convient.'
                : '✓ The check digit fits.';
    return paragraphs(`${bold('SIRET')} ${plain(spaced)}`, verdict);
}

async function describeLevel(level: string, fr: boolean): Promise<string> {
    const { labels, origin } = await loadNomenclature('levels');
    const definition = labels.get(level);
    const unknown = fr ? 'Ce niveau n’existe pas : ils vont de 1 à 8.' : 'No such level: they go from 1 to 8.';
    return paragraphs(
        bold(`${fr ? 'Niveau' : 'Level'} ${plain(level)}`),
        definition ?? unknown,
        definition && `_${origin}_`,
    );
}

async function describeEntry(kind: NomenclatureKind, code: string, fr: boolean): Promise<string> {
    const name = bold(`${kind.toUpperCase()} ${plain(code)}`);
    const list = LISTS[kind];
    if (!list) return paragraphs(name, KEYWORD_DOCS.get(kind)?.[fr ? 'fr' : 'en']);
    const { labels, origin } = await loadNomenclature(list);
    const key = kind === 'idcc' ? code.padStart(4, '0') : kind === 'nsf' ? code.replace(/\D/g, '') : code.toUpperCase();
    const label = labels.get(key);
    const domain = kind === 'nsf' ? (await loadNomenclature('nsfDomains')).labels.get(key.slice(0, 2)) : undefined;
    const unknown = fr
        ? 'Ce code n’est pas dans la liste officielle connue ici.'
        : 'Not in the official list known here.';
    return paragraphs(name, label ? plain(label) : unknown, domain && `_${plain(domain)}_`, `_${origin}_`);
}

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const DAYS = 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' ');

function describeDate({ code, iso }: DateValue, fr: boolean): string {
    if (!iso) {
        const fault = fr ? 'Ce n’est pas une date du calendrier.' : 'Not a date of the calendar.';
        return paragraphs(bold(plain(code.text)), fault);
    }
    const date = new Date(`${iso}T00:00:00Z`);
    const [year = '', month = '', day = ''] = iso.split('-');
    if (!fr) return bold(iso);
    return bold(`${DAYS[date.getUTCDay()]} ${day === '01' ? '1er' : Number(day)} ${MONTHS[Number(month) - 1]} ${year}`);
}
