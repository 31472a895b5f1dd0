// What a reader does in a webview: done by the page that shows the workbench (packages/extension/tools/driver.ts).
export type Action = { readonly selector: string } & (
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

/** Answers the text of the element, where nothing else is asked. */
export async function inWebview(action: Action): Promise<string> {
    const driver = process.env['VSCODE_TEST_DRIVER'];
    if (!driver) throw new Error('nobody drives this workbench');
    const response = await fetch(driver, { method: 'POST', body: JSON.stringify(action) });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return text;
}
