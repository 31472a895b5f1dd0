/** Why a file can't be compared with. */
export class CorpusError extends Error {
    readonly trouble: 'no corpus' | 'damaged' | 'other format';

    constructor(trouble: CorpusError['trouble']) {
        super(trouble);
        this.name = 'CorpusError';
        this.trouble = trouble;
    }
}
