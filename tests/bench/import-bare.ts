// A pass of saxes alone over a file, that does nothing with what it reads.
import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';

const parser = new SaxesParser();
const decoder = new TextDecoder();
for await (const part of createReadStream(process.argv[2] ?? '', {
    highWaterMark: 1 << 18,
}) as AsyncIterable<Uint8Array>)
    parser.write(decoder.decode(part, { stream: true }));
parser.close();
