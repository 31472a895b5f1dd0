/** A stretch of a line that looks the same all along. */
export interface Run {
    readonly text: string;
    readonly style: Style;
}

export interface Style {
    readonly colour?: Colour;
    readonly bold?: true;
    readonly dim?: true;
    readonly italic?: true;
    readonly underline?: true;
}

const COLOURS = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'] as const;
export type Colour = (typeof COLOURS)[number];

/** What a terminal shows, as lines of runs; of the ways to colour, those that the command line uses. */
export function readAnsi(screen: string): Run[][] {
    let style: Style = {};
    return screen.split('\n').map((line) => {
        const runs: Run[] = [];
        for (const part of `m${line}`.split('\u001b[')) {
            const end = part.indexOf('m');
            const codes = part.slice(0, end);
            const text = part.slice(end + 1);
            if (codes !== '') style = codes.split(';').map(Number).reduce(applied, style);
            if (text !== '') runs.push({ text, style });
        }
        return runs;
    });
}

function applied(style: Style, code: number): Style {
    switch (code) {
        case 0:
            return {};
        case 1:
            return { ...style, bold: true };
        case 2:
            return { ...style, dim: true };
        case 3:
            return { ...style, italic: true };
        case 4:
            return { ...style, underline: true };
        case 22:
            return { ...style, bold: undefined, dim: undefined };
        case 23:
            return { ...style, italic: undefined };
        case 24:
            return { ...style, underline: undefined };
        case 39:
            return { ...style, colour: undefined };
        default: {
            const colour = COLOURS[code >= 90 ? code - 90 : code - 30];
            return colour ? { ...style, colour } : style;
        }
    }
}
