import type { IToken, TokenType } from 'chevrotain';
import { type Bilingual, fault, type SyntaxFault } from './syntax-fault.ts';
import { adviceOn } from './advice.ts';
import { scanFault } from './scan-faults.ts';
import {
    endOfDoubt,
    type Group,
    groupsOf,
    isSureWord,
    touchesCoverage,
    theFirst,
    withoutEchoes,
} from './fault-groups.ts';
import { MEANT_BY } from '../recovery/edit-costs.ts';
import type { Mended } from '../recovery/mend-tokens.ts';
import type { Position, Recognizer } from '../recognizer.ts';
import type { ScanFault, Vocabulary } from '../lexical/scanner.ts';
import {
    AND,
    expectedThing,
    HEADS,
    holderName,
    isKeyword,
    joinThings,
    OR,
    quoted,
    shortened,
    thingAfter,
} from './author-words.ts';
import { mendOfMissing, missingBrace, missingKeyword, missingQuote } from './missing-messages.ts';
import { mendOfValue } from './value-mends.ts';
import { distance, fold, isSlip } from '../lexical/words.ts';
import { spacedSiret, wordForNumber } from './written-numbers.ts';

const CERTAIN = { isCertain: true } as const;

/** « 45 minutes »: the unit written out. */
function isUnit(written: string, name: string): boolean {
    return MEANT_BY[written] === name && (name === 'min' || name === 'h');
}

const FIRST_LINE: Bilingual = {
    fr: 'Un fichier dit d’abord ce qu’il est : « certification RNCP… "intitulé" », « suite de RNCP… » ou « bibliothèque Nom ».',
    en: 'A file first says what it is: “certification RNCP… "title"”, “suite de RNCP…” or “bibliothèque Name”.',
};

/** Tells what was mended, in the author's words: one fault for each place, however many edits it took. */
export class FaultTeller {
    private readonly vocabulary: Vocabulary<TokenType>;
    private readonly recognizer: Recognizer;

    constructor(vocabulary: Vocabulary<TokenType>, recognizer: Recognizer) {
        this.vocabulary = vocabulary;
        this.recognizer = recognizer;
    }

    tell(
        source: string,
        scanned: readonly ScanFault[],
        tokens: readonly IToken[],
        mended: readonly Mended[],
    ): SyntaxFault[] {
        const faults = scanned.map((fault) => scanFault(source, fault));
        let written = tokens[0];
        for (const token of tokens) {
            if (token.isInsertedInRecovery) faults.push(missingBrace(token, written));
            else written = token;
        }
        for (const group of groupsOf(mended, tokens)) {
            faults.push({ ...this.faultOf(source, tokens, group), doubtEnd: endOfDoubt(tokens, group) });
        }
        return theFirst(withoutEchoes(faults.toSorted((a, b) => a.start - b.start || a.end - b.end)));
    }

    private faultOf(source: string, tokens: readonly IToken[], group: Group): SyntaxFault {
        const first = group.find(({ edit }) => edit.do === 'replace') ?? group[0];
        const deletions = group.filter(({ edit }) => edit.do === 'delete');
        const deleted = deletions.flatMap(({ edit }) => tokens[edit.index] ?? []);
        const touches = group.some((mended) => touchesCoverage(mended, tokens));
        const gathered = group.find(({ edit }) => edit.do === 'gather');
        if (gathered?.edit.do === 'gather')
            return { ...missingQuote(tokens, gathered.edit.index, gathered.edit.last), touchesCoverage: touches };
        if (first.edit.do === 'replace') {
            return {
                ...this.replaced(tokens, first.edit.index, first.edit.name, group.length === 1),
                touchesCoverage: touches && !isSureWord(first, tokens),
            };
        }
        if (deleted.length > 0) {
            const siret = spacedSiret(tokens, first.edit.index);
            if (siret) return { ...siret, touchesCoverage: touches };
            const around = {
                before: tokens[first.edit.index - 1],
                next: tokens[(deletions.at(-1)?.edit.index ?? 0) + 1],
            };
            return { ...this.unexpected(source, deleted, first.position, around), touchesCoverage: touches };
        }
        return { ...this.missing(tokens, group), touchesCoverage: touches };
    }

