import { Text, unitFromTexts } from '@referentiel/language';

/** All that a text says, without the places. */
export function meaning(text: string): string {
    const met = new WeakSet();
    const { root: unit, references, coverage, syntaxFaults } = unitFromTexts(text);
    // A capital too many is put right by the layout.
    const faults = syntaxFaults.filter(({ severity }) => severity === 'error').length;
    const places = new Set(['span', 'head', 'parent', 'within', 'keyword', 'segments', 'raw', 'start', 'end']);
    return JSON.stringify({ unit, references, coverage, faults }, (key, value: unknown) => {
        if (places.has(key)) return undefined;
        if (value instanceof Text) return value.value;
        // A duration is told as it is written, with what stands between its words.
        if (typeof value === 'string')
            return key === 'text' ? value.replace(/\/\/.*/g, '').replace(/\s+/g, ' ') : value;
        if (typeof value !== 'object' || value === null) return value;
        if (met.has(value)) return '…';
        met.add(value);
        return value;
    });
}
