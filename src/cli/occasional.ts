// A bundle of its own, dist/cliOccasional.cjs: what is small and asked for less often than an analysis.
export { check } from './commands/check.ts';
export { count } from './commands/count.ts';
export { timingsTeller } from './terminal/timingsTeller.ts';
