export * from './rule.ts';
export * from './check.ts';
export * from './faults.ts';
export * from './finding.ts';
export * from './judge.ts';
export * from './settings.ts';
export * from './silences.ts';
export { CONFIG_RULE, SYNTAX_RULE } from './syntax.ts';
export { RULES } from './generated/all.ts';
