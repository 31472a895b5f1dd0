/**
 * Free text as published or pasted → what the language can say of it, as plain data. Nothing is guessed: what isn't
 * recognised comes back as nothing (lists) or as the reason why it stays a text (modalités), never in part.
 */
export { structureActivities } from './activities.ts';
export { type Kept, structureAssessments } from './assessments.ts';
export { structureCompetencies, takenCode } from './competencies.ts';
export { wholeDuration } from './durations.ts';
export { itemsOf, type ListItem } from './items.ts';
export { juryMembers } from './jury.ts';
export { writtenCode } from './marks.ts';
export { textOfMarkup } from './markup.ts';
export { markdownOf, publishedText } from './published.ts';
export { segmentsOf } from './segments.ts';