    private replaced(
        tokens: readonly IToken[],
        index: number,
        name: string,
        alone: boolean,
    ): Omit<SyntaxFault, 'touchesCoverage'> {
        const { image: written, startOffset: start } = tokens[index] as IToken;
        const end = start + written.length;
        if (name === this.vocabulary.code.name) {
            const number = wordForNumber(tokens[index] as IToken, tokens[index - 1]);
            return (
                number ??
                fault('mot-inconnu', start, end, {
                    fr: `${quoted(written)} ne peut pas être un code : il lui faut un chiffre ou une majuscule.`,
                    en: `${quoted(written)} can’t be a code: it needs a digit or a capital.`,
                })
            );
        }
        if (fold(written) === fold(name)) {
            return {
                ...fault('majuscule', start, end, {
                    fr: `${quoted(written)} s’écrit en minuscules : ${quoted(name)}.`,
                    en: `${quoted(written)} is written in lower case: ${quoted(name)}.`,
                }),
                severity: 'warning',
                mend: { start, end, text: name },
            };
        }
        return {
            ...fault('mot-inconnu', start, end, {
                fr: `${quoted(written)} : vouliez-vous dire ${quoted(name)} ?`,
                en: `${quoted(written)}: did you mean ${quoted(name)}?`,
            }),
            ...(alone ? { mend: { start, end, text: name, ...(isUnit(written, name) ? CERTAIN : {}) } } : {}),
        };
    }

    private unexpected(
        source: string,
        deleted: readonly IToken[],
        position: Position,
        { before, next }: { readonly before: IToken | undefined; readonly next: IToken | undefined },
    ): Omit<SyntaxFault, 'touchesCoverage'> {
        // A brace left out along with a word is no fault of its own: the word is what was not understood.
        const [first, last] = [deleted.find(({ image }) => image !== '}') ?? deleted[0], deleted.at(-1)] as [
            IToken,
            IToken,
        ];
        const start = first.startOffset;
        const end = Math.min(last.startOffset + last.image.length, source.length);
        const shown = quoted(shortened(source.slice(start, end)));
        const name = first.tokenType.name;
        if (name === '}') {
            return fault('accolade', start, end, {
                fr: 'Cette accolade ne ferme rien : il y en a une de trop, ou celle qui ouvre manque plus haut.',
                en: 'This brace closes nothing: there is one too many, or the opening one is missing above.',
            });
        }
        if (name === '{' && position.depth > 100) {
            return fault('imbrication', start, end, {
                fr: 'Trop de niveaux emboîtés : ce qui suit n’est plus rangé dans ce qui précède.',
                en: 'Too many nested levels: what follows is no longer held by what precedes.',
            });
        }
        if (!before) return fault('inattendu', start, end, FIRST_LINE);
        if (HEADS.has(name)) {
            return fault('inattendu', start, end, {
                fr: `${quoted(name)} ne se dit qu’à la première ligne d’un fichier : ce qui suit va dans un autre fichier.`,
                en: `${quoted(name)} is said on the first line of a file only: what follows goes into another file.`,
            });
        }
        const inPlace = isKeyword(name) ? this.recognizer.step(position, name) : [];
        if (inPlace.length > 0) {
            const after = this.expected(inPlace, first);
            return fault('inattendu', start, end, {
                fr: `${shown} n’est pas compris${after.fr && ` : après ${quoted(name)}, on attend ${after.fr}`}.`,
                en: `${shown} is not understood${after.en && `: after ${quoted(name)}, ${after.en} is expected`}.`,
            });
        }
        const holders = isKeyword(name) ? this.holders(name) : undefined;
        if (holders) {
            const place = holderName(position);
            return fault('inattendu', start, end, {
                fr: `${quoted(name)} n’a pas sa place ${place.fr} : cela se dit ${holders.fr}.`,
                en: `${quoted(name)} has no place ${place.en}: it belongs ${holders.en}.`,
            });
        }
        const meant = first.tokenType === this.vocabulary.word ? this.nearestKeyword(first.image, position) : undefined;
        if (meant !== undefined) {
            return fault('mot-inconnu', start, end, {
                fr: `${shown} n’est pas compris ici : vouliez-vous dire ${quoted(meant)} ?`,
                en: `${shown} is not understood here: did you mean ${quoted(meant)}?`,
            });
        }
        if (
            next &&
            deleted.length === 1 &&
            this.recognizer.step(position, next.tokenType.name).length > 0 &&
            !/\w/.test(shown)
        ) {
            return {
                ...fault('inattendu', start, end, {
                    fr: `${shown} est de trop ici.`,
                    en: `${shown} is one sign too many here.`,
                }),
                mend: {
                    start,
                    end: end + (/^[ \t]*/.exec(source.slice(end, next.startOffset))?.[0].length ?? 0),
                    text: '',
                    ...(/^[•▪◦●‣]$/.test(first.image) ? CERTAIN : {}),
                },
            };
        }
        const advice = adviceOn(source, start, end, before);
        if (advice) return advice;
        const expected = this.expected([position], before);
        return {
            ...fault('inattendu', start, end, {
                fr: `${shown} n’est pas compris ici${expected.fr && ` : on attend ${expected.fr}`}.`,
                en: `${shown} is not understood here${expected.en && `: ${expected.en} is expected`}.`,
            }),
            ...mendOfValue(source, before, end),
        };
    }

