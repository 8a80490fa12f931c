// A bundle of its own, dist/cliCommands.cjs: what analyze and check do without where all is well, so that they start sooner.
export { pilotFile } from '../platform/node/pilot/pilotFile.ts';
export { concludePart } from '../platform/node/analyzeFile.ts';
export { exploreFile } from '../platform/node/exploreFile.ts';
export { compareFileSplits } from '../platform/node/compareFileSplits.ts';
export { resampleFile } from '../platform/node/resampleFile.ts';
export { scoreResults } from '../platform/node/scoreResults.ts';
export { apply } from './commands/apply.ts';
export { detectors } from './commands/detectors.ts';
export { explore } from './commands/explore.ts';
export { learn } from './commands/learn.ts';
export { merge } from './commands/merge.ts';
export { pilot } from './commands/pilot.ts';
export { plan } from './commands/plan.ts';
export { resample } from './commands/resample.ts';
export { snippet } from './commands/snippet.ts';
export { SPLIT_FORMATS, splitsFormatted } from './output/splitsFormatted.ts';
export { explain } from '../words/choose/explain.ts';
export { validate } from './commands/validate.ts';
