import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { commandsPage } from './commands.ts';
import { configurationPage } from './configuration.ts';
import { statementsPage } from './statements.ts';

const GENERATED = '<!-- Engendré par npm run docs : ne pas modifier à la main. -->';

/** The pages of docs/reference, by path from the root of the repository; `npm run build` comes first. */
export async function referencePages(): Promise<Map<string, string>> {
    const pages = [
        ['commandes', commandsPage()],
        ['configuration', configurationPage()],
        ['declarations', statementsPage()],
    ] as const;
    const options = await resolveConfig(join(import.meta.dirname, '../../docs/reference/x.md'));
    return new Map(
        await Promise.all(
            pages.map(async ([name, text]) => {
                const told = text.replace('\n\n', `\n\n${GENERATED}\n\n`);
                return [`docs/reference/${name}.md`, await format(told, { ...options, parser: 'markdown' })] as const;
            }),
        ),
    );
}
