// Texts that mean harm do none, in any format.
import { test } from 'vitest';
import { assertInert } from './hostile.ts';

test('hostile texts and codes are inert in every format', () => assertInert(20_260_401, 15));
