// A bundle of its own, dist/runCommands.cjs: reading, planning and learning from runs, of which no start needs anything.
export { measureOnMyImages } from './pilot/measureOnMyImages.ts';
export { addRun } from './runs/addRun.ts';
export { analyzeWithRuns } from './runs/analyzeWithRuns.ts';
export { markOfRuns } from './runs/markOfRuns.ts';
export { planComparison } from './runs/planComparison.ts';
export { removeRun } from './runs/removeRun.ts';
