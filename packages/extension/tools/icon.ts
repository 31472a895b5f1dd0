// Draws media/icon.png, which the Marketplace wants as a bitmap, from media/icon.svg.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extension } from './places.ts';
import { launchChromium } from './workbench.ts';

const media = join(extension, 'media');
const browser = await launchChromium();
try {
    const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
    await page.setContent(`<style>body{margin:0}</style>${readFileSync(join(media, 'icon.svg'), 'utf8')}`);
    await page.screenshot({ path: join(media, 'icon.png'), omitBackground: true });
} finally {
    await browser.close();
}
