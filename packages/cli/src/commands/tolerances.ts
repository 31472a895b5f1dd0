import type { CheckEvent, LocatedSilence } from '@referentiel/language';
import { json, oneLine } from '../inert.ts';
import { EXIT, Misuse } from '../exit.ts';
import type { Lang } from '../lang.ts';
import type { Output } from '../output.ts';
import { relativePath } from '../relative-path.ts';
import { WORDS, type Words } from '../words/index.ts';
import type { CheckOptions } from './check-options.ts';

/** `referentiel check --tolerances`: what authors answer for, instead of what is found. */
export async function runTolerances(
    events: AsyncIterable<CheckEvent>,
    output: Output,
    { format, lang }: CheckOptions,
): Promise<number> {
    if (format !== 'text' && format !== 'json') throw new Misuse((words) => words.silences.onlyTextAndJson);
    const teller = format === 'json' ? jsonTeller(output) : textTeller(output, lang);
    for await (const event of events) {
        for (const silence of (event.kind === 'unit' && event.report.silences) || []) teller.tell(silence);
        if (output.closed) return EXIT.fine;
    }
    teller.end();
    output.end();
    return EXIT.fine;
}

interface Teller {
    tell(silence: LocatedSilence): void;
    end(): void;
}

function jsonTeller(output: Output): Teller {
    let separator = '';
    output.write('{"version":1,"tolerances":[');
    return {
        tell: ({ rule, reason, until, expired, silenced, known, location: { file, ...place } }) => {
            const told = {
                file: relativePath(file),
                ...place,
                rule: rule.text,
                known: known !== undefined,
                reason,
                until,
                expired,
                silenced,
            };
            output.write(`${separator}\n${json(told)}`);
            separator = ',';
        },
        end: () => output.write('\n]}\n'),
    };
}

function textTeller(output: Output, lang: Lang): Teller {
    const words = WORDS[lang].silences;
    let total = 0;
    return {
        tell: (silence) => {
            total++;
            const { rule, reason, location } = silence;
            const place = `${relativePath(location.file)}:${location.line}:${location.column}`;
            output.write(
                `${place} ${oneLine(rule.text)} ${output.colours.dim(`(${stateOf(silence, words).join(', ')})`)}\n    « ${oneLine(reason ?? '')} »\n`,
            );
        },
        end: () => {
            if (total > 0) output.write('\n');
            output.write(`${words.count(total)}\n`);
        },
    };
}

function stateOf(
    { until, expired, silenced, known, judged }: LocatedSilence,
    words: Words['silences'],
): readonly string[] {
    const day = until?.split('-').toReversed().join('/');
    const effect =
        known === undefined ? words.unknownRule : silenced > 0 ? words.findings(silenced) : words.withoutObject;
    return [
        ...(known === undefined || silenced > 0 || judged ? [effect] : []),
        day === undefined ? words.withoutEnd : expired ? words.expired(day) : words.until(day),
    ];
}
