import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FileError } from '../files.ts';
import { FileParts } from './parts.ts';

test('what is closed reads nothing of the file that took its number', () => {
    const folder = mkdtempSync(join(tmpdir(), 'parts-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const [one, other] = [join(folder, 'one'), join(folder, 'other')];
    writeFileSync(one, 'un');
    writeFileSync(other, 'autre');
    const closed = new FileParts(one);
    expect(Buffer.from(closed.read(0, 9)).toString()).toBe('un');
    closed.close();
    const open = new FileParts(other);
    expect(() => closed.read(0, 9)).toThrow(FileError);
    closed.close();
    expect(Buffer.from(open.read(0, 9)).toString()).toBe('autre');
    open.close();
});
