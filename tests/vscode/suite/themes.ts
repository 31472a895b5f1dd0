/** Themes by the class that a webview's body has under them. */
export const THEMES = {
    'vscode-light': 'Default Light Modern',
    'vscode-dark': 'Default Dark Modern',
    'vscode-high-contrast:not(.vscode-high-contrast-light)': 'Default High Contrast',
    'vscode-high-contrast-light': 'Default High Contrast Light',
};
