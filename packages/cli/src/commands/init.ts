import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Starter } from '@referentiel/language';
import { EXIT, Misuse } from '../exit.ts';
import { type CiService, starterFiles } from '../starter.ts';

export interface InitOptions {
    readonly title?: string;
    readonly code?: string;
    readonly kind?: Starter['kind'];
    readonly level?: string;
    readonly blocks?: string;
    readonly ci?: CiService;
    readonly yes?: boolean;
}

/** `referentiel init`: writes a référentiel to begin with; asks for what wasn't said, where somebody can answer. */
export async function runInit(folder: string, options: InitOptions): Promise<number> {
    const starter = await starterFrom(options);
    const files = starterFiles(starter, options.ci);
    const taken = Object.keys(files).filter((name) => name !== '.gitignore' && existsSync(join(folder, name)));
    if (taken.length > 0)
        throw new Misuse(`${taken.map((name) => `« ${join(folder, name)} »`).join(', ')} existe déjà.`);
    for (const [name, text] of Object.entries(files)) {
        const path = join(folder, name);
        if (existsSync(path)) continue;
        mkdirSync(join(path, '..'), { recursive: true });
        writeFileSync(path, text, { flag: 'wx' });
        process.stdout.write(`${path}\n`);
    }
    process.stdout.write(`\nEt maintenant :\n  ${folder === '.' ? '' : `cd ${folder} && `}referentiel check\n`);
    return EXIT.fine;
}

async function starterFrom(options: InitOptions): Promise<Starter> {
    const ask = await asker(options.yes === true);
    try {
        const title = options.title ?? (await ask('Intitulé de la certification', 'Ma certification'));
        const kind = (options.kind ??
            (await ask('Enregistrement : demande, droit ou RS', 'demande'))) as Starter['kind'];
        if (!['demande', 'droit', 'RS'].includes(kind)) throw new Misuse(`« ${kind} » : c’est demande, droit ou RS.`);
        const isRs = kind === 'RS';
        const level = isRs ? '' : (options.level ?? (await ask('Niveau, de 2 à 8', '5')));
        if (!isRs && !/^[2-8]$/.test(level)) throw new Misuse(`« ${level} » n’est pas un niveau : il va de 2 à 8.`);
        const blocks = isRs ? '0' : (options.blocks ?? (await ask('Nombre de blocs', '2')));
        if (!/^\d{1,2}$/.test(blocks)) throw new Misuse(`« ${blocks} » n’est pas un nombre de blocs.`);
        const code = options.code ?? 'CERTIF-1';
        if (!/^[\p{L}\d][\p{L}\d._-]*$/u.test(code) || !/[\p{Lu}\d]/u.test(code))
            throw new Misuse(`« ${code} » n’est pas un code : un seul mot, avec une majuscule ou un chiffre.`);
        return { title, code, kind, level, blocks: isRs ? 0 : Math.max(1, Number(blocks)) };
    } finally {
        ask.close();
    }
}

interface Asker {
    (question: string, byDefault: string): Promise<string>;
    close(): void;
}

/** Asks a person; a pipeline gets the defaults. */
async function asker(silent: boolean): Promise<Asker> {
    if (silent || !process.stdin.isTTY) {
        return Object.assign((_: string, byDefault: string) => Promise.resolve(byDefault), { close: () => undefined });
    }
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    terminal.on('SIGINT', () => process.exit(130));
    const ask = async (question: string, byDefault: string): Promise<string> =>
        (await terminal.question(`${question} [${byDefault}] : `)).trim() || byDefault;
    return Object.assign(ask, { close: () => terminal.close() });
}
