import type { TokenSink } from '../lexical/scanner.ts';
import type { Stretch } from '../stretch.ts';

/** The tokens of one text as numbers: the type of each, where it begins and where it ends. */
export class TokenTable implements TokenSink<number> {
    readonly types: number[] = [];
    readonly starts: number[] = [];
    readonly ends: number[] = [];
    readonly comments: Stretch[] = [];

    get count(): number {
        return this.types.length;
    }

    token(type: number, start: number, end: number): void {
        this.types.push(type);
        this.starts.push(start);
        this.ends.push(end);
    }

    comment(_type: number, start: number, end: number): void {
        this.comments.push({ start, end });
    }
}
