// Invented référentiels for measuring: always the same ones, each as large as a real one (20 KB; 30 competencies in 9
// activities, 3 blocs, 6 épreuves), or of sizes spread as in the register.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const WORDS =
    `accueillir analyser appliquer assurer client collecter communiquer conformité contrôler coordonner demande
diagnostic document dossier élaborer équipe évaluer exigences formaliser garantir gérer identifier informations
interlocuteurs intervention mettre objectifs organiser outils partenaires planifier procédures proposer qualité rédiger
réglementation respectant ressources risques sécurité situation suivi technique traiter transmettre utilisant vérifier
afin avec dans de des en et la le les par pour selon sur une`.split(/\s+/);

/** A generator of Lehmer's: the same numbers on every machine. */
function numbers(seed: number): (below: number) => number {
    let state = (seed * 48_271 + 1) % 2_147_483_647;
    return (below) => {
        state = (state * 48_271) % 2_147_483_647;
        return state % below;
    };
}

/** A generator of phrases of so many words. */
export function inventedWords(seed: number): (count: number) => string {
    const next = numbers(seed);
    return (count) => {
        const text = Array.from({ length: count }, () => WORDS[next(WORDS.length)]).join(' ');
        return text.charAt(0).toUpperCase() + text.slice(1);
    };
}

/** How many blocs the nth référentiel of a register has: many are small (8 KB), one in a hundred is of 190 KB; 22 KB on average. */
export function blocksInRegister(n: number): number {
    const spread = [1, 1, 1, 2, 2, 3, 3, 3, 4, 5];
    if (n % 100 === 99) return 28;
    return n % 14 === 13 ? 8 : (spread[n % spread.length] as number);
}

/** The text of the nth référentiel, of so many blocs. */
export function invented(n: number, blocks = 3): string {
    const words = inventedWords(n + 1);
    const sentences = (count: number, indent: string): string =>
        Array.from({ length: count }, () => `${indent}${words(12)}.`).join('\n');
    const lines = [
        `certification RNCP${100_000 + n} "${words(6)}"`,
        '',
        'type CQP',
        'niveau 5',
        `objectifs "\n${sentences(8, '    ')}\n"`,
        `emplois "\n${sentences(6, '    ')}\n"`,
    ];
    for (let activity = 1; activity <= 3 * blocks; activity++) {
        lines.push('', `activité A${activity} "${words(9)}" {`);
        for (let competency = 1; competency <= (activity % 3 === 0 ? 4 : 3); competency++) {
            const code = `${activity}.${competency}`;
            lines.push(`    compétence C${code} "${words(24)}" {`);
            for (let criterion = 1; criterion <= 2; criterion++) {
                lines.push(`        critère CE${code}.${criterion} "${words(9)}."`);
            }
            lines.push('    }');
        }
        lines.push('}');
    }
    for (let block = 1; block <= blocks; block++) {
        const first = block * 3 - 2;
        lines.push(
            '',
            `bloc BC${String(block).padStart(2, '0')} "${words(8)}" {`,
            `    compétences A${first} à A${first + 2}`,
        );
        for (const [code, evaluated] of [
            ['E1', `A${first}, C${first + 1}.1 et C${first + 1}.2`],
            // In every tenth, one competency is forgotten.
            ['E2', `C${first + 1}.3, A${first + 2}${n % 10 === 0 && block === 2 ? ' sauf C6.4' : ''}`],
        ] as const) {
            lines.push(
                `    épreuve ${code} "${words(6)}" {`,
                '        forme mise en situation, orale',
                '        durée 1 h 30',
                `        évalue ${evaluated}`,
                `        déroulement "\n${sentences(6, '            ')}\n        "`,
                '    }',
            );
        }
        lines.push('}');
    }
    return `${lines.join('\n')}\n`;
}

/** Where the nth référentiel of a projet is: each is in its own folder, as a projet has them. */
export function inventedFile(folder: string, n: number): string {
    return join(folder, `rncp-${String(n).padStart(5, '0')}`, 'referentiel.referentiel');
}

/** Writes the first référentiels into a folder. */
export function writeInvented(folder: string, count: number, blocksOf?: (n: number) => number): void {
    for (let n = 0; n < count; n++) {
        const file = inventedFile(folder, n);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, invented(n, blocksOf?.(n)));
    }
}
