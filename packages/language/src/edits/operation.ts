import type { Span } from '../model/source.ts';

/**
 * A change that an author can ask for, named by what it does. Rules and faces name operations; `edits/` alone turns
 * them into text edits. Items are named by `identity`.
 */
export type Operation =
    | { readonly do: 'respell'; readonly at: Span; readonly as: string }
    | { readonly do: 'replace'; readonly at: Span; readonly by: string }
    | { readonly do: 'evaluate'; readonly competency: string; readonly assessment: string }
    | { readonly do: 'place'; readonly competency: string; readonly block: string };
