import { folded } from './folded.ts';

/** The signs by which a matrix says yes; D and S are the formative and the final assessment, or direct and by synthesis. */
const YES = /^(?:[x×✓✔✗☑☒●•■◼◆✦*]|oui|vrai|1|d|s|e|o|d ?[/,+-] ?s|s ?[/,+-] ?d)$/;
const NO = /^(?:[-–—☐□○0]|non|faux|n\/?a|s\.?o\.?)?$/;

/** Whether a cell says yes, no, or something else. */
export function tickOf(text: string): boolean | undefined {
    const sign = folded(text);
    if (NO.test(sign)) return false;
    return YES.test(sign) ? true : undefined;
}
