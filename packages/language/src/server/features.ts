import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Calls } from './calls.ts';
import type { Client } from './client.ts';
import type { Documents } from './documents.ts';
import type { Register } from './register.ts';
import type { Units } from './units.ts';

/** What features are made of. */
export interface Server {
    readonly connection: Connection;
    readonly calls: Calls;
    readonly client: Client;
    readonly units: Units;
    readonly documents: Documents;
    readonly register: Register;
}

export function capabilitiesOf(_client: Client): ServerCapabilities {
    return {};
}

export function registerFeatures(_server: Server): void {}
