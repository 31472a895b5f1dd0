import type { Picture } from '../picture.ts';
import { escapeMarkup as escape } from './markup.ts';

/** The relation by which the main part knows the logo. */
export const LOGO = 'logo';

/** So large a logo is at most, in English metric units: 50 mm wide, 25 mm high. */
const LARGEST = { width: 50 * 36_000, height: 25 * 36_000 } as const;

/** A run that shows the logo; `rank` tells apart those of one document. */
export function pictureRun(picture: Picture, rank: number): string {
    const { width, height } = shownSize(picture);
    const name = `Logo ${rank}`;
    return [
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">',
        `<wp:extent cx="${width}" cy="${height}"/><wp:docPr id="${rank}" name="${escape(name)}" descr="Logo du certificateur"/>`,
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">',
        '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">',
        `<pic:nvPicPr><pic:cNvPr id="${rank}" name="${escape(name)}"/><pic:cNvPicPr/></pic:nvPicPr>`,
        `<pic:blipFill><a:blip r:embed="${LOGO}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
        `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
        '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
    ].join('');
}

function shownSize({ width, height }: Picture): { width: number; height: number } {
    const scale = Math.min(LARGEST.width / width, LARGEST.height / height);
    return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
