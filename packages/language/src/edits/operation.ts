import type { Item } from '../model/items.ts';
import type { Span } from '../model/source.ts';
import type { WrittenDeclaration } from '../printing/write.ts';
import type { Restated, Restatement } from './restate.ts';

/** How the same list may be told: code by code, by ranges, by what holds its codes, or as « tout ». */
export const LIST_FORMS = ['codes', 'ranges', 'containers', 'all'] as const;
export type ListForm = (typeof LIST_FORMS)[number];

/** What stands where the author is to write: a text, or a code that is none and is found as such. */
export const TO_WRITE = 'À compléter.';
export const CODE_TO_WRITE = 'À-COMPLÉTER';

export type DeclaredKind = Extract<
    Item['kind'],
    'activity' | 'competency' | 'criterion' | 'block' | 'assessment' | 'jury'
>;

/**
 * A change that an author can ask for, named by what it does. Rules and faces name operations; `edits/` alone turns
 * them into text edits. Items are named by `identity`.
 */
export type Operation =
    /** Writes a code otherwise, where it stands. */
    | { readonly do: 'respell'; readonly at: Span; readonly as: string }
    /** Replaces a stretch of text by another, of which some may be left to the author. */
    | { readonly do: 'replace'; readonly at: Span; readonly by: string; readonly left?: string }
    /** Replaces each of some stretches of text by the same; where one is empty, it is put there. */
    | { readonly do: 'replaceAll'; readonly at: readonly Span[]; readonly by: string }
    /** Takes a stretch of text away, and with it the line that it leaves empty. */
    | { readonly do: 'remove'; readonly at: Span }
    /** Takes one of a row joined by commas away, with the comma that joined it. */
    | { readonly do: 'unlist'; readonly at: Span }
    /** Declares what isn't there yet, after those like it; its text is left to be written. */
    | {
          readonly do: 'declare';
          readonly kind: DeclaredKind;
          readonly code?: string;
          /** What it is to stand in. */
          readonly in: string;
      }
    /** Turns the published modalités of a bloc into the épreuves that they name. */
    | { readonly do: 'divide'; readonly block: string }
    /** Declares things that are told whole: last in an item, or among those like them by their numbers. */
    | {
          readonly do: 'add';
          readonly in: string;
          readonly declarations: readonly WrittenDeclaration[];
          readonly byNumber?: true;
      }
    /** Says one thing of an item otherwise, for the first time, or no longer. */
    | { readonly do: 'restate'; readonly item: string; readonly statement: Restated; readonly as: Restatement }
    /** The indicators of a criterion, all of them in their order. */
    | { readonly do: 'indicate'; readonly criterion: string; readonly indicators: readonly string[] }
    /** Gives a code to what has none. */
    | { readonly do: 'code'; readonly item: string; readonly as: string }
    /** Takes a declaration away, with all that it holds and with its codes in lists. */
    | { readonly do: 'drop'; readonly item: string }
    /** Adds a statement (its lines, not indented) to the certification or library itself, on the line after what it is to follow. */
    | { readonly do: 'state'; readonly statement: string; readonly after?: Span }
    /** Adds a statement to a declaration, or to several. */
    | { readonly do: 'tell'; readonly items: readonly string[]; readonly statement: string }
    /** The file begins the certification, or continues one begun elsewhere. */
    | { readonly do: 'head'; readonly as: 'certification' | 'suite' }
    /** « tolère … » in a declaration, or of a file where the item is the certification; its reason is left to be written. */
    | { readonly do: 'silence'; readonly item: string; readonly rule: string; readonly file: string }
    /** Tells the jury of all open access routes that have none; without it, its composition is left to be written. */
    | { readonly do: 'assignJury'; readonly jury?: string }
    /** Adds a competency to what an épreuve evaluates, or several. */
    | { readonly do: 'evaluate'; readonly competency: string; readonly assessment: string }
    | { readonly do: 'evaluate'; readonly competency: string; readonly assessments: readonly string[] }
    /** Takes a competency out of what an épreuve evaluates. */
    | { readonly do: 'unevaluate'; readonly competency: string; readonly assessment: string }
    /** « évalue tout ». */
    | { readonly do: 'evaluateAll'; readonly assessment: string }
    /** Adds a competency to a bloc's list; with `only`, takes it out of all others. */
    | { readonly do: 'place'; readonly competency: string; readonly block: string; readonly only?: true }
    /** Declares a competency « transverse ». */
    | { readonly do: 'makeTransverse'; readonly competency: string }
    /** Gives an item another code, and with it every use of it. */
    | { readonly do: 'rename'; readonly item: string; readonly as: string }
    /** The same for several. */
    | { readonly do: 'renameAll'; readonly renames: readonly { readonly item: string; readonly as: string }[] }
    /** Numbers anew, in declared order, what stands directly in an item, and every use of it. */
    | {
          readonly do: 'renumber';
          readonly within: string;
          readonly kind: 'activity' | 'competency' | 'criterion' | 'block';
      }
    /** Numbers the whole certification anew. */
    | { readonly do: 'renumberAll' }
    /** The working code becomes the number of the register. */
    | { readonly do: 'register'; readonly number: string }
    /** Numbers what follows an item among its like on from it, and every use of them. */
    | { readonly do: 'renumberFrom'; readonly item: string }
    /** Moves a declaration, with its comments, into another; with `as`, under a new code. */
    | { readonly do: 'move'; readonly item: string; readonly into: string; readonly as?: string }
    /** Writes the list of codes at a place otherwise; it stands for the same. */
    | { readonly do: 'relist'; readonly at: Span; readonly as: ListForm }
    /** Moves a jury into a library that is used (by its identity), or into a new one; or a jury told on the spot. */
    | { readonly do: 'extractJury'; readonly at: Span; readonly into?: string }
    /** Gives activities, blocs and partners files of their own. */
    | { readonly do: 'split' }
    /** Makes the library that a code asks for. */
    | { readonly do: 'createLibrary'; readonly code: string };
