// In a process of its own: how long it takes to open a reference, then to place a référentiel in it, in milliseconds.
import { readFileSync } from 'node:fs';
import { loadCorpusFile, nearestTo, registeredFrom, unitFromTexts } from '@referentiel/language';
import { FileParts } from '@referentiel/language/node';

const [, , source = '', file = ''] = process.argv;
const { number, sections = [] } = registeredFrom(unitFromTexts(readFileSync(source, 'utf8'))) ?? {};
const blocks = sections.map(({ code = '', title = '', text }) => ({ code, title, text }));
const { Corpus } = await loadCorpusFile();
const begin = performance.now();
const corpus = await Corpus.open(new FileParts(file));
const open = performance.now();
const found = nearestTo(corpus, { ...(number === undefined ? {} : { number }), blocks }).length;
console.log(JSON.stringify({ open: open - begin, near: performance.now() - open, found }));
