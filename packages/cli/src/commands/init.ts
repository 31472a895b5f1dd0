import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
    CONFIG_NAME,
    projectRoot,
    type Starter,
    STARTER_KINDS,
    starterFileName,
    starterText,
} from '@referentiel/language';
import { type FileChange, NodeFiles, toPath } from '@referentiel/language/node';
import { EXIT, Misuse } from '../exit.ts';
import { finishInterrupted } from '../interrupted.ts';
import type { Lang } from '../lang.ts';
import { standardNotes, standardOutput } from '../output.ts';
import { Questions } from '../questions.ts';
import { unwritable, writeFiles } from '../sources.ts';
import { CI_FILES, type CiService, PROJECT_FILES } from '../starter-files.ts';
import { WORDS, type Words } from '../words/index.ts';

export interface InitOptions {
    readonly title?: string;
    readonly code?: string;
    readonly kind?: Starter['kind'];
    readonly level?: string;
    readonly blocks?: string;
    readonly ci?: CiService;
    readonly yes?: boolean;
    readonly lang: Lang;
}

/** `referentiel init`: writes a référentiel to begin with, and what its projet needs; no file that is there changes. */
export async function runInit(folder: string, options: InitOptions): Promise<number> {
    const words = WORDS[options.lang];
    const starter = await starterFrom(options, words);
    const places = [folder, ...(options.ci ? [dirname(join(folder, CI_FILES[options.ci][0]))] : [])];
    finishInterrupted(places, words);
    const path = join(folder, starterFileName(starter));
    if (existsSync(path)) throw new Misuse(({ init }) => init.taken(toPath(path)));
    const output = standardOutput();
    const files = [
        ...(await filesBeside(folder, options.ci)),
        [starterFileName(starter), starterText(starter)] as const,
    ];
    for (const name of writeAll(folder, files, words)) output.write(`${name}\n`);
    const start = folder === '.' ? '' : `cd ${shellWord(folder)} && `;
    output.write(`\n${words.init.andNow}\n  ${start}referentiel check\n`);
    return EXIT.fine;
}

/** A référentiel that joins a projet has what it needs there. */
async function filesBeside(folder: string, ci: CiService | undefined): Promise<readonly (readonly [string, string])[]> {
    const place = toPath(resolve(folder));
    const root = await projectRoot(new NodeFiles(), place, place);
    const isInProject = root !== place && existsSync(join(root, CONFIG_NAME));
    return [...(isInProject ? [] : Object.entries(PROJECT_FILES)), ...(ci ? [CI_FILES[ci]] : [])];
}

/** Writes what isn't there yet: all of it, or nothing. */
function writeAll(folder: string, files: readonly (readonly [string, string])[], words: Words): readonly string[] {
    const changes: FileChange[] = [];
    for (const [name, text] of files) {
        const path = join(folder, name);
        // What is there already is somebody's work.
        if (existsSync(path)) standardNotes(`${words.init.kept(toPath(path))}\n`);
        else changes.push({ path, before: undefined, after: new TextEncoder().encode(text) });
    }
    for (const { path } of changes) {
        try {
            mkdirSync(dirname(path), { recursive: true });
        } catch (error) {
            throw unwritable(path, error);
        }
    }
    writeFiles(changes);
    return changes.map(({ path }) => toPath(path));
}

/** A word as a shell takes it. */
function shellWord(text: string): string {
    return /^[\w./~-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

async function starterFrom(options: InitOptions, words: Words): Promise<Starter> {
    const questions = new Questions(words, options.yes === true);
    const { init } = words;
    try {
        const title = await questions.answer(options.title, {
            ask: init.title,
            byDefault: init.aTitle,
            fault: (text) => (/^\s*$|\p{Cc}/u.test(text) ? (said) => said.init.badTitle : undefined),
        });
        const kind = await questions.answer(options.kind, {
            ask: init.kind,
            byDefault: 'demande',
            fault: (text) => (isKind(text) ? undefined : (said) => said.usage.badChoice(text, STARTER_KINDS)),
        });
        if (!isKind(kind)) throw new Error(`No kind: ${kind}`);
        const isRs = kind === 'RS';
        const level = await questions.answer(isRs ? 'aucun' : options.level, {
            ask: init.level,
            byDefault: '5',
            fault: (text) => (isRs || /^[2-8]$/.test(text) ? undefined : (said) => said.init.badLevel(text)),
        });
        const blocks = await questions.answer(isRs ? '1' : options.blocks, {
            ask: init.blocks,
            byDefault: '2',
            fault: (text) => (/^[1-9]\d?$/.test(text) ? undefined : (said) => said.init.badBlocks(text)),
        });
        return { title, code: codeFrom(options), kind, level, blocks: Number(blocks) };
    } finally {
        questions.close();
    }
}

function isKind(text: string): text is Starter['kind'] {
    return STARTER_KINDS.some((kind) => kind === text);
}

function codeFrom({ code = 'CERTIF-1' }: InitOptions): string {
    const isCode = /^[\p{L}\d][\p{L}\d._-]*$/u.test(code) && /[\p{Lu}\d]/u.test(code);
    if (!isCode) throw new Misuse(({ init }) => init.badCode(code));
    return code;
}
