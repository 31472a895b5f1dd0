import {
    type CancellationToken,
    type Connection,
    LSPErrorCodes,
    type MessageType,
    ResponseError,
    ErrorCodes,
} from 'vscode-languageserver';
import type { Notifications, Requests } from './protocol.ts';
import { withoutLinks } from './requests.ts';

/** Answers one kind of request. */
export type Handler<M extends keyof Requests> = (
    params: Requests[M]['params'],
    token: CancellationToken,
) => Promise<Requests[M]['result']> | Requests[M]['result'];

/** Of a fault that is told: what it quotes may be a whole text. */
const LONGEST_DETAIL = 4000;

/** Registers requests so that a fault in one is logged and answered as an error, and the server lives. */
export class Calls {
    private readonly connection: Connection;

    private ended = false;

    constructor(connection: Connection) {
        this.connection = connection;
    }

    /** Whether the client has said that it needs nothing more. */
    get hasEnded(): boolean {
        return this.ended;
    }

    /** From here on nothing is answered, and nothing taken in. */
    end(): void {
        this.ended = true;
    }

    request<M extends keyof Requests>(method: M, handler: Handler<M>): void {
        // A request without parameters comes with its token alone.
        const answer = async (...given: readonly unknown[]): Promise<unknown> => {
            const token = given.at(-1) as CancellationToken;
            const params = given[0] as Requests[M]['params'];
            if (this.ended) return new ResponseError(ErrorCodes.InvalidRequest, `${method} : le serveur s’arrête`);
            try {
                throwIfCancelled(token);
                const running = (async () => handler(params, token))();
                running.catch((error: unknown) => {
                    if (token.isCancellationRequested && !(error instanceof ResponseError)) this.log(method, error);
                });
                return await unlessCancelled(running, token);
            } catch (error) {
                if (error instanceof ResponseError) return error;
                this.log(method, error);
                const message = (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_DETAIL);
                return new ResponseError(ErrorCodes.InternalError, withoutLinks(`${method} : ${message}`));
            }
        };
        this.connection.onRequest(method, answer);
    }

    notification<M extends keyof Notifications>(
        method: M,
        handler: (params: Notifications[M]) => Promise<void> | void,
    ): void {
        this.connection.onNotification(method, (params: Notifications[M]) => {
            if (!this.ended) this.guard(method, () => handler(params));
        });
    }

    /** Does something whose fault is logged, and ends all the same. */
    async attempt(what: string, action: () => Promise<void>): Promise<void> {
        try {
            await action();
        } catch (error) {
            this.log(what, error);
        }
    }

    /** Does something whose fault nobody waits for. */
    guard(what: string, action: () => Promise<void> | void): void {
        void (async () => {
            try {
                await action();
            } catch (error) {
                this.log(what, error);
            }
        })();
    }

    /** Shows the person a sentence. */
    show(type: MessageType, text: string): void {
        const message = withoutLinks(text);
        this.guard('avis', () => this.connection.sendNotification('window/showMessage', { type, message }));
    }

    log(what: string, error: unknown): void {
        const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
        this.connection.console.error(`${what} : ${detail.slice(0, LONGEST_DETAIL)}`);
    }
}

/**
 * What a handler gives, unless the client takes its question back first: that is answered at once, and what the handler
 * still does, until it sees it itself, is waited for by nobody.
 */
async function unlessCancelled<T>(result: Promise<T>, token: CancellationToken): Promise<T> {
    let stopListening = (): void => undefined;
    const takenBack = new Promise<never>((_, reject) => {
        const listener = token.onCancellationRequested(() => reject(cancelledError()));
        stopListening = () => listener.dispose();
    });
    try {
        return await Promise.race([result, takenBack]);
    } finally {
        stopListening();
    }
}

function cancelledError(): ResponseError {
    return new ResponseError(LSPErrorCodes.RequestCancelled, 'annulé');
}

export function throwIfCancelled(token: CancellationToken): void {
    if (token.isCancellationRequested) throw cancelledError();
}

/** Lets the messages that have come be seen: whoever works for long does it between two steps. */
export function breathe(): Promise<void> {
    return new Promise((resolve) => {
        setTimeout(resolve, 0);
    });
}
