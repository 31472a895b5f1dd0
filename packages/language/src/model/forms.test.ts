import { expect, test } from 'vitest';
import { formAt } from './forms.ts';
import { Phrasing } from './phrasing.ts';
import { fold } from './wording.ts';

test('a word is one form wherever it stands, and another when a letter of it is', () => {
    const { forms } = new Phrasing('L’œuvre : une œuvre, une Œuvre, des œuvres.\n');
    expect(forms.map(({ text }) => text).join(' ')).toBe('L œuvre : une œuvre , une Œuvre , des œuvres . \n');
    expect(forms[1]).toBe(forms[4]);
    expect(new Set(forms).size).toBe(10);
    expect(forms.map(({ key }) => key).join(' ')).toBe('l oeuvre : une oeuvre , une oeuvre , des oeuvres . ¶');
    expect(forms.map(({ isWord }) => Number(isWord)).join('')).toBe('1101101101100');
    expect(forms.filter(({ isCapital }) => isCapital).map(({ text }) => text)).toEqual(['L', 'Œuvre']);
});

test('however many forms there are, each is found by all its letters', () => {
    const words = Array.from({ length: 120_000 }, (_, i) => `É${(i * 7919).toString(36)}`);
    const wrong = words.filter((word) => {
        const { text, key } = formAt(`a ${word} b`, 2, 2 + word.length);
        return text !== word || key !== fold(word);
    });
    expect(wrong).toEqual([]);
});
