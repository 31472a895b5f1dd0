import { test } from 'vitest';
import { weather } from './storms.ts';

test('after 300 storms a server knows what a fresh one knows', { timeout: 1_800_000 }, () => weather(300, 20_261_129));
