import { join } from 'node:path';
import { configSchema, ruleDocs, RULES } from '@referentiel/language';
import { format, resolveConfig } from 'prettier';

/** The files that follow from the rules, by path from the root of the repository. */
export async function derivedFiles(): Promise<Map<string, string>> {
    const schema = 'schemas/referentiel.config.schema.json';
    const options = await resolveConfig(join(import.meta.dirname, '..', schema));
    const text = await format(JSON.stringify(configSchema(RULES)), { ...options, parser: 'json' });
    return new Map([...ruleDocs(RULES), [schema, text]]);
}
