import { WORD } from './docx-styles.ts';
import { XML_START } from './zip.ts';

const LEVELS = [0, 1, 2, 3, 4, 5];

/** Word's numberings: dashes share one, and each numbered list has its own, so that it begins where it should. */
export class Lists {
    private readonly starts: { readonly level: number; readonly start: number }[] = [];

    /** The numbering of the dashes. */
    readonly dashes = 1;

    /** A numbering for a list that begins at `start`. */
    numbered(level: number, start: number): number {
        this.starts.push({ level, start });
        return this.starts.length + 1;
    }

    text(): string {
        const own = this.starts.map(
            ({ level, start }, index) =>
                `<w:num w:numId="${index + 2}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
        );
        return [
            XML_START,
            `<w:numbering xmlns:w="${WORD}">`,
            abstract(0, () => ['bullet', '–']),
            abstract(1, (level) => ['decimal', `%${level + 1}.`]),
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
            ...own,
            '</w:numbering>',
        ].join('');
    }
}

function abstract(id: number, signOf: (level: number) => readonly [format: string, text: string]): string {
    const levels = LEVELS.map((level) => {
        const [format, text] = signOf(level);
        return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${indentation(level)}" w:hanging="227"/></w:pPr></w:lvl>`;
    });
    return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${levels.join('')}</w:abstractNum>`;
}

/** Where the text of an item stands, in twentieths of a point. */
export function indentation(level: number): number {
    return 227 * (level + 1);
}
