import { child, children, type XmlElement } from './xml.ts';

/** How numbers are shown: a code may be a number with « C » in its format, and a duration is a part of a day. */
export class XlsxFormats {
    private readonly custom = new Map<string, string>();
    /** By a cell's style. */
    private readonly formats: readonly string[];

    constructor(styles: XmlElement | undefined) {
        for (const { attributes } of children(child(styles, 'numFmts'), 'numFmt'))
            this.custom.set(attributes.numFmtId ?? '', attributes.formatCode ?? '');
        this.formats = children(child(styles, 'cellXfs'), 'xf').map(({ attributes }) => attributes.numFmtId ?? '0');
    }

    show(value: number, style: string | undefined): string {
        const id = this.formats[Number(style ?? 0)] ?? '0';
        const [format = ''] = (this.custom.get(id) ?? BUILT_IN[id] ?? '').split(';');
        const signs = format.replace(/\[[^\]]*\]/g, '').replace(/\\./g, '');
        const bare = signs.replace(/"[^"]*"/g, '');
        if (/[hs]/i.test(bare)) return time(value, /[dy]/i.test(bare));
        if (/[dy]/i.test(bare)) return date(value);
        if (bare.includes('%')) return `${plain(value * 100)} %`;
        const affixes = /^((?:"[^"]*")*)([0#]+)((?:"[^"]*")*)$/.exec(signs);
        if (!affixes || !Number.isInteger(value)) return plain(value);
        const [, before = '', digits = '', after = ''] = affixes;
        const shown = String(value).padStart(digits.replaceAll('#', '').length, '0');
        return before.replaceAll('"', '') + shown + after.replaceAll('"', '');
    }
}

const BUILT_IN: Readonly<Record<string, string>> = {
    9: '0%',
    10: '0.00%',
    14: 'dd/mm/yyyy',
    15: 'd-mmm-yy',
    16: 'd-mmm',
    17: 'mmm-yy',
    18: 'h:mm',
    19: 'h:mm:ss',
    20: 'h:mm',
    21: 'h:mm:ss',
    22: 'dd/mm/yyyy h:mm',
    45: 'mm:ss',
    46: 'h:mm:ss',
    47: 'mm:ss',
};

/** Without what binary fractions add, and with a French comma. */
function plain(value: number): string {
    return String(Number(value.toPrecision(12))).replace('.', ',');
}

function date(value: number): string {
    const day = new Date(Math.round((value - 25_569) * 86_400_000));
    if (Number.isNaN(day.getTime())) return plain(value);
    const parts = [day.getUTCDate(), day.getUTCMonth() + 1].map((part) => String(part).padStart(2, '0'));
    return [...parts, day.getUTCFullYear()].join('/');
}

/** « 1 h 30 »: what a time of day, or a duration, is to the author. */
function time(value: number, hasDate: boolean): string {
    const minutes = Math.round((hasDate ? value % 1 : value) * 1440);
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    const shown =
        hours === 0 ? `${rest} min` : rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
    return hasDate ? `${date(Math.floor(value))} ${shown}` : shown;
}
