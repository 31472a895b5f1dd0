import { slug } from '../model/wording.ts';
import { write } from './write.ts';
import type { WrittenBlock, WrittenCertification, WrittenCompetency } from './written.ts';

export const STARTER_KINDS = ['demande', 'droit', 'RS'] as const;

/** No certification has more blocs. */
export const MOST_BLOCKS = 99;

/** What a référentiel to begin with is about. */
export interface Starter {
    readonly title: string;
    /** The code that stands for the number before registration. */
    readonly code: string;
    readonly kind: (typeof STARTER_KINDS)[number];
    /** From 2 to 8; the répertoire spécifique has none. */
    readonly level: string;
    /** How many, from 1 to `MOST_BLOCKS`; likewise. */
    readonly blocks: number;
}

/** The file that a référentiel to begin with would have. */
export function starterFileName({ title }: Pick<Starter, 'title'>): string {
    return `${slug(title) || 'referentiel'}.referentiel`;
}

/** Where its author works: what is left to do is done there by a command of the terminal, or of the editor. */
export type Workplace = 'terminal' | 'editor';

/** A référentiel to begin with: it explains itself, and nothing is to be said against it. Fails with a `RangeError`. */
export function starterText(starter: Starter, workplace: Workplace = 'terminal'): string {
    return write(starter.kind === 'RS' ? specific(starter, workplace) : general(starter, workplace));
}

const lines = (...told: readonly string[]): string => told.join('\n');

interface Ways {
    /** Gives the number to the certification whose code stands for it. */
    readonly register: (code: string, register: string) => string;
    /** Finds what doesn't hold together, and what is left to write. */
    readonly check: string;
}

const WAYS: Readonly<Record<Workplace, Ways>> = {
    terminal: {
        register: (code, register) =>
            lines(
                'Tant que le numéro n’est pas connu, un code de votre choix en tient lieu. Le jour venu :',
                `    referentiel rename ${code} ${register}12345`,
            ),
        check: lines(
            '« referentiel check » vérifie que tout se tient. Dans referentiel.config.json, le préréglage « brouillon » admet ce',
            'qui n’est pas encore écrit ; à l’heure d’envoyer le dossier, « dépôt » le remplace.',
        ),
    },
    editor: {
        register: () =>
            lines(
                'Tant que le numéro n’est pas connu, un code de votre choix en tient lieu. Le jour venu, la commande',
                '« Référentiel : Enregistrer au répertoire » l’écrit partout (F1 montre les commandes).',
            ),
        check: lines(
            'Ce qui ne se tient pas est souligné et se lit dans le panneau Problèmes ; ce qu’il reste à écrire avant d’envoyer le',
            'dossier est dans la vue « Reste à écrire ».',
        ),
    },
};

function common({ title, code, kind, level }: Starter, workplace: Workplace): WrittenCertification {
    const register = kind === 'RS' ? 'RS' : 'RNCP';
    const ways = WAYS[workplace];
    return {
        code,
        title,
        register,
        level: kind === 'RS' ? {} : { code: level },
        registration: { kind: kind === 'droit' ? 'de droit' : 'sur demande' },
        remarks: {
            uses: lines(
                'Ce qui suit deux barres est un commentaire : il ne paraît nulle part. Effacez ceux-ci une fois lus.',
                '',
                'Un mot tout en minuscules est de la langue : activité, compétence, évalue.',
                'Un mot avec une majuscule ou un chiffre est un code que vous choisissez : A1, C1.1, BC01.',
                'Un texte est entre guillemets droits, et tient sur autant de lignes que l’on veut.',
                'Ce qu’une chose contient est entre accolades.',
            ),
            identity: ways.register(code, register),
            routes: lines(
                'Les voies d’accès et leur jury, quand ils seront connus :',
                '    voies d’accès {',
                '        ouvertes formation continue et expérience avec jury "Deux professionnels du métier."',
                '        fermée apprentissage',
                '    }',
            ),
            end: ways.check,
        },
    };
}

/** Each competency says something else, as it has to. */
const VERBS = ['Préparer', 'Réaliser', 'Organiser', 'Contrôler', 'Accueillir', 'Conseiller', 'Analyser', 'Rédiger'];

/** One competency with its criterion; `number` is that of both, `rank` counts from 0. */
function competency(number: string, rank: number): WrittenCompetency {
    const round = Math.floor(rank / VERBS.length);
    const what = round > 0 ? `… (${round + 1})` : '…';
    return {
        kind: 'competency',
        code: `C${number}`,
        title: `${VERBS[rank % VERBS.length]} ${what}, en …, afin de …`,
        criteria: [{ code: `CE${number}.1`, title: `Ce qu’on observe quand la compétence ${number} est acquise.` }],
    };
}

const ABOUT_COMPETENCIES = [
    'Une compétence se dit d’un verbe à l’infinitif : quoi, comment, et pour quoi.',
    'Un critère dit ce qu’un jury observe quand elle est acquise.',
];

function general(starter: Starter, workplace: Workplace): WrittenCertification {
    const { blocks } = starter;
    if (!Number.isInteger(blocks) || blocks < 1 || blocks > MOST_BLOCKS) throw new RangeError(`Not so many: ${blocks}`);
    const numbers = Array.from({ length: blocks }, (_, rank) => rank + 1);
    const all = common(starter, workplace);
    return {
        ...all,
        remarks: {
            ...all.remarks,
            activities: lines(
                'Une activité réunit les compétences que demande une part du métier.',
                ...ABOUT_COMPETENCIES,
            ),
            blocks: lines(
                'Un bloc dit quelles compétences il certifie, et par quelles épreuves elles sont évaluées.',
                '« A1 » y vaut pour toutes les compétences de A1 ; on écrit aussi C1.1 et C1.2, ou C1.1 à C1.4.',
            ),
        },
        activities: numbers.map((n) => ({
            kind: 'activity',
            code: `A${n}`,
            title: `Activité ${n}`,
            members: [competency(`${n}.1`, 2 * n - 2), competency(`${n}.2`, 2 * n - 1)],
        })),
        blocks: numbers.map(block),
    };
}

function block(n: number): WrittenBlock {
    return {
        code: `BC${String(n).padStart(2, '0')}`,
        title: `Bloc ${n}`,
        members: [{ kind: 'contents', list: { included: [`A${n}`] } }],
        assessments: [
            {
                kind: 'assessment',
                code: 'E1',
                title: `Mise en situation ${n}`,
                ...(n === 1 ? { remark: '« évalue tout », ou des codes : évalue C1.1 et C1.2' } : {}),
                forms: [{ name: 'mise en situation' }],
                duration: { minutes: 90 },
                evaluates: [{ included: 'all' }],
            },
        ],
    };
}

function specific(starter: Starter, workplace: Workplace): WrittenCertification {
    const all = common(starter, workplace);
    return {
        ...all,
        remarks: {
            ...all.remarks,
            competencies: lines(
                'Au répertoire spécifique, ni activités ni blocs : des compétences, et leurs épreuves.',
                ...ABOUT_COMPETENCIES,
            ),
        },
        competencies: [competency('1', 0), competency('2', 1)],
        assessments: [
            {
                kind: 'assessment',
                code: 'E1',
                title: 'Étude de cas',
                remark: '« évalue tout », ou des codes : évalue C1 et C2',
                forms: [{ name: 'étude de cas' }],
                duration: { minutes: 60 },
                evaluates: [{ included: 'all' }],
            },
        ],
    };
}
