/** The code under which faults of syntax are told. They come from the grammar and can be neither silenced nor set off. */
export const SYNTAX_RULE = 'syntaxe';

/** The code under which faults of `referentiel.config.json` are told. */
export const CONFIG_RULE = 'configuration';

/** What no « tolère » can silence, beside the rules about silences themselves. */
export const UNSILENCEABLE: readonly string[] = [SYNTAX_RULE, CONFIG_RULE];
