/**
 * Free text as published or pasted → what the language can say of it, as plain data. Nothing is guessed: what isn't
 * recognised comes back as nothing (lists) or as the reason why it stays a text (modalités), never in part.
 */
export { type StructuredActivities, structureActivities } from './activities.ts';
export { type Kept, type StructuredAssessments, structureAssessments } from './assessments.ts';
export { isInfinitive, type StructuredCompetencies, structureCompetencies, takenCode } from './competencies.ts';
export { durationIn, formsOf, preparationIn } from './forms.ts';
export { type ItemList, itemsOf, type ListItem } from './items.ts';
export { juryMembers } from './jury.ts';
export { textOfMarkup } from './markup.ts';
export { markdownOf, publishedText } from './published.ts';
export { leadingReferences, onlyReferences, type References } from './references.ts';
export { type Segment, segmentsOf } from './segments.ts';
