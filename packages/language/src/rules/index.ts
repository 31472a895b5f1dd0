export * from './rule.ts';
export * from './check.ts';
export * from './finding.ts';
export { SYNTAX_RULE } from './syntax.ts';
export { RULES } from './generated/all.ts';
