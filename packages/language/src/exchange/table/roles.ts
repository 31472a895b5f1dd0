// What the columns of a table are for, by the words of their headers.
import type { Message } from '../../model/message.ts';
import { folded } from './folded.ts';

/** What a column holds. */
export type Role =
    | 'block'
    | 'activity'
    | 'task'
    | 'competency'
    | 'short title'
    | 'knowledge'
    | 'assessment'
    | 'evaluated'
    | 'detail'
    | 'form'
    | 'duration'
    | 'weight'
    | 'jury'
    | 'criterion'
    | 'indicator'
    | 'code'
    /** One épreuve, with a sign beside each competency that it evaluates. */
    | 'tick'
    /** Ranks and totals: what tells nothing that isn't told. */
    | 'nothing'
    | 'unknown';

/** How an author names the roles, in the view and in `--columns`; the first name of each is the one shown. */
export const ROLE_NAMES: Readonly<Record<Role, readonly string[]>> = {
    block: ['bloc', 'blocs'],
    activity: ['activités', 'activité', 'missions', 'situations'],
    task: ['tâches', 'tâche'],
    competency: ['compétences', 'compétence', 'capacités'],
    'short title': ['intitulé', 'intitulé court'],
    knowledge: ['connaissances', 'savoirs'],
    assessment: ['modalités', 'épreuves', 'épreuve', 'modalité', 'évaluation'],
    evaluated: ['compétences évaluées'],
    detail: ['déroulement', 'détail'],
    form: ['forme'],
    duration: ['durée'],
    weight: ['coefficient'],
    jury: ['jury'],
    criterion: ['critères', 'critère'],
    indicator: ['indicateurs', 'indicateur'],
    code: ['code', 'codes'],
    tick: ['croix', 'coches'],
    nothing: ['rien'],
    unknown: ['inconnue'],
};

const IN_ENGLISH: Readonly<Record<Role, string>> = {
    block: 'block',
    activity: 'activities',
    task: 'tasks',
    competency: 'competencies',
    'short title': 'short title',
    knowledge: 'knowledge',
    assessment: 'assessments',
    evaluated: 'assessed competencies',
    detail: 'procedure',
    form: 'form',
    duration: 'duration',
    weight: 'weight',
    jury: 'jury',
    criterion: 'criteria',
    indicator: 'indicators',
    code: 'code',
    tick: 'ticks',
    nothing: 'nothing',
    unknown: 'unknown',
};

/** A role as it is shown. */
export function roleName(role: Role, lang: keyof Message): string {
    return lang === 'fr' ? (ROLE_NAMES[role][0] ?? role) : IN_ENGLISH[role];
}

/** The role that an author names. */
export function roleNamed(name: string): Role | undefined {
    const key = folded(name);
    const found = Object.entries(ROLE_NAMES).find(([, names]) => names.some((one) => folded(one) === key));
    return found?.[0] as Role | undefined;
}

/** What a header says of its column: for codes, what they are codes of where it tells. */
export interface HeaderRole {
    readonly role: Role;
    readonly of?: Role;
    /** Whether its words leave no doubt. */
    readonly sure: boolean;
}

/** The words of each role, where they stand first in a header. Those of one place go in this order. */
const WORDS: readonly (readonly [RegExp, Role])[] = [
    [
        /\b(?:competences?|capacites?|blocs?)\s+(?:\w+\s+)?(?:evalue|certifi|vise|concerne|couvert|associe|mobilise)/,
        'evaluated',
    ],
    [/\bblocs?\b/, 'block'],
    [/\btaches?\b/, 'task'],
    [/\bsituations? d'evaluation|\bmises? en situation d'evaluation/, 'assessment'],
    [/\bactivites?\b|\bsituations?\b|\bmissions?\b|\bfonctions?\b|\bdomaines? d'activite|\bprocessus\b/, 'activity'],
    [/\bcriteres?\b|\battendus?\b|\bobservables?\b|\bresultats? attendus?|\bexigences?\b/, 'criterion'],
    [/\bindicateurs?\b/, 'indicator'],
    [
        /\bsavoirs?[- ]faire|\bsavoirs?[- ]etre|\bcompetences?\b|\bcapacites?\b|\bc'est[- ]a[- ]dire etre capable|\betre capable/,
        'competency',
    ],
    [/\bconnaissances?\b|\bsavoirs?\b|\bnotions?\b/, 'knowledge'],
    [/\bcoefficients?\b|\bcoef\b|\bponderations?\b/, 'weight'],
    [/\bdurees?\b|\btemps\b/, 'duration'],
    [/\bjurys?\b|\bevaluateurs?\b|\bexaminateurs?\b/, 'jury'],
    [/\bformes?\b|\btypes? d(?:e l)?'epreuve|\bnature\b/, 'form'],
    [/\bmodalites?\b|\bepreuves?\b|\bmises? en situation\b/, 'assessment'],
    [/\bdetails?\b|\bderoulement\b|\bdescriptions?\b|\bdescriptif\b|\bconsignes?\b|\bcontenus?\b/, 'detail'],
    [/\bintitules?\b|\blibelles?\b|\btitres?\b/, 'short title'],
    [/\btotal\b|\btotaux\b/, 'nothing'],
];
/** What may head anything that has to do with assessment. */
const GENERIC = /\bevaluations?\b/;
const CODE =
    /^(?:codes?|n ?°|nos?|num(?:ero)?s?|ref(?:erence)?s?|identifiants?|id)\b\.?(?:\s*(?:de|des|du|d'|d|la|le|les|l')\b\s*)*|^(?:n°|#)\s*/;
/** A header is made of few words: further on, a text speaks of something else. */
const NEAR = 40;

/** The role that a header's text tells, if any. */
export function roleOfHeader(text: string): HeaderRole | undefined {
    for (const piece of piecesOf(text)) {
        const found = roleOfPiece(piece);
        if (found) return found;
    }
    return undefined;
}

/** A header in two lines that was written in one, « RÉFÉRENTIEL D’ÉVALUATION — CRITÈRES »: the last part is the nearest. */
function piecesOf(text: string): string[] {
    return text
        .split(/\s—\s/)
        .toReversed()
        .flatMap((piece) => [piece.split('\n').find((line) => line.trim() !== '') ?? '', piece])
        .map(folded);
}

function roleOfPiece(piece: string): HeaderRole | undefined {
    const code = CODE.exec(piece);
    if (code) {
        const of = roleOfPiece(piece.slice(code[0].length));
        return { role: 'code', ...(of && of.role !== 'nothing' ? { of: of.role } : {}), sure: true };
    }
    const found = WORDS.flatMap(([pattern, role]) => {
        const index = pattern.exec(piece)?.index;
        return index === undefined || index > NEAR ? [] : [{ role, index }];
    });
    const first = found.toSorted((a, b) => a.index - b.index)[0];
    if (first?.role === 'short title' && !/\bcourte?s?\b|\bbrefs?\b/.test(piece)) {
        // « Intitulé de la compétence » heads the competency itself.
        const [other] = found.filter(({ role }) => role !== 'short title').toSorted((a, b) => a.index - b.index);
        return { role: other?.role ?? 'short title', sure: true };
    }
    if (first) return { role: first.role, sure: true };
    const generic = GENERIC.exec(piece);
    return generic && generic.index <= NEAR ? { role: 'assessment', sure: false } : undefined;
}
