import type { Competency } from '../../model/items.ts';
import { onceFor } from '../../model/once.ts';
import type { Text } from '../../model/text.ts';
import type { Unit } from '../../model/unit.ts';
import { saysSomething } from '../../model/wording.ts';
import { type Phrasing, phrasingOf } from '../../model/phrasing.ts';
import { placeholderIn } from '../shared/placeholder.ts';
import { Formulation } from './formulation.ts';
import type { Infinitives } from './infinitives.ts';

export interface SaidCompetency {
    readonly competency: Competency;
    readonly title: Text;
    readonly phrasing: Phrasing;
    readonly formulation: Formulation;
}

const saidIn = onceFor<Unit, { said?: readonly SaidCompetency[] }>(() => ({}));

/** The competencies that are evaluated and say something, with how they say it. */
export function formulationsOf(unit: Unit, infinitives: Infinitives): readonly SaidCompetency[] {
    return (saidIn(unit).said ??= [...readAll(unit, infinitives)]);
}

function* readAll(unit: Unit, infinitives: Infinitives): Generator<SaidCompetency> {
    for (const competency of unit.competencies) {
        const { title } = competency;
        if (!title || !saysSomething(title.value) || placeholderIn(title, { mustSay: true })) continue;
        const phrasing = phrasingOf(title);
        yield { competency, title, phrasing, formulation: new Formulation(phrasing, infinitives) };
    }
}
