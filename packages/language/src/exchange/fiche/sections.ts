import { textOfMarkup } from '../structuring/index.ts';
import type { Fiche } from './fiche.ts';
import { shortBlockCode } from './structure.ts';

/** What a fiche says of competencies, criteria and modalities, bloc by bloc, as it is published. */
export interface FicheSections {
    readonly number: string;
    readonly title: string;
    readonly active: boolean;
    /** The numbers of those that it replaces or that replace it. */
    readonly kin: readonly string[];
    /** A fiche without blocs has one section, without code. */
    readonly sections: readonly { readonly code?: string; readonly title?: string; readonly text: string }[];
}

export function sectionsOf(fiche: Fiche): FicheSections {
    const { number, title, replaces, replacedBy, blocks, texts } = fiche;
    const whole = [texts['compétences attestées'], texts['modalités d’évaluation']];
    return {
        number,
        title,
        active: fiche.active === true,
        kin: [...replaces, ...replacedBy],
        sections:
            blocks.length > 0
                ? blocks.map((block) => ({
                      code: shortBlockCode(block.code, number),
                      title: block.title,
                      text: joined([block.list, block.modalities]),
                  }))
                : [{ text: joined(whole) }],
    };
}

function joined(texts: readonly (string | undefined)[]): string {
    return texts
        .map((text) => textOfMarkup(text ?? '').trim())
        .filter(Boolean)
        .join('\n\n');
}
