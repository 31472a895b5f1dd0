// The texts of a fiche as activities, competencies, blocs and épreuves.
import { codeKey, isCodeShaped } from '../../model/codes.ts';
import { readingKey } from '../../model/wording.ts';
import type {
    WrittenAssessment,
    WrittenBlock,
    WrittenCertification,
    WrittenCompetency,
} from '../../printing/written.ts';
import { literalParagraph } from '../markdown-runs.ts';
import {
    type Kept,
    markdownOf,
    publishedText,
    structureActivities,
    structureAssessments,
    structureCompetencies,
    textOfMarkup,
} from '../structuring/index.ts';
import type { Fiche, FicheBlock } from './fiche.ts';
import { outline } from './outline.ts';
import type { ReportBuilder, Told } from './report.ts';
import { restated } from './restated.ts';

export interface ImportOptions {
    /** Keeps also the published texts that would be generated otherwise, so that an export gives the original back. */
    readonly verbatim?: boolean;
}

type Structure = Pick<WrittenCertification, 'activities' | 'competencies' | 'blocks'> & {
    readonly texts: NonNullable<WrittenCertification['texts']>;
};

const KEPT: Readonly<Record<Kept, Told>> = {
    'which evaluates what isn’t told': {
        fr: 'plusieurs épreuves, sans que le texte dise laquelle évalue quoi : à répartir',
        en: 'several épreuves, and the text doesn’t say which evaluates what: to be divided',
    },
    'names something unknown': {
        fr: 'le texte dit évaluer ce que la liste de compétences ne contient pas',
        en: 'the text says that it evaluates what the list of competencies doesn’t hold',
    },
    'no épreuve was recognised': { fr: 'aucune épreuve n’y a été reconnue', en: 'no épreuve was recognised in it' },
};
const PROSE: Told = {
    fr: 'le texte se lit comme un récit : rien ne le partage en éléments',
    en: 'the text reads as prose: nothing parts it into items',
};

export function structureFiche(fiche: Fiche, report: ReportBuilder, { verbatim = false }: ImportOptions): Structure {
    const texts: Partial<Record<keyof Structure['texts'], string>> = {};
    const rubric = (kind: keyof Fiche['texts']): string => textOfMarkup(fiche.texts[kind] ?? '').trim();
    const attestedText = rubric('compétences attestées');
    const blocks = fiche.blocks.map((block, rank) => new BlockReader(block, rank, fiche.number, report));

    const activitiesText = rubric('activités visées');
    const found =
        activitiesText === ''
            ? undefined
            : structureActivities(
                  activitiesText,
                  fiche.blocks.map(({ title }) => title),
              );
    if (found?.preamble !== undefined) texts['préambule'] = found.preamble;
    if (activitiesText !== '' && (!found || verbatim)) texts['activités visées'] = publishedText(activitiesText);
    if (activitiesText !== '' && !found) report.keep('Activités visées', PROSE);

    if (blocks.length === 0) {
        const attested = attestedText === '' ? undefined : structureCompetencies(attestedText);
        if (attestedText !== '' && (!attested || verbatim))
            texts['compétences attestées'] = publishedText(attestedText);
        if (attestedText !== '' && !attested) report.keep('Compétences attestées', PROSE);
        if (attested?.preamble !== undefined) texts['préambule des compétences'] = attested.preamble;
        tellDoubts('Compétences attestées', attested?.competencies ?? [], report);
        return { activities: found?.activities ?? [], competencies: attested?.competencies ?? [], blocks: [], texts };
    }

    let byCode: ReadonlyMap<string, string> | undefined;
    const attested = (): ReadonlyMap<string, string> =>
        (byCode ??= new Map((structureCompetencies(attestedText)?.competencies ?? []).flatMap(codesOf)));
    const { activities, members } = outline(found?.activities ?? [], blocks, attested);
    if (attestedText !== '') {
        const said = [
            ...fiche.blocks.map(({ title }) => title),
            ...blocks.flatMap(({ preamble = '' }) => preamble.split('\n\n')),
        ];
        const again = restated(
            attestedText,
            blocks.flatMap(({ competencies }) => competencies),
            said,
        );
        if (again) {
            report.left.push({ where: 'Compétences attestées', words: again.words });
            if (again.notes.length > 0) texts['préambule des compétences'] = markdownOf(again.notes);
        } else
            report.keep('Compétences attestées', {
                fr: 'elle dit autre chose que les listes des blocs',
                en: 'it says something else than the lists of the blocs',
            });
        if (!again || verbatim) texts['compétences attestées'] = publishedText(attestedText);
    }
    for (const [rank, held] of members.entries()) tellDoubts(blocks[rank]?.code ?? '', held, report);
    return {
        activities,
        competencies: [],
        blocks: blocks.map((block, rank) => block.written(members[rank] ?? [], verbatim)),
        texts,
    };
}

