import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is shown: a line typed in a folder, and what the command line answers. */
export interface Scene {
    readonly name: string;
    readonly about: string;
    readonly files: Readonly<Record<string, string>>;
    /** After `referentiel`. */
    readonly args: readonly string[];
    /** What is answered to what is asked; then what is proposed is taken. */
    readonly answers?: readonly string[];
    /** How many lines of a long answer are shown. */
    readonly lines?: number;
}

export const COLUMNS = 104;

/** The référentiel that the README shows, with its fault. */
export function readmeExample(root: string): string {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    return /^```referentiel\n([^]*?)^```$/m.exec(readme)?.[1] ?? '';
}

export function scenes(root: string): readonly Scene[] {
    return [
        {
            name: 'check',
            about: '« referentiel check » montre à sa ligne une compétence qu’aucune épreuve n’évalue',
            files: { 'accueil.referentiel': readmeExample(root) },
            args: ['check'],
        },
        {
            name: 'explain',
            about: '« referentiel explain » dit pourquoi une règle existe, et l’article sur lequel elle repose',
            files: {},
            args: ['explain', 'compétence-non-évaluée'],
            lines: 24,
        },
        {
            name: 'init',
            about: '« referentiel init » pose quelques questions, puis écrit un référentiel à compléter',
            files: {},
            args: ['init', 'velo'],
            answers: ['Mécanicien de cycles', '', '4', '3'],
        },
    ];
}
