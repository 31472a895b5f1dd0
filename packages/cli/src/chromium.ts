import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const LINUX = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chromium-headless-shell',
    'microsoft-edge',
];

const MAC = [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
].map((name) => join('/Applications', name));

const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** A browser of Chromium's family: the one that `CHROMIUM` names, else one that is installed here. */
export function findChromium(): string | undefined {
    const { CHROMIUM: named, PATH = '' } = process.env;
    if (named) return isProgram(named) ? named : undefined;
    return candidates(PATH).find(isProgram);
}

function candidates(path: string): readonly string[] {
    switch (process.platform) {
        case 'darwin':
            return MAC;
        case 'win32':
            return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => {
                const folder = process.env[name];
                return folder ? WINDOWS.map((program) => join(folder, program)) : [];
            });
        default:
            return path.split(delimiter).flatMap((folder) => LINUX.map((name) => join(folder, name)));
    }
}

function isProgram(path: string): boolean {
    try {
        accessSync(path, constants.X_OK);
        return true;
    } catch {
        return false;
    }
}
