/**
 * Paths as `workspace/` has them, and the URIs of clients. What lies on a machine is a path; anything else (a virtual
 * folder, a text never saved) keeps its URI for a path, in a folder of its own where it has none.
 */

/** A text that was never saved stands in a folder where nothing else is. */
const ALONE = '/texte';

export function pathOf(uri: string): string {
    const file = /^file:\/\/([^/]*)(\/.*)$/.exec(uri);
    if (!file) return uri.includes('/') ? safeDecode(uri) : `${safeDecode(uri)}${ALONE}`;
    const [, host = '', encoded = ''] = file;
    const path = safeDecode(encoded);
    if (host !== '') return `//${host}${path}`;
    return /^\/[A-Za-z]:(?:\/|$)/.test(path) ? path.charAt(1).toLowerCase() + path.slice(2) : path;
}

export function uriOf(path: string): string {
    if (path.endsWith(ALONE) && /^[\w+.-]+:[^/]*\/texte$/.test(path)) return encode(path.slice(0, -ALONE.length));
    if (/^[\w+.-]{2,}:/.test(path)) return encode(path);
    if (path.startsWith('//')) return `file:${encode(path)}`;
    return `file://${path.startsWith('/') ? '' : '/'}${encode(path)}`;
}

function safeDecode(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}

/** As VS Code writes them: all but letters, digits and `-._~/` is encoded; the colon of a scheme stays. */
function encode(path: string): string {
    const scheme = /^[\w+.-]{2,}:(?:\/\/)?/.exec(path)?.[0] ?? '';
    const rest = encodeURIComponent(path.slice(scheme.length)).replaceAll('%2F', '/');
    return scheme + rest.replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
