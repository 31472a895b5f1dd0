import { slug } from '../model/wording.ts';
import { quoted } from './texts.ts';

export const STARTER_KINDS = ['demande', 'droit', 'RS'] as const;

/** What a référentiel to begin with is about. */
export interface Starter {
    readonly title: string;
    /** The code that stands for the number before registration. */
    readonly code: string;
    readonly kind: (typeof STARTER_KINDS)[number];
    /** From 2 to 8; the répertoire spécifique has none. */
    readonly level: string;
    /** How many; likewise. */
    readonly blocks: number;
}

/** The file that a référentiel to begin with would have. */
export function starterFileName({ title }: Starter): string {
    return `${slug(title) || 'referentiel'}.referentiel`;
}

/** A référentiel to begin with: it explains itself, and nothing is to be said against it. */
export function starterText(starter: Starter): string {
    const lines = starter.kind === 'RS' ? specific(starter) : general(starter);
    return `${lines.join('\n').trimEnd()}\n`;
}

function head({ title, code, kind, level }: Starter): string[] {
    const register = kind === 'RS' ? 'RS' : 'RNCP';
    return [
        `certification ${code} ${quoted(title)}`,
        '',
        '// Ce qui suit deux barres est un commentaire : il ne paraît nulle part. Effacez ceux-ci une fois lus.',
        '//',
        '// Un mot tout en minuscules est de la langue : activité, compétence, évalue.',
        '// Un mot avec une majuscule ou un chiffre est un code que vous choisissez : A1, C1.1, BC01.',
        '// Un texte est entre guillemets droits, et tient sur autant de lignes que l’on veut.',
        '// Ce qu’une chose contient est entre accolades.',
        '',
        '// Tant que le numéro n’est pas connu, un code de votre choix en tient lieu. Le jour venu :',
        `//     referentiel rename ${code} ${register}12345`,
        `répertoire ${register}`,
        `niveau ${kind === 'RS' ? 'aucun' : level}`,
        '',
        `enregistrement ${kind === 'droit' ? 'de droit' : 'sur demande'}`,
        '',
        '// Les voies d’accès et leur jury, quand ils seront connus :',
        '//     voies d’accès {',
        '//         ouvertes formation continue et expérience avec jury "Deux professionnels du métier."',
        '//         fermée apprentissage',
        '//     }',
        '',
    ];
}

/** Each competency says something else, as it has to. */
const VERBS = ['Préparer', 'Réaliser', 'Organiser', 'Contrôler', 'Accueillir', 'Conseiller', 'Analyser', 'Rédiger'];

function competency(code: string, rank: number): string {
    const round = Math.floor(rank / VERBS.length);
    const what = round > 0 ? `… (${round + 1})` : '…';
    return `compétence ${code} "${VERBS[rank % VERBS.length]} ${what}, en …, afin de …"`;
}

const ABOUT_COMPETENCIES = [
    '// Une compétence se dit d’un verbe à l’infinitif : quoi, comment, et pour quoi.',
    '// Un critère dit ce qu’un jury observe quand elle est acquise.',
];

const ABOUT_CHECKING = [
    '// « referentiel check » vérifie que tout se tient. Dans referentiel.config.json, le préréglage « brouillon » admet ce',
    '// qui n’est pas encore écrit ; à l’heure d’envoyer le dossier, « dépôt » le remplace.',
];

function general(starter: Starter): string[] {
    const lines = [...head(starter), '// Une activité réunit les compétences que demande une part du métier.'];
    lines.push(...ABOUT_COMPETENCIES);
    for (let n = 1; n <= starter.blocks; n++) {
        lines.push(
            `activité A${n} "Activité ${n}" {`,
            `    ${competency(`C${n}.1`, 2 * n - 2)} {`,
            `        critère CE${n}.1.1 "Ce qu’on observe quand la compétence ${n}.1 est acquise."`,
            '    }',
            `    ${competency(`C${n}.2`, 2 * n - 1)} {`,
            `        critère CE${n}.2.1 "Ce qu’on observe quand la compétence ${n}.2 est acquise."`,
            '    }',
            '}',
            '',
        );
    }
    lines.push(
        '// Un bloc dit quelles compétences il certifie, et par quelles épreuves elles sont évaluées.',
        '// « A1 » y vaut pour toutes les compétences de A1 ; on écrit aussi C1.1 et C1.2, ou C1.1 à C1.4.',
    );
    for (let n = 1; n <= starter.blocks; n++) {
        lines.push(
            `bloc BC${String(n).padStart(2, '0')} "Bloc ${n}" {`,
            `    compétences A${n}`,
            '',
            `    épreuve E1 "Mise en situation ${n}" {`,
            '        forme mise en situation',
            '        durée 1 h 30',
            n === 1 ? '        évalue tout // ou des codes : C1.1 et C1.2' : '        évalue tout',
            '    }',
            '}',
            '',
        );
    }
    return [...lines, ...ABOUT_CHECKING];
}

function specific(starter: Starter): string[] {
    return [
        ...head(starter),
        '// Au répertoire spécifique, ni activités ni blocs : des compétences, et leurs épreuves.',
        ...ABOUT_COMPETENCIES,
        `${competency('C1', 0)} {`,
        '    critère CE1.1 "Ce qu’on observe quand la compétence 1 est acquise."',
        '}',
        `${competency('C2', 1)} {`,
        '    critère CE2.1 "Ce qu’on observe quand la compétence 2 est acquise."',
        '}',
        '',
        'épreuve E1 "Étude de cas" {',
        '    forme étude de cas',
        '    durée 1 h',
        '    évalue tout // ou des codes : C1 et C2',
        '}',
        '',
        ...ABOUT_CHECKING,
    ];
}
