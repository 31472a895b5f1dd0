import { themes } from './themes.ts';
import type { TableDefinition } from '../definition.ts';
import { activities } from './activities.ts';
import { assessments } from './assessments.ts';
import { blocks } from './blocks.ts';
import { correspondences } from './correspondences.ts';
import { coverage } from './coverage.ts';
import { matrix } from './matrix.ts';
import { race } from './race.ts';
import { routes } from './routes.ts';
import { sheet } from './sheet.ts';
import { silences } from './silences.ts';
import { statistics } from './statistics.ts';

/** In the order in which documents hold them. */
export const DEFINITIONS: readonly TableDefinition[] = [
    race,
    blocks,
    activities,
    matrix,
    assessments,
    coverage,
    themes,
    routes,
    correspondences,
    statistics,
    silences,
    sheet,
];
