/** What a webview and the extension tell each other, and what the webview keeps. */
export interface Protocol {
    readonly fromHost: unknown;
    readonly toHost: unknown;
    readonly state: unknown;
}

/** The extension, as the script of a webview sees it. */
export interface Host<P extends Protocol> {
    tell(message: P['toHost']): void;
    /** Kept when the webview is hidden, and when the window is reloaded. */
    keep(state: P['state']): void;
    readonly kept: P['state'] | undefined;
}

declare function acquireVsCodeApi(): {
    readonly postMessage: (message: unknown) => void;
    readonly setState: (state: unknown) => void;
    readonly getState: () => unknown;
};

/** To be called once. */
export function connect<P extends Protocol>(onMessage: (message: P['fromHost']) => void): Host<P> {
    const { postMessage, setState, getState } = acquireVsCodeApi();
    addEventListener('message', ({ data }: MessageEvent<P['fromHost']>) => onMessage(data));
    return { tell: postMessage, keep: setState, kept: getState() };
}
