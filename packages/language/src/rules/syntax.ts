/** The code under which faults of syntax are told. They come from the grammar and can be neither silenced nor set off. */
export const SYNTAX_RULE = 'syntaxe';
