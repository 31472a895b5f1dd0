import type { Colour, Run, Style } from './ansi.ts';

const FONT = 14;
/** A character is as wide in every font: what a font would do differently is stretched. */
const CELL = 8.4;
const LINE = 20;
const PAD = 18;
const BAR = 36;

const INK = '#24292f';
const COLOURS: Readonly<Record<Colour, string>> = {
    black: INK,
    red: '#c62f3b',
    green: '#1a7f37',
    yellow: '#9a6700',
    blue: '#0958c4',
    magenta: '#8250df',
    cyan: '#0f6f79',
    white: '#6e7781',
};

/** The lines of a terminal as a picture of its window, on a light ground; each line of text can be read back from it. */
export function terminalSvg(lines: readonly (readonly Run[])[], columns: number, title: string, about: string): string {
    const width = Math.ceil(columns * CELL + 2 * PAD);
    const height = BAR + lines.length * LINE + PAD + 6;
    const dots = ['#ff5f57', '#febc2e', '#28c840'].map(
        (fill, i) => `<circle cx="${20 + 18 * i}" cy="${BAR / 2}" r="5.5" fill="${fill}"/>`,
    );
    return `${[
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(about)}">`,
        `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="9" fill="#fff" stroke="#d0d7de"/>`,
        `<path d="M.5 ${BAR}V9.5a9 9 0 0 1 9-9h${width - 19}a9 9 0 0 1 9 9V${BAR}z" fill="#f6f8fa" stroke="#d0d7de"/>`,
        ...dots,
        `<text x="${width / 2}" y="${BAR / 2 + 4.5}" text-anchor="middle" font-family="system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif" font-size="12.5" fill="#57606a">${escape(title)}</text>`,
        `<g font-family="ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace" font-size="${FONT}" fill="${INK}">`,
        ...lines.map((runs, row) => lineSvg(runs, BAR + PAD + row * LINE + 10)),
        '</g>',
        '</svg>',
    ].join('\n')}\n`;
}

function lineSvg(runs: readonly Run[], y: number): string {
    let column = 0;
    const spans = runs.flatMap(({ text, style }) =>
        // Each stretch between wide gaps has its own place: what shows SVG disagrees about spaces.
        text.split(/( {2,}|^ | $)/).flatMap((part) => {
            const x = (PAD + column * CELL).toFixed(1);
            const length = Array.from(part).length;
            column += length;
            if (part.trim() === '') return [];
            const width = (length * CELL).toFixed(1);
            return `<tspan x="${x}" textLength="${width}" lengthAdjust="spacingAndGlyphs"${attributes(style)}>${escape(part)}</tspan>`;
        }),
    );
    return `<text y="${y}">${spans.join('')}</text>`;
}

function attributes({ colour, bold, dim, italic, underline }: Style): string {
    return [
        colour ? ` fill="${COLOURS[colour]}"` : dim ? ' fill="#6e7781"' : '',
        bold ? ' font-weight="600"' : '',
        italic ? ' font-style="italic"' : '',
        underline ? ' text-decoration="underline"' : '',
    ].join('');
}

function escape(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The lines of text of such a picture. */
export function linesOf(svg: string): string[] {
    return [...svg.matchAll(/^<text y="[\d.]+">(.*)<\/text>$/gm)].map(([, spans = '']) =>
        [...spans.matchAll(/<tspan x="([\d.]+)"[^>]*>([^<]*)<\/tspan>/g)].reduce((line, [, x, text = '']) => {
            const column = Math.round((Number(x) - PAD) / CELL);
            const part = text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
            return line.padEnd(column) + part;
        }, ''),
    );
}
