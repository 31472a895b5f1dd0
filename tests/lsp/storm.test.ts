import { test } from 'vitest';
import { weather } from './storms.ts';

const SEED = 20_261_124;
const RUNS = Number(process.env.STORMS ?? 12);

test(`after ${RUNS} storms a server knows what a fresh one knows`, () => weather(RUNS, SEED));
