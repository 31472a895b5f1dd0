import type { IToken } from 'chevrotain';
import type { SyntaxFault } from './faults.ts';
import type { Recognizer } from './recognizer.ts';
import { scan, type Vocabulary } from './scanner.ts';

export interface Repaired {
    readonly tokens: IToken[];
    readonly hidden: IToken[];
    readonly faults: readonly SyntaxFault[];
}

export function repair(source: string, vocabulary: Vocabulary, recognizer: Recognizer): Repaired {
    const read = scan(source, vocabulary);
    let positions = recognizer.start();
    for (const token of read.tokens) {
        const next = recognizer.advance(positions, token.tokenType.name);
        if (next.length === 0) {
            console.log('FAULT', token.image, token.startLine, [...recognizer.expected(positions)].join(' '));
            break;
        }
        positions = next;
    }
    return { tokens: read.tokens, hidden: read.hidden, faults: [] };
}
