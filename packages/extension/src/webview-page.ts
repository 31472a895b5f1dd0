import { Uri, type Webview, type WebviewOptions } from 'vscode';
import { lang } from './lang.ts';

export interface Page {
    /** Its folder in src/webview, whose index.ts and style.css it runs. */
    readonly name: string;
    readonly title: string;
}

export function webviewOptions(extension: Uri): WebviewOptions {
    return { enableScripts: true, localResourceRoots: [folder(extension)] };
}

/** A page with an empty body: its script fills it. It loads its own script and style, and nothing else. */
export function webviewPage(webview: Webview, extension: Uri, { name, title }: Page): string {
    const nonce = crypto.randomUUID();
    const address = (file: string): string =>
        escape(webview.asWebviewUri(Uri.joinPath(folder(extension), file)).toString());
    const policy = [
        "default-src 'none'",
        `script-src 'nonce-${nonce}'`,
        `style-src ${webview.cspSource}`,
        "base-uri 'none'",
        "form-action 'none'",
    ];
    return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy.join('; '))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" href="${address(`${name}.css`)}">
<script nonce="${nonce}" src="${address(`${name}.js`)}" defer></script>
</head>
<body></body>
</html>
`;
}

function folder(extension: Uri): Uri {
    return Uri.joinPath(extension, 'webview');
}

function escape(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
