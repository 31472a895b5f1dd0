import type { IToken } from 'chevrotain';
import type { Position } from '../grammar/recognizer.ts';
import { groupBy, type Item, type Unit } from '../model/index.ts';
import { KEYWORD_DOCS, type KeywordDoc } from './keyword-docs.ts';
import { type Coded, nextCode } from '../model/next-code.ts';
import type { Place } from './place.ts';
import { CompletionItemKind, type Proposal } from './proposals.ts';
import { recognizer } from './tokens.ts';
import type { Lang } from './view.ts';

const BY_FIRST_WORD = groupBy(KEYWORD_DOCS, ([keyword]) => keyword.split(' ', 1)[0] ?? '');

/** What comes first where several things fit: what authors write most. */
const USUAL = [
    'compétence',
    'critère',
    'activité',
    'bloc',
    'épreuve',
    'évalue',
    'compétences',
    'durée',
    'forme',
    'tout',
];

/** What only begins something else comes after what goes on. */
const LATER = 100;

/** The words of the language that may follow, in phrases, whole constructs as snippets. */
export function keywordProposals(place: Place, unit: Unit, holder: Item, lang: Lang): Proposal[] {
    const { positions, starts, isLineStart } = place;
    const grammar = recognizer();
    const beginsStatement = grammar.expected(starts);
    const expected = [...grammar.expected(positions)].filter((name) => !/^[A-Z,{}%]/.test(name));
    const phrases = expected.flatMap((first): (readonly [string, KeywordDoc | undefined])[] => {
        const accepted = (BY_FIRST_WORD.get(first) ?? []).filter(([phrase]) => follow(positions, phrase).length > 0);
        const kept = accepted.filter(
            ([phrase]) => !mustGoOn(positions, phrase) || !accepted.some(([other]) => other.startsWith(`${phrase} `)),
        );
        if (kept.length > 0) return kept;
        const rests = restsOfPhrases(place.before, first);
        return rests.length > 0 ? rests : [[first, undefined]];
    });
    const said = listedBefore(place.before);
    return phrases
        .filter(([phrase]) => !said.includes(` ${phrase} `))
        .map(([phrase, doc]) => {
            const usual = USUAL.indexOf(phrase);
            const isLater = !isLineStart && beginsStatement.has(phrase.split(' ', 1)[0] ?? '');
            return {
                label: phrase,
                kind: CompletionItemKind.Keyword,
                detail: doc?.[lang],
                example: doc?.example,
                snippet: isLineStart || holder === unit.root ? snippetFor(phrase, unit, holder) : undefined,
                tier: (usual < 0 ? 60 : 40 + usual) + (isLater ? LATER : 0),
            };
        });
}

/** The words of the list that a comma goes on with: « écrite » isn't proposed behind « forme écrite, ». */
function listedBefore(before: readonly IToken[]): string {
    if (before.at(-1)?.tokenType.name !== ',') return '';
    const names = before.map(({ tokenType }) => tokenType.name);
    const from = names.findLastIndex((name) => /^[A-Z{}]/.test(name));
    return ` ${names
        .slice(from + 1)
        .join(' ')
        .replaceAll(',', ' , ')
        .replace(/ +/g, ' ')} `;
}

/** What is left of the phrases whose first words stand there: « sur demande » behind « enregistrement ». */
function restsOfPhrases(before: readonly IToken[], first: string): (readonly [string, KeywordDoc])[] {
    const said = before.slice(-3).map(({ tokenType }) => tokenType.name);
    return [...KEYWORD_DOCS].flatMap(([phrase, doc]): (readonly [string, KeywordDoc])[] => {
        const words = phrase.split(' ');
        const rank = words.findIndex((word, i) => i > 0 && word === first && endsWith(said, words.slice(0, i)));
        return rank < 0 ? [] : [[words.slice(rank).join(' '), doc]];
    });
}

function endsWith(words: readonly string[], last: readonly string[]): boolean {
    return words.slice(-last.length).join(' ') === last.join(' ');
}

function follow(positions: readonly Position[], phrase: string): readonly Position[] {
    return phrase.split(' ').reduce((at, word) => recognizer().advance(at, word), positions);
}

/** Whether another word of the language has to follow. */
function mustGoOn(positions: readonly Position[], phrase: string): boolean {
    const after = [...recognizer().expected(follow(positions, phrase))];
    return after.length > 0 && after.every((name) => /^\p{Ll}/u.test(name));
}

const FORMS =
    'mise en situation,étude de cas,projet,dossier,questionnaire,contrôle continu,entretien,orale,écrite,pratique,individuelle,collective,distancielle';

/** A whole construct with its next free code; only for what begins a statement. */
function snippetFor(phrase: string, unit: Unit, holder: Item): string | undefined {
    const code = (kind: Coded): string => `\${1:${nextCode(unit, holder, kind)}}`;
    switch (phrase) {
        case 'certification':
            return 'certification ${1:CQP-NomProvisoire} "${2:Intitulé}"\n$0';
        case 'suite de':
            return 'suite de ${1:RNCP00000}\n$0';
        case 'bibliothèque':
            return 'bibliothèque ${1:Branche}\n$0';
        case 'activité':
            return `activité ${code('activity')} "\${2:Intitulé}" {\n\t$0\n}`;
        case 'compétence':
            return `compétence ${code('competency')} "\${2:Verbe d’action}"$0`;
        case 'critère':
            return `critère ${code('criterion')} "\${2:Ce que le jury observe.}"$0`;
        case 'connaissance':
            return 'connaissance "${1:Ce qu’il faut savoir}"$0';
        case 'bloc':
            return `bloc ${code('block')} "\${2:Intitulé}" {\n\tcompétences $3\n\n\tépreuve E1 "\${4:Intitulé}" {\n\t\tévalue tout$0\n\t}\n}`;
        case 'épreuve':
            return `épreuve ${code('assessment')} "\${2:Intitulé}" {\n\tforme \${3|${FORMS}|}\n\tdurée \${4:30 min}\n\tévalue \${5:tout}$0\n}`;
        case 'au choix':
            return 'au choix {\n\tépreuve ${1:E1} "${2:Intitulé}" {\n\t\tévalue tout\n\t}\n\tépreuve ${3:E2} "${4:Intitulé}" {\n\t\tévalue tout$0\n\t}\n}';
        case 'jury':
            return holder === unit.root ? `jury ${code('jury')} "\${2:Composition}"$0` : undefined;
        case 'certificateur':
            return 'certificateur "${1:Nom}" {\n\tsiret ${2:00000000000000}\n\tsite "${3:https://}"$0\n}';
        case 'enregistrement sur demande':
        case 'enregistrement de droit':
            return `${phrase} {\n\tdécision \${1:31/12/2026}\n\tdurée \${2:3 ans}$0\n}`;
        case 'voies d’accès':
            return 'voies d’accès {\n\touvertes ${1:formation continue, expérience} avec jury "${2:Composition}"$0\n}';
        case 'règlement':
            return 'règlement {\n\tdésignation "${1:Qui nomme le jury, et comment}"\n\trecours "${2:À qui, et sous quel délai}"$0\n}';
        case 'version':
            return 'version "${1:1.0}" du ${2:31/12/2026}$0';
        case 'tolère':
            return 'tolère $1 "${2:Raison}"$0';
        default:
            return undefined;
    }
}
