// One fault, its fixes, the table that follows: three captures in a row, for the page of the extension, which plays no
// film. `node tools/animation.ts` makes it again from the captures there are.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { extension } from './places.ts';

const FOLDER = join(extension, 'captures/light');
const SCENES = ['erreur', 'correction', 'corrige'];
/** How long each is there to be read, in milliseconds. */
const DELAYS = [1800, 2200, 2600];
/** Of a window in one theme few are told apart, and each doubling weighs half as much again. */
const COLOURS = 16;

export async function animate(): Promise<void> {
    const target = join(FOLDER, 'animation.gif');
    const frames = SCENES.map((name) => join(FOLDER, `${name}.png`));
    await sharp(frames, { join: { animated: true } })
        .gif({ delay: DELAYS, loop: 0, colours: COLOURS, effort: 10, dither: 0 })
        .toFile(target);
    console.log(`light/animation.gif: ${Math.ceil(statSync(target).size / 1024)} KB`);
}

if (import.meta.main) await animate();
