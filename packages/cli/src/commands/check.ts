import { check, type LocatedFinding, SEVERITIES, type Severity } from '@referentiel/language';
import { EXIT } from '../exit.ts';
import { FORMATS, type FormatName } from '../formats/index.ts';
import type { Lang } from '../language-choice.ts';
import { standardOutput } from '../output.ts';
import { relativePath } from '../relative-path.ts';
import { findTargets } from '../targets.ts';
import { today } from '../today.ts';
import { makePool } from '../worker.ts';

export interface CheckOptions {
    readonly format: FormatName;
    readonly failOn: Severity | 'never';
    readonly lang: Lang;
}

/** `referentiel check`: tells what is found; the exit code says whether any of it is grave. */
export async function runCheck(paths: readonly string[], options: CheckOptions): Promise<number> {
    const { files, workspace, isAsked } = await findTargets(paths);
    const output = standardOutput();
    const formatter = FORMATS[options.format]({ output, lang: options.lang, pathOf: relativePath });
    const limit = options.failOn === 'never' ? -1 : SEVERITIES.indexOf(options.failOn);
    const isGrave = ({ severity }: LocatedFinding): boolean => SEVERITIES.indexOf(severity) <= limit;
    let code: number = EXIT.fine;
    for await (const event of check(files, workspace, {
        settings: { today: today() },
        reported: isAsked,
        pool: makePool,
    })) {
        const findings = event.kind === 'unit' ? event.report.findings : event.findings;
        if (code === EXIT.fine && findings.some(isGrave)) code = EXIT.findings;
        if (event.kind === 'unit' && event.report.failure !== undefined) {
            code = EXIT.failure;
            process.stderr.write(`${relativePath(event.report.plan.files[0])} : ${event.report.failure}\n`);
        }
        formatter.tell(event);
        if (output.closed) return code;
    }
    formatter.end();
    return code;
}
