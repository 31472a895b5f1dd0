// What a person does in a webview or at the keyboard: done by the page that shows the workbench
// (packages/extension/tools/driver.ts).
export type Action = InWebview | Paste | Rows;

export type InWebview = { readonly selector: string } & (
    | { readonly do: 'read' }
    | { readonly do: 'click' }
    /** A key, by the name that Playwright gives it. */
    | { readonly do: 'press'; readonly value: string }
    /** An option of a list, by its value. */
    | { readonly do: 'select'; readonly value: string }
    /** What axe-core finds wrong in the page: its rules, one a line. */
    | { readonly do: 'axe' }
    /** Where it is in the window: « x y width height ». */
    | { readonly do: 'measure' }
);

/** The rows that the editor with the focus shows, hints and all, each on a line. */
export interface Rows {
    readonly do: 'rows';
}

/** Ctrl+V where the focus is. */
export interface Paste {
    readonly do: 'paste';
    readonly text: string;
    readonly html?: string;
}

/** Answers the text of the element, where nothing else is asked. */
export function inWebview(action: InWebview): Promise<string> {
    return driven(action);
}

/** From top to bottom; a line that is wrapped has several. */
export async function rows(): Promise<string[]> {
    return (await driven({ do: 'rows' })).replaceAll('\u00a0', ' ').split('\n');
}

export async function paste(text: string, html?: string): Promise<void> {
    await driven({ do: 'paste', text, ...(html === undefined ? {} : { html }) });
}

async function driven(action: Action): Promise<string> {
    const driver = process.env['VSCODE_TEST_DRIVER'];
    if (!driver) throw new Error('nobody drives this workbench');
    const response = await fetch(driver, { method: 'POST', body: JSON.stringify(action) });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return text;
}
