/** Operations of the trade as text edits that keep comments. */
export { applyOperation, carryOut } from './apply.ts';
export { LIST_FORMS, type ListForm, type Operation } from './operation.ts';
export { toldJuries } from './extract.ts';
export { codesAlike } from './codes.ts';
export { register, rename } from './rename.ts';
export { NUMBERED_KINDS, type NumberedKind, renumber, renumberAll } from './renumber.ts';
export {
    type Change,
    doOverlap,
    editFiles,
    editText,
    inOrder,
    type Made,
    type Surroundings,
    type TextEdit,
} from './text-edit.ts';
export { toggle } from './toggle.ts';
