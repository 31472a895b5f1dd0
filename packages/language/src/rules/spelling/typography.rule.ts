import { groupBy } from '../../model/group-by.ts';
import type { Item } from '../../model/items.ts';
import type { Message } from '../../model/message.ts';
import type { Span } from '../../model/source.ts';
import type { Text } from '../../model/text.ts';
import { DoubtfulLines } from '../doubt.ts';
import { type Fault, unitRule } from '../rule.ts';
import { type Slip, type SlipKind, slipsIn } from './slips.ts';
import { sentencesIn } from './texts.ts';

/** What is said of a kind of slip, how it is mended, and whether that can change what a text says. */
interface Mending {
    readonly said: Message;
    readonly title: Message;
    readonly by: string;
    readonly safe: boolean;
}

const TAKE = { title: { fr: 'Ôter l’espace', en: 'Take the space away' }, by: '' };
const ADD = { title: { fr: 'Ajouter l’espace manquante', en: 'Add the missing space' }, by: ' ' };
const MENDINGS: Readonly<Record<SlipKind, Mending>> = {
    'comma before': {
        ...TAKE,
        said: { fr: 'Une espace est de trop devant une virgule', en: 'There is one space too many before a comma' },
        safe: true,
    },
    'stop before': {
        ...TAKE,
        said: { fr: 'Une espace est de trop devant un point', en: 'There is one space too many before a full stop' },
        safe: false,
    },
    double: {
        title: { fr: 'Ne laisser qu’une espace', en: 'Leave one space only' },
        by: ' ',
        said: { fr: 'Deux espaces se suivent', en: 'There are two spaces in a row' },
        safe: true,
    },
    inside: {
        ...TAKE,
        said: {
            fr: 'Une espace est de trop entre une parenthèse et ce qu’elle enferme',
            en: 'There is one space too many between a bracket and what it holds',
        },
        safe: true,
    },
    comma: {
        ...ADD,
        said: { fr: 'L’espace manque après une virgule', en: 'The space after a comma is missing' },
        safe: false,
    },
    sign: {
        ...ADD,
        said: {
            fr: 'L’espace manque devant « ; », « : », « ! » ou « ? » ; ailleurs, elle y est',
            en: 'The space before “;”, “:”, “!” or “?” is missing; elsewhere it is there',
        },
        safe: false,
    },
    unclosed: {
        said: { fr: 'Une parenthèse reste ouverte', en: 'A bracket stays open' },
        title: {
            fr: 'Fermer la parenthèse à la fin de la phrase',
            en: 'Close the bracket at the end of the sentence',
        },
        by: ')',
        safe: false,
    },
    unopened: {
        said: { fr: 'Une parenthèse se ferme sans s’être ouverte', en: 'A bracket closes that was never opened' },
        title: { fr: 'Ôter la parenthèse', en: 'Take the bracket away' },
        by: '',
        safe: false,
    },
};
/** Of brackets, each is mended for itself. */
const ALONE: ReadonlySet<SlipKind> = new Set(['unclosed', 'unopened']);
/** Double signs have their blank by habit where they have it so many times as often as not. */
const HABIT = 3;
const MOST_SHOWN = 20;

export default unitRule({
    code: 'typographie',
    theme: 'rédaction',
    title: { fr: 'Espaces et parenthèses sont à leur place', en: 'Spaces and brackets are in their place' },
    severity: { 'sur demande': 'hint', 'de droit': 'hint', RS: 'hint' },
    presets: { brouillon: 'off' },
    source: [],
    why: 'La fiche est publiée telle quelle. Une espace de trop ou une parenthèse restée ouverte ne se voient plus à force de relire ; chaque sorte est signalée une fois par élément, avec toutes ses places, et se corrige d’un geste. Ce qui est entre guillemets est laissé tel quel. Apostrophes, guillemets, espaces insécables et points de suspension se composent d’eux-mêmes dans les documents.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir le visiteu»r ,« puis l’orienter ; vérifier son nom , sa société"
                    compétence C2 "Rédiger u»n  c«ompte rendu avec soi»n,p«uis le transmettre"
                    compétence C3 "Classer les pièces »(«contrats et devis, et les retrouver"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Un signe double qui n’est pas comme les autres, une parenthèse de trop',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Trois gestes : saluer ; écouter ; orienter"
                    compétence C2 "Deux pièce»s: «un badge et un plan"
                    compétence C3 "Classer des pièces »( c«ontrats) et les retrouver bientôt»)« à leur place"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Nombres, heures, codes, adresses et noms de fichiers',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Ouvrir à 12:30 pour 1,5 heure ; programmer en .NET ou en Node.js ; lire C1: et a,b"
                    compétence C2 "Suivre https://exemple.fr/un,deux et ranger plan,final.pdf : a) trier ; b) classer (voir 1°) ; 2) jeter"
                    compétence C3 "Écrire la suite ... puis, le cas échéant, conclure ( )"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Une habitude n’est pas une faute',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Trois gestes: saluer; écouter; orienter"
                    compétence C2 "Deux pièces: un badge; un plan : et c’est tout"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        const sentences = sentencesIn(unit);
        if (sentences.every(({ text }) => slipsIn(text).slips.length === 0)) return;
        const read = sentences.map(({ text, item }) => ({ text, item, ...slipsIn(text) }));
        const sum = (of: 'spacedSigns' | 'bareSigns'): number => read.reduce((all, one) => all + one[of], 0);
        const signsAreSpaced = sum('spacedSigns') >= sum('bareSigns') * HABIT;
        const doubtful = new DoubtfulLines(unit);
        const all = read.flatMap(({ text, item, slips }) => slips.map((slip) => ({ slip, text, item })));
        const told = all.filter(
            (one) => (one.slip.kind !== 'sign' || signsAreSpaced) && !doubtful.holds(spanOf(one, one.slip.shown)),
        );
        for (const placed of groupBy(told, ({ item }) => item).values())
            for (const places of byKind(placed)) yield faultOf(places);
    },
});

/** Those of a file are told together: who checks it alone is told them too. */
function byKind(placed: readonly Placed[]): Iterable<[Placed, ...Placed[]]> {
    return groupBy(placed, ({ slip, text }) =>
        ALONE.has(slip.kind) ? slip : `${slip.kind} ${text.span.file}`,
    ).values();
}

interface Placed {
    readonly slip: Slip;
    readonly text: Text;
    readonly item: Item;
}

function faultOf(places: readonly [Placed, ...Placed[]]): Fault {
    const { said, title, by, safe } = MENDINGS[places[0].slip.kind];
    const [{ item, ...first }, ...others] = places;
    const times = places.length > 1 ? places.length : 0;
    return {
        at: spanOf(first, first.slip.shown),
        item,
        message: {
            fr: `${said.fr}${times > 0 ? ` (${times} fois)` : ''}.`,
            en: `${said.en}${times > 0 ? ` (${times} times)` : ''}.`,
        },
        related: others.slice(0, MOST_SHOWN).map((other) => ({
            at: spanOf(other, other.slip.shown),
            message: { fr: 'ici aussi', en: 'here too' },
        })),
        fixes: [
            {
                title: times > 0 ? { fr: `${title.fr} (${times} places)`, en: `${title.en} (${times} places)` } : title,
                operation: { do: 'replaceAll', at: places.map((one) => spanOf(one, one.slip.amiss)), by },
                safe,
            },
        ],
    };
}

function spanOf({ text }: Pick<Placed, 'text'>, [start, end]: readonly [number, number]): Span {
    return text.locate(start, end);
}
