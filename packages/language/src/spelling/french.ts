import { hash } from '../model/identity.ts';
import type { Dictionary } from './dictionary.ts';
import { TRADE_WORDS } from './trade-words.ts';

/** Tells this dictionary, with the words of the trade, from any other. */
export const FRENCH_VERSION = `7.5 ${hash([...TRADE_WORDS].join(' '))}`;

let loaded: Promise<Dictionary> | undefined;

/** The French dictionary, unpacked when it is first needed. */
export function loadFrench(): Promise<Dictionary> {
    return (loaded ??= unpack());
}

async function unpack(): Promise<Dictionary> {
    const [{ FRENCH }, { Dictionary: French }, { inflateSync }] = await Promise.all([
        import('./generated/french.ts'),
        import('./dictionary.ts'),
        import('fflate'),
    ]);
    const packed = Uint8Array.from(atob(FRENCH), (sign) => sign.charCodeAt(0));
    return new French(new TextDecoder().decode(inflateSync(packed)));
}
