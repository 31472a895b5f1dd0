// Writes the straight reader of faultless files from the grammar that Langium's parser is made of: one function a rule,
// from tokens to the tree's nodes, without a tree of tokens in between. Where the next tokens don't decide, the first way
// of the grammar is taken; where that fails, the whole file is left to Langium's parser (grammar/parse.ts).
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReferentielGrammar } from '../packages/language/src/grammar/generated/grammar.ts';
import { readerOf } from './reader/reader.ts';

const folder = join(import.meta.dirname, '../packages/language/src/grammar/straight/generated');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'reader.ts'), readerOf(ReferentielGrammar()));
