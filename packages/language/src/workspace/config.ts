import {
    type CheckSettings,
    checkSettings,
    EMPTY_CONFIG,
    type Finding,
    type ProjectConfig,
    readConfig,
    RULES,
} from '../rules/index.ts';
import { FileError, type Files } from '../platform/files.ts';
import { decode } from './decode.ts';
import { unreadable } from './unreadable.ts';

/** The configuration of a projet as it was read, with what is wrong in it. */
export interface LoadedConfig {
    readonly path: string;
    readonly text: string;
    readonly config: ProjectConfig;
    readonly findings: readonly Finding[];
}

/** Reads a configuration; `text` stands for the file while it is being edited. One that can't be read sets nothing. */
export async function loadConfig(files: Files, path: string, text?: string): Promise<LoadedConfig> {
    try {
        const source = text ?? decode(await files.read(path)).text;
        return { path, text: source, ...readConfig(source, path, RULES) };
    } catch (error) {
        if (!(error instanceof FileError)) throw error;
        const findings = error.trouble === 'missing' ? [] : [unreadable({ path, kind: error.trouble })];
        return { path, text: '', config: EMPTY_CONFIG, findings };
    }
}

/** How a check is to judge in a projet: what its configuration says, over what was asked for. */
export function settingsIn(root: string, loaded: LoadedConfig | undefined, asked: CheckSettings): CheckSettings {
    if (!loaded) return asked;
    const own = checkSettings(loaded.config, root, asked.today);
    return {
        today: asked.today,
        preset: asked.preset ?? own.preset,
        kind: asked.kind ?? own.kind,
        severities: { ...asked.severities, ...own.severities },
        options: { ...asked.options, ...own.options },
        overrides: [...(asked.overrides ?? []), ...(own.overrides ?? [])],
    };
}
