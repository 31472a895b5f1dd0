import type { Format } from '../format.ts';

export const FORMATS: readonly Format[] = [
    { id: 'docx', name: 'Word', extension: 'docx', perTable: false, isTypeset: true, load: () => import('./docx.ts') },
    {
        id: 'xlsx',
        name: 'Excel',
        extension: 'xlsx',
        perTable: false,
        isTypeset: true,
        holdsWorkbook: true,
        load: () => import('./xlsx.ts'),
    },
    {
        id: 'html',
        name: 'page HTML',
        extension: 'html',
        perTable: false,
        isTypeset: true,
        load: () => import('./html.ts'),
    },
    {
        id: 'md',
        name: 'Markdown',
        extension: 'md',
        perTable: true,
        isTypeset: false,
        load: () => import('./markdown.ts'),
    },
    {
        id: 'csv',
        name: 'CSV',
        extension: 'csv',
        perTable: true,
        isTypeset: false,
        holdsWorkbook: true,
        load: () => import('./csv.ts'),
    },
    { id: 'json', name: 'JSON', extension: 'json', perTable: false, isTypeset: false, load: () => import('./json.ts') },
];
