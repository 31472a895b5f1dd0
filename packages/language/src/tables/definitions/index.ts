import type { TableDefinition } from '../definition.ts';
import { blocks } from './blocks.ts';

/** In the order in which documents hold them. */
export const DEFINITIONS: readonly TableDefinition[] = [blocks];
