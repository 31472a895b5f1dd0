import { identity } from '../model/identity.ts';
import type { Assessment, FormName, Item } from '../model/items.ts';
import type { Message } from '../model/message.ts';
import { nextCode } from '../model/next-code.ts';
import type { Span } from '../model/source.ts';
import type { Unit } from '../model/unit.ts';
import type { Fix } from './rule.ts';

/** A text as it is written in a source. */
export function quote(text: string): string {
    return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** Offers to write something else where a code, a number or a date stands. */
export function writing(at: Span, text: string): Fix {
    return {
        title: { fr: `Écrire « ${text} »`, en: `Write “${text}”` },
        operation: { do: 'replace', at, by: text },
        safe: false,
    };
}

/** Offers to declare an épreuve, of all that its holder has; what it is is left to be written. */
export function writingAssessment(unit: Unit, holder: Item, title: Message): Fix {
    return {
        title,
        operation: {
            do: 'declare',
            kind: 'assessment',
            code: nextCode(unit, holder, 'assessment'),
            in: identity(holder),
        },
        safe: false,
    };
}

/** Offers to say one more form of an épreuve that says some by name. */
export function addingForm(assessment: Assessment, form: FormName, title: Message): Fix {
    const forms = assessment.forms.map((one) => ('name' in one ? { name: one.name } : { text: one.text.value }));
    return {
        title,
        operation: {
            do: 'restate',
            item: identity(assessment),
            statement: 'forme',
            as: { forms: [...forms, { name: form }] },
        },
        safe: false,
    };
}
