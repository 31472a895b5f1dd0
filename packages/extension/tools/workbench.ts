// A real VS Code without its desktop: the server build serves the workbench and runs the extension host, a headless
// Chromium shows it.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { cache, serverFolder } from './places.ts';

const quiet = {
    'chat.disableAIFeatures': true,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.startupEditor': 'none',
    'workbench.enableExperiments': false,
    'telemetry.telemetryLevel': 'off',
    'extensions.autoUpdate': false,
    'extensions.autoCheckUpdates': false,
    'extensions.ignoreRecommendations': true,
    'update.mode': 'none',
};

export interface ServerOptions {
    readonly settings?: Readonly<Record<string, unknown>>;
    readonly environment?: NodeJS.ProcessEnv;
    readonly flags?: readonly string[];
    /** Extensions to install first, as .vsix files. */
    readonly install?: readonly string[];
}

/** A running VS Code server with a fresh folder for its data; `stop` removes both. */
export class VsCodeServer {
    readonly data: string;
    readonly port: number;
    readonly process: ChildProcess;
    readonly #output: { text: string };

    private constructor(data: string, port: number, child: ChildProcess, output: { text: string }) {
        this.data = data;
        this.port = port;
        this.process = child;
        this.#output = output;
    }

    static async start(options: ServerOptions = {}): Promise<VsCodeServer> {
        const data = mkdtempSync(join(tmpdir(), 'vscode-server-'));
        const temporary = join(data, 'tmp'); // Its sockets go when it goes.
        mkdirSync(temporary);
        mkdirSync(join(data, 'data/User'), { recursive: true });
        writeFileSync(join(data, 'data/User/settings.json'), JSON.stringify({ ...quiet, ...options.settings }));
        const main = join(serverFolder, 'out/server-main.js');
        const common = [main, '--server-data-dir', data, '--accept-server-license-terms', '--telemetry-level', 'off'];
        const env = { ...process.env, ...options.environment, TMPDIR: temporary, XDG_RUNTIME_DIR: temporary };

        for (const vsix of options.install ?? []) {
            const done = spawnSync(process.execPath, [...common, '--install-extension', vsix], {
                encoding: 'utf8',
                env,
            });
            if (!done.stdout.includes('successfully installed')) throw new Error(done.stdout + done.stderr);
        }
        const listen = [
            '--host',
            '127.0.0.1',
            '--port',
            '0',
            '--without-connection-token',
            '--disable-workspace-trust',
        ];
        const child = spawn(process.execPath, [...common, ...listen, ...(options.flags ?? [])], {
            stdio: ['ignore', 'pipe', 'pipe'],
            detached: true, // Its own group, so that the extension host ends with it.
            env,
        });
        const output = { text: '' };
        child.stderr.on('data', (chunk) => (output.text += String(chunk)));
        try {
            const port = await new Promise<number>((resolve, reject) => {
                child.stdout.on('data', (chunk) => {
                    output.text += String(chunk);
                    const found = /Extension host agent listening on (\d+)/.exec(output.text);
                    if (found) resolve(Number(found[1]));
                });
                child.on('error', reject);
                child.on('exit', (code) => reject(new Error(`VS Code's server ended with ${code}:\n${output.text}`)));
            });
            return new VsCodeServer(data, port, child, output);
        } catch (error) {
            endGroup(child);
            removeFolder(data);
            throw error;
        }
    }

    /** What the server wrote until now. */
    get output(): string {
        return this.#output.text;
    }

    /** The address under which the workbench knows a file of this machine. */
    uri(path: string): string {
        return `vscode-remote://127.0.0.1:${this.port}${encodeURI(path)}`;
    }

    /** The workbench's address, opened on a folder or a .code-workspace file. */
    url(workspace: string | undefined, payload: readonly (readonly [string, string])[] = []): string {
        const query = new URLSearchParams();
        if (workspace === undefined) query.set('ew', 'true');
        else query.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', workspace);
        const standing = [
            ['skipWelcome', 'true'],
            ['skipReleaseNotes', 'true'],
        ];
        query.set('payload', JSON.stringify([...payload, ...standing]));
        return `http://127.0.0.1:${this.port}/?${query.toString()}`;
    }

    stop(): void {
        this.process.removeAllListeners('exit');
        endGroup(this.process);
        if (process.env['VSCODE_KEEP_DATA']) console.error(`VS Code's data is kept in ${this.data}`);
        else removeFolder(this.data);
    }
}

/** `CHROMIUM` names a browser; else a distribution's, else the one that npm brought. */
export async function launchChromium(): Promise<Browser> {
    const args = [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ];
    return chromium.launch({ executablePath: await findChromium(), headless: true, args });
}

export async function findChromium(): Promise<string> {
    const asked = process.env['CHROMIUM'];
    if (asked && asked !== 'npm') return asked;
    const usual = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell', '/usr/bin/google-chrome'];
    const installed = asked ? undefined : usual.find((path) => existsSync(path));
    if (installed) return installed;
    // The package unpacks itself into the temporary folder: give it one that lasts.
    const temporary = process.env['TMPDIR'];
    process.env['TMPDIR'] = join(cache, 'chromium');
    try {
        mkdirSync(process.env['TMPDIR'], { recursive: true });
        return await (await import('@sparticuz/chromium')).default.executablePath();
    } finally {
        if (temporary === undefined) delete process.env['TMPDIR'];
        else process.env['TMPDIR'] = temporary;
    }
}

function endGroup(child: ChildProcess): void {
    try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
        // Already gone.
    }
}

function removeFolder(folder: string): void {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