/** What is in doubt in the competencies of the source is told in the report, too. */
function tellDoubts(where: string, members: NonNullable<WrittenBlock['members']>, report: ReportBuilder): void {
    for (const member of members) {
        if (member.kind !== 'competency') continue;
        const { code = '' } = member;
        for (const fr of member.doubts ?? [])
            report.doubt(`${where}, ${code}`, { fr, en: `The source gives the code ${code} twice, with two texts.` });
        tellDoubts(where, member.competencies ?? [], report);
    }
}

function codesOf({ code, title, competencies = [] }: WrittenCompetency): [string, string][] {
    return [
        ...(code === undefined ? [] : [[codeKey(code), readingKey(title)] as [string, string]]),
        ...competencies.flatMap(codesOf),
    ];
}

/** One bloc: its list and its modalités. */
class BlockReader {
    readonly competencies: readonly WrittenCompetency[];
    readonly preamble?: string;
    private readonly source: FicheBlock;
    readonly code: string;
    private readonly list: string;
    private readonly modalities: string;
    private readonly assessments: readonly WrittenAssessment[];
    private readonly modalitiesPreamble?: string;
    private readonly doubts: string[] = [];

    constructor(source: FicheBlock, rank: number, number: string, report: ReportBuilder) {
        this.source = source;
        this.list = textOfMarkup(source.list).trim();
        this.modalities = textOfMarkup(source.modalities).trim();
        this.code = this.codeOf(source.code, rank, number, report);
        const list = this.list === '' ? undefined : structureCompetencies(this.list);
        this.competencies = list?.competencies ?? [];
        if (list?.preamble !== undefined) this.preamble = list.preamble;
        if (this.list !== '' && !list) report.keep(`${this.code}, Liste de compétences`, PROSE);
        const found =
            this.modalities === ''
                ? undefined
                : structureAssessments(this.modalities, new Set(keysOf(this.competencies)));
        this.assessments = found && 'assessments' in found ? found.assessments : [];
        if (found && 'assessments' in found && found.preamble !== undefined) this.modalitiesPreamble = found.preamble;
        if (found && 'kept' in found) report.keep(`${this.code}, Modalités d’évaluation`, KEPT[found.kept]);
    }

    written(members: NonNullable<WrittenBlock['members']>, verbatim: boolean): WrittenBlock {
        const { source, list, modalities } = this;
        const keepsList = list !== '' && (verbatim || this.competencies.length === 0);
        const keepsModalities = modalities !== '' && (verbatim || this.assessments.length === 0);
        return {
            code: this.code,
            title: literalParagraph(source.title),
            ...text('entryPrerequisites', source.entryPrerequisites),
            ...text('validationPrerequisites', source.validationPrerequisites),
            ...(this.preamble === undefined ? {} : { preamble: this.preamble }),
            ...(this.modalitiesPreamble === undefined ? {} : { modalitiesPreamble: this.modalitiesPreamble }),
            members,
            ...(keepsList ? { publishedList: publishedText(list) } : {}),
            ...(keepsModalities ? { publishedModalities: publishedText(modalities) } : {}),
            assessments: this.assessments,
            ...(this.doubts.length > 0 ? { doubts: this.doubts } : {}),
        };
    }

    /** « BC01 » for « RNCP39776BC01 »; what is no code is replaced, and told. */
    private codeOf(told: string, rank: number, number: string, report: ReportBuilder): string {
        const short = shortBlockCode(told, number);
        if (isCodeShaped(short)) return short;
        const code = `BC${String(rank + 1).padStart(2, '0')}`;
        const fr = `Le code du bloc n’en est pas un (« ${told} ») : il a été numéroté d’après son rang.`;
        this.doubts.push(literalParagraph(fr));
        report.doubt(code, { fr, en: `The code of the bloc is none (“${told}”): it was numbered by its rank.` });
        return code;
    }
}

function text<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
    return value === undefined ? {} : ({ [key]: publishedText(textOfMarkup(value)) } as { [P in K]: string });
}

function keysOf(competencies: readonly WrittenCompetency[]): string[] {
    return competencies.flatMap(({ code, competencies: inner = [] }) => [
        ...(code === undefined ? [] : [codeKey(code)]),
        ...keysOf(inner),
    ]);
}

/** A bloc's code without the number of its certification. */
export function shortBlockCode(code: string, number: string): string {
    const short = code.startsWith(number) ? code.slice(number.length) : code;
    return short === '' ? code : short;
}
