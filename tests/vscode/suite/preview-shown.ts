import type { Preview } from '../../../packages/extension/src/preview/preview.ts';
import type { Previews } from '../../../packages/extension/src/preview/previews.ts';
import type { Rendered } from '../../../packages/extension/src/preview/protocol.ts';
import { ok, until } from './expect.ts';
import { activated } from './workbench.ts';

/** What each preview showed last, as its page told. */
const last = new WeakMap<Preview, Rendered>();
let watched: Previews | undefined;

export async function previews(): Promise<Previews> {
    if (watched) return watched;
    watched = (await activated()).previews;
    watched.onDidRender(({ preview, rendered }) => last.set(preview, rendered));
    return watched;
}

/** What a preview shows, once it is as wanted. */
export async function shown(
    what: string,
    isWanted: (rendered: Rendered) => boolean,
    preview?: Preview,
): Promise<Rendered> {
    const { all } = await previews();
    return until(`the preview: ${what}`, () => {
        const rendered = last.get(preview ?? only(all));
        return rendered && isWanted(rendered) && rendered;
    });
}

export function only(all: ReadonlySet<Preview>): Preview {
    const [preview] = all;
    ok(preview && all.size === 1, `${all.size} previews`);
    return preview;
}
