import type { CheckEvent, LocatedSilence } from '@referentiel/language';
import { EXIT, Misuse } from '../exit.ts';
import type { Lang } from '../language-choice.ts';
import type { Output } from '../output.ts';
import { relativePath } from '../relative-path.ts';
import type { CheckOptions } from './check.ts';

/** `referentiel check --tolerances`: what authors answer for, instead of what is found. */
export async function runTolerances(
    events: AsyncIterable<CheckEvent>,
    output: Output,
    { format, lang }: CheckOptions,
): Promise<number> {
    if (format !== 'text' && format !== 'json') throw new Misuse('--tolerances ne s’écrit qu’en text ou en json.');
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
            output.write(`${separator}\n${JSON.stringify(told)}`);
            separator = ',';
        },
        end: () => output.write('\n]}\n'),
    };
}

function textTeller(output: Output, lang: Lang): Teller {
    let total = 0;
    return {
        tell: (silence) => {
            total++;
            const { rule, reason, location } = silence;
            const place = `${relativePath(location.file)}:${location.line}:${location.column}`;
            output.write(
                `${place} ${rule.text} ${output.colours.dim(`(${stateOf(silence)[lang].join(', ')})`)}\n    « ${reason} »\n`,
            );
        },
        end: () => {
            if (total > 0) output.write('\n');
            output.write(
                lang === 'fr'
                    ? `${total === 0 ? 'Aucune tolérance' : `${total} tolérance${total > 1 ? 's' : ''}`}.\n`
                    : `${total === 0 ? 'No silence' : `${total} silence${total > 1 ? 's' : ''}`}.\n`,
            );
        },
    };
}

function stateOf({ until, expired, silenced, known, judged }: LocatedSilence): Record<Lang, string[]> {
    const day = until?.split('-').toReversed().join('/');
    const fr: string[] = [];
    const en: string[] = [];
    if (known === undefined) {
        fr.push('règle inconnue');
        en.push('unknown rule');
    } else if (silenced > 0) {
        fr.push(`${silenced} ${silenced < 2 ? 'constat' : 'constats'}`);
        en.push(`${silenced} ${silenced === 1 ? 'finding' : 'findings'}`);
    } else if (judged) {
        fr.push('sans objet');
        en.push('silences nothing');
    }
    if (day) {
        fr.push(expired ? `échue depuis le ${day}` : `jusqu’au ${day}`);
        en.push(expired ? `ran out on ${day}` : `until ${day}`);
    } else {
        fr.push('sans fin');
        en.push('without end');
    }
    return { fr, en };
}
