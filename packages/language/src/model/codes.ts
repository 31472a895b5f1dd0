/** What those who ask the model need to know of codes: when two are one, and which is most like another. */
export { afterRuns, codeKey, isCodeShaped } from '../linking/code-key.ts';
export { nearestCodes } from '../linking/proposals.ts';
