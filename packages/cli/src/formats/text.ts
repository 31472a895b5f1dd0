import {
    type CheckEvent,
    type LocatedFinding,
    type Severity,
    summaryPhrase,
    type Summary,
} from '@referentiel/language';
import { WORDS } from '../words/index.ts';
import { oneLine } from '../inert.ts';
import { findingsOf, type Formatter, type FormatterContext } from './formatter.ts';
import { gonePhrase, statisticsTable } from './tables.ts';
import { excerpt } from './excerpt.ts';
import { countsPhrase, noCounts, severityName } from './severities.ts';

/** Of so many certifications each is told; of more, only how many there are. */
const SUMMARIES = 20;

/** For people: findings by file, each with its line of the source, then counts and coverage. */
export function textFormatter({ output, lang, pathOf }: FormatterContext): Formatter {
    const { colours } = output;
    const { check: words, quoted } = WORDS[lang];
    const counts = noCounts();
    const summaries: Summary[] = [];
    let certifications = 0;
    let file = '';

    const colourOf: Record<Severity, (text: string) => string> = {
        error: colours.red,
        warning: colours.yellow,
        information: colours.blue,
        hint: colours.gray,
    };
    const tellFinding = (finding: LocatedFinding): void => {
        const { location, severity, message, rule } = finding;
        const colour = colourOf[severity];
        const path = pathOf(location.file);
        if (path !== file && file !== '') output.write('\n');
        file = path;
        counts[severity]++;
        const place = `${path}:${location.line}:${location.column}`;
        output.write(
            `${place} ${colour(severityName(severity, lang))} ${oneLine(message[lang])} ${colours.dim(`[${rule}]`)}\n`,
        );
        const { text, from, length } = excerpt(finding);
        if (text === '') return;
        output.write(`    ${colours.dim(text)}\n    ${' '.repeat(from)}${colour('^'.repeat(length))}\n`);
    };
    return {
        tell: (event: CheckEvent) => {
            for (const finding of findingsOf(event)) tellFinding(finding);
            if (event.kind !== 'unit' || !event.report.summary) return;
            certifications++;
            if (summaries.length < SUMMARIES) summaries.push(event.report.summary);
        },
        end: ({ statistics, gone }) => {
            if (file !== '') output.write('\n');
            if (statistics) output.write(statisticsTable(statistics, lang));
            if (gone.length > 0) output.write(gonePhrase(gone, lang));
            output.write(`${colours.bold(`${countsPhrase(counts, lang)}.`)}\n`);
            if (certifications > SUMMARIES) {
                output.write(`${words.certifications(certifications)}\n`);
                return;
            }
            for (const summary of summaries) {
                const name = oneLine(
                    [summary.number, summary.title && quoted(summary.title)].filter(Boolean).join(' '),
                );
                output.write(`${name || words.withoutNumber}${words.colon}${summaryPhrase(summary)[lang]}.\n`);
            }
        },
    };
}
