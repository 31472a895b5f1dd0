// What a page of ours tells is looked at before it is believed: other things speak to it too.

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of something told, whatever it is. */
export function fieldsOf(told: unknown): Fields {
    return typeof told === 'object' && told !== null ? { ...told } : {};
}

export function isText(value: unknown): value is string {
    return typeof value === 'string';
}

export function areTexts(value: unknown): value is readonly string[] {
    return Array.isArray(value) && value.every(isText);
}

/** What came that isn't understood, for the log: its kind alone. */
export function notUnderstood(told: unknown): string {
    const { type } = fieldsOf(told);
    return `A page said what isn't understood: ${isText(type) ? JSON.stringify(type.slice(0, 40)) : typeof told}`;
}
