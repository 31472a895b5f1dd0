import { check, type LocatedFinding, presetSettings, today } from '@referentiel/language';
import type { Targets } from './targets.ts';

/**
 * What keeps certifications from being filed, by the first file of each: what `check --preset dépôt` calls an error,
 * what its author answers for left out. What concerns the whole projet keeps each from it.
 */
export async function missingForFiling({ files, workspace, isAsked }: Targets): Promise<Missing> {
    const own = new Map<string, LocatedFinding[]>();
    const shared: LocatedFinding[] = [];
    const headOf = new Map(workspace.units.flatMap((unit) => unit.files.map((file) => [file, unit.files[0]] as const)));
    const settings = { today: today(), ...presetSettings('dépôt') };
    for await (const event of check(files, workspace, { settings, reported: isAsked })) {
        const findings = event.kind === 'unit' ? event.report.findings : event.findings;
        for (const finding of findings.filter(({ severity }) => severity === 'error')) {
            const head = event.kind === 'unit' ? event.report.plan.files[0] : headOf.get(finding.location.file);
            const known = head === undefined ? shared : own.get(head);
            if (known) known.push(finding);
            else if (head !== undefined) own.set(head, [finding]);
        }
        if (event.kind === 'unit' && event.report.failure !== undefined) throw new Error(event.report.failure);
    }
    return (head) => [...shared, ...(own.get(head) ?? [])];
}

export type Missing = (head: string) => readonly LocatedFinding[];
