import { describe, expect, test } from 'vitest';
import { parseInlines, parseRichText } from './rich-text.ts';
import { plain } from '../published/plain.ts';

/** Inlines written in brackets: `{em:…}`, `{strong:…}`, `{link href:…}`. */
function shown(text: string): string {
    const one = (inline: ReturnType<typeof parseInlines>[number]): string => {
        if (inline.kind === 'link') return `{${inline.href}:${inline.content.map(one).join('')}}`;
        if (inline.kind !== 'text') return '?';
        const emphasis = inline.emphasis ? `{em:${inline.text}}` : inline.text;
        return inline.strong ? `{strong:${emphasis}}` : emphasis;
    };
    return parseInlines(text).map(one).join('');
}

describe('emphasis and links', () => {
    test.each([
        ['un *mot* ici', 'un {em:mot} ici'],
        ['un **mot** ici', 'un {strong:mot} ici'],
        ['***les deux***', '{strong:{em:les deux}}'],
        ['**a *b* c**', '{strong:a }{strong:{em:b}}{strong: c}'],
        ['*a **b** c*', '{em:a }{strong:{em:b}}{em: c}'],
        ['l’*activité*.', 'l’{em:activité}.'],
        ['2 * 3 * 4', '2 * 3 * 4'],
        ['*ouvert', '*ouvert'],
        ['**ouvert *fermé*', '**ouvert {em:fermé}'],
        ['fermé*', 'fermé*'],
        ['a****b', 'a****b'],
        ['\\*littéral\\*', '*littéral*'],
        ['\\lettre', '\\lettre'],
        ['[lien](https://a.fr/b)', '{https://a.fr/b:lien}'],
        ['[*lien*](https://a.fr)', '{https://a.fr:{em:lien}}'],
        ['**[lien](https://a.fr)**', '{https://a.fr:{strong:lien}}'],
        ['[lien](javascript:alert(1))', '[lien](javascript:alert(1))'],
        ['[lien](/etc/passwd)', '[lien](/etc/passwd)'],
        ['[lien](https://a.fr "titre")', '[lien](https://a.fr "titre")'],
        ['[note]', '[note]'],
        ['_souligné_ `code` <b>gras</b> ~~barré~~', '_souligné_ `code` <b>gras</b> ~~barré~~'],
        ['https://a.fr', 'https://a.fr'],
    ])('%s', (text, expected) => expect(shown(text)).toBe(expected));
});

describe('paragraphs and lists', () => {
    const paragraphs = (text: string): string[] =>
        parseRichText(text).map(
            ({ level, marker, inlines }) => `${level}${marker ?? ''} ${plain([{ level: 0, inlines }])}`,
        );

    test.each([
        ['une\nligne', ['0 une ligne']],
        ['un\n\ndeux', ['0 un', '0 deux']],
        ['- a\n- b', ['1- a', '1- b']],
        ['avant :\n- a\n\naprès', ['0 avant :', '1- a', '0 après']],
        ['1. a\n2. b', ['11 a', '12 b']],
        ['- a\n  suite\n\n  encore\n- b', ['1- a suite', '1 encore', '1- b']],
        ['- a\n  - b\n    1. c\n- d', ['1- a', '2- b', '31 c', '1- d']],
        ['- a\n    - b', ['1- a', '2- b']],
        ['En\n2024. Une année', ['0 En 2024. Une année']],
        ['* a\n+ b', ['0 * a + b']],
        ['# titre\n> cité', ['0 # titre > cité']],
        ['---', ['0 ---']],
        ['-sans blanc', ['0 -sans blanc']],
        ['', []],
        ['\n \n', []],
    ])('%j', (text, expected) => expect(paragraphs(text)).toEqual(expected));

    test('no list is deeper than six', () => {
        const text = Array.from({ length: 20 }, (_, n) => `${' '.repeat(2 * n)}- a`).join('\n');
        expect(Math.max(...parseRichText(text).map(({ level }) => level))).toBe(6);
    });
});

test('no-break spaces and apostrophes are kept, what acts is not', () => {
    expect(plain(parseRichText('80\u00a0% d’une étude\u202f! a\u202eb\u0007c'))).toBe(
        '80\u00a0% d’une étude\u202f! abc',
    );
    expect(plain(parseRichText('a\u2028b'))).toBe('a b');
});
