import { fault, type SyntaxFault } from './syntax-fault.ts';
import type { ScanFault } from '../lexical/scanner.ts';

/** What the scanner met, told to the author. */
export function scanFault(source: string, { kind, start, end }: ScanFault): SyntaxFault {
    switch (kind) {
        case 'unclosed-text':
            return {
                ...fault('guillemet', start, Math.min(end, start + 1), {
                    fr: 'Guillemet non fermé : ce texte n’a pas de fin avant la déclaration qui suit.',
                    en: 'Unclosed quote: this text has no end before the declaration that follows.',
                }),
                mend: { start: end, end, text: '"' },
                touchesCoverage: true,
            };
        case 'foreign-quotes': {
            const text = source
                .slice(start + 1, end - 1)
                .trim()
                .replaceAll('\\', '\\\\')
                .replaceAll('"', '\\"');
            return {
                ...fault('guillemet', start, end, {
                    fr: 'Un texte s’écrit entre guillemets droits : "…".',
                    en: 'A text stands in straight quotes: "…".',
                }),
                severity: 'warning',
                mend: { start, end, text: `"${text}"` },
                touchesCoverage: false,
            };
        }
        case 'merge-conflict':
            return {
                ...fault('conflit-de-fusion', start, end, {
                    fr: 'Conflit de fusion non résolu : gardez l’une des deux versions et supprimez les marques. La première est lue, la seconde ignorée.',
                    en: 'Unresolved merge conflict: keep one of the two versions and delete the markers. The first is read, the second ignored.',
                }),
                touchesCoverage: true,
            };
    }
}
