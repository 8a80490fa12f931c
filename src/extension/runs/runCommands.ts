// A bundle of its own, dist/runCommands.cjs: reading, planning and learning from runs, of which no start needs anything.
export { measureOnMyImages } from '../pilot/measureOnMyImages.ts';
export { addRun } from './addRun.ts';
export { analyzeWithRuns } from './analyzeWithRuns.ts';
export { markOfRuns } from './markOfRuns.ts';
export { planComparison } from './planComparison.ts';
export { removeRun } from './removeRun.ts';
