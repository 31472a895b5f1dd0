// Stands in for VS Code's native logger, of which npm has no binary: without it no log of an extension can be shown.
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
    #file;
    #level = 2;
    #bare = false;

    constructor(file) {
        this.#file = file;
        mkdirSync(dirname(file), { recursive: true });
        appendFileSync(file, '');
    }

    setLevel(level) {
        this.#level = level;
    }

    clearFormatters() {
        this.#bare = true;
    }

    setPattern() {}
    flush() {}
    drop() {}

    trace = (text) => this.#write(0, text);
    debug = (text) => this.#write(1, text);
    info = (text) => this.#write(2, text);
    warn = (text) => this.#write(3, text);
    error = (text) => this.#write(4, text);
    critical = (text) => this.#write(5, text);

    #write(level, text) {
        if (level < this.#level) return;
        const time = new Date().toISOString().replace('T', ' ').slice(0, 23);
        appendFileSync(this.#file, this.#bare ? text : `${time} [${LEVELS[level]}] ${text}\n`);
    }
}

export function setFlushOn() {}

export async function createAsyncRotatingLogger(_name, file) {
    return new Logger(file);
}
