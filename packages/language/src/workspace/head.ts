import { type FileHead, readFileHead } from '../grammar/head.ts';
import { codeKey } from '../linking/code-key.ts';
import { ownCopy } from '../model/own-copy.ts';

/** What a file says it is: enough to know which files go together. */
export interface Head {
    readonly kind: FileHead['kind'];
    /** The key of the certification's or library's code; empty where the head has none. */
    readonly key: string;
}

/** The head of a file. Undefined where a text cut short ends before its head does: more of it is needed. */
export function readHead(text: string, isWhole = true): Head | undefined {
    const head = readFileHead(text, isWhole);
    return head && { kind: head.kind, key: head.code === undefined ? '' : ownCopy(codeKey(head.code)) };
}