    private missing(tokens: readonly IToken[], group: Group): Omit<SyntaxFault, 'touchesCoverage'> {
        const { index } = group[0].edit;
        const names = group.flatMap(({ edit }) => (edit.do === 'insert' ? [edit.name] : []));
        const [before, after] = [tokens[index - 1], tokens[index]];
        // The last word read is what the author looks at; a missing first line has only what follows.
        const at = before ?? after;
        const start = at?.startOffset ?? 0;
        const end = start + (at?.image.length ?? 0);
        if (!before) {
            return fault('manquant', start, end, FIRST_LINE);
        }
        if (after && names[0] !== undefined && this.isStarter(names[0]))
            return missingKeyword(names[0], after, names.length === 1);
        const known = isKeyword(names[0] ?? '') || names[0] === 'CODE' ? thingAfter(before.tokenType.name) : undefined;
        const things = joinThings(known ? [known] : names.map((name) => expectedThing(name, before)), AND);
        const shown = quoted(shortened(before.image));
        return {
            ...fault(names[0] === '{' || names[0] === '}' ? 'accolade' : 'manquant', start, end, {
                fr: `Après ${shown}, il manque ${things.fr}.`,
                en: `After ${shown}, ${things.en} ${!known && names.length > 1 ? 'are' : 'is'} missing.`,
            }),
            ...(known ? {} : mendOfMissing(names, before)),
        };
    }

    private expected(positions: readonly Position[], before: IToken | undefined): Bilingual {
        const known = before && thingAfter(before.tokenType.name);
        if (known) return known;
        const names = [...this.recognizer.expected(positions)];
        // Among many statements a list says nothing.
        if (names.length === 0 || names.length > 6) return { fr: '', en: '' };
        return joinThings(
            names.map((name) => expectedThing(name, before)),
            OR,
        );
    }

    private holders(keyword: string): Bilingual | undefined {
        const names = this.recognizer.holdersOf(keyword).flatMap((rule) => holderName(rule) ?? []);
        return names.length === 0 ? undefined : joinThings(names, OR);
    }

    private isStarter(name: string): boolean {
        return this.recognizer.statementKeywords().has(name);
    }

    /** The word of the language that may stand here, and that a word is a slip for, or the beginning of. */
    private nearestKeyword(word: string, position: Position): string | undefined {
        const written = fold(word);
        const possible = this.recognizer.expected([position]);
        const near = [...this.vocabulary.keywords].filter(
            ([known, { name }]) =>
                possible.has(name) &&
                known.length > 3 &&
                (isSlip(written, known) || (written.length > 3 && known.startsWith(written))),
        );
        return near.toSorted(([a], [b]) => distance(written, a) - distance(written, b))[0]?.[1].name;
    }
}
