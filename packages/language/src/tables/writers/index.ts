import type { Format } from '../format.ts';

export const FORMATS: readonly Format[] = [
    { id: 'md', name: 'Markdown', extension: 'md', perTable: true, load: () => import('./markdown.ts') },
];
