import type { LangiumCoreServices, LangiumSharedCoreServices, Module, PartialLangiumCoreServices } from 'langium';
import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject } from 'langium';
import { ReferentielGeneratedModule, ReferentielGeneratedSharedModule } from './generated/module.ts';
import { ReferentielLexer } from './lexer.ts';
import { ReferentielValueConverter } from './value-converter.ts';

/** What the language changes in Langium's parsing, for the command line and for the language server alike. */
const ReferentielParserModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
    parser: {
        Lexer: (services) => new ReferentielLexer(services),
        ValueConverter: () => new ReferentielValueConverter(),
        // The lexer repairs; a parser that repairs too would do it twice.
        ParserConfig: () => ({ recoveryEnabled: false, maxLookahead: 3 }),
    },
};

let services: LangiumCoreServices | undefined;

/** The services that parsing needs, and nothing else: no workspace, no connection. There is one parser for all. */
export function parsingServices(): LangiumCoreServices {
    return (services ??= createParsingServices());
}

function createParsingServices(): LangiumCoreServices {
    const shared: LangiumSharedCoreServices = inject(
        createDefaultSharedCoreModule(EmptyFileSystem),
        ReferentielGeneratedSharedModule,
    );
    const core = inject(createDefaultCoreModule({ shared }), ReferentielGeneratedModule, ReferentielParserModule);
    shared.ServiceRegistry.register(core);
    return core;
}
