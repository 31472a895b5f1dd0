import type { AwardingBody, Certification } from '../model/items.ts';
import type { Unit } from '../model/unit.ts';
import { inertLine } from '../model/inert.ts';
import { oneLine } from '../published/content.ts';
import type { TableDocument } from './format.ts';
import { relativePaths } from './paths.ts';

/** Whose document it is, whatever it holds. */
export function identityOf(
    unit: Unit,
    certification: Certification,
): Pick<TableDocument, 'number' | 'title' | 'awardingBodies' | 'pathOf'> {
    const number = inertLine(certification.code?.text ?? '');
    return {
        number,
        title: [number, oneLine(certification.title)].filter(Boolean).join(' – '),
        awardingBodies: certification.administration.awardingBodies.flatMap((body) => {
            const title = declarationOf(body).title;
            return title ? [oneLine(title)] : [];
        }),
        pathOf: relativePaths(unit),
    };
}

/** A certificateur as it is declared: here, or in the library to which its code leads. */
export function declarationOf(body: AwardingBody): AwardingBody {
    return body.reference?.target ?? body;
}
