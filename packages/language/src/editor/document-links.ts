import type { DocumentLink } from 'vscode-languageserver-types';
import { codeKey } from '../model/codes.ts';
import { type Code, factsOf, type Span } from '../model/index.ts';
import { RULES, ruleKey } from '../rules/index.ts';
import { tokensOf } from './tokens.ts';
import type { Lang, View } from './view.ts';

const WEB = /https?:\/\/[^\s"«»<>()[\]{}]*[^\s"«»<>()[\]{}.,;:!?]/g;

/** Links: sites, libraries, the pages of rules, the fiches of other certifications. */
export function documentLinks(
    view: View,
    path: string,
    lang: Lang,
    rulePage: (rule: string) => string,
): DocumentLink[] {
    const { places, unit } = view;
    const links: DocumentLink[] = [];
    const add = (span: Span, target: string, fr: string, en: string): void => {
        if (span.file === path) links.push({ range: places.range(span), target, tooltip: lang === 'fr' ? fr : en });
    };
    const { all, comments } = tokensOf(places.textOf(path));
    for (const { image, startOffset, tokenType } of [...all, ...comments]) {
        if (tokenType.name !== 'TEXT' && tokenType.name !== 'COMMENT') continue;
        for (const { 0: url, index } of image.matchAll(WEB)) {
            const start = startOffset + index;
            add({ file: path, start, end: start + url.length }, url, 'Ouvrir ce lien', 'Open this link');
        }
    }
    for (const { code, library } of unit.root.uses) {
        if (library) add(code.span, places.uri(library.span.file), 'Ouvrir la bibliothèque', 'Open the library');
    }
    for (const {
        value: { rule },
    } of factsOf(unit, 'silence')) {
        const known = RULES.find(({ code }) => ruleKey(code) === ruleKey(rule.text));
        if (known) add(rule.span, rulePage(known.code), known.title.fr, known.title.en);
    }
    for (const code of externalCodes(view)) {
        const url = ficheUrl(code.text);
        if (url) add(code.span, url, 'Ouvrir la fiche de France compétences', 'Open the France compétences record');
    }
    return links;
}

/** The codes of other certifications that a unit names. */
export function externalCodes({ unit }: View): readonly Code[] {
    return [
        ...unit.references.filter(({ outcome }) => outcome === 'external').map(({ code }) => code),
        ...factsOf(unit, 'otherCertification').map(({ value }) => value),
    ];
}

/** The page of a registered certification: « RNCP39776BC01 » leads to that of RNCP39776. */
export function ficheUrl(code: string): string | undefined {
    const [register, number] = codeKey(code).split('|');
    if ((register !== 'RNCP' && register !== 'RS') || !number) return undefined;
    return `https://www.francecompetences.fr/recherche/${register.toLowerCase()}/${number}/`;
}
