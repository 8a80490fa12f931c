// A bundle of its own, dist/cliExtras.cjs: what analyze, check and count need for a config, a file as output and other formats
// than text.
export { writeFile } from '../platform/node/writing/writeFile.ts';
export { annotationsOf } from './configs/annotationsOf.ts';
export { checkOutput } from './output/checkOutput.ts';
export { inFormat } from './output/inFormat.ts';
export { describedDetector } from './options/describedDetector.ts';
export { readConfig } from './configs/readConfig.ts';
export { reportPage } from './output/reportPage.ts';
export { sayContradictions } from './configs/sayContradictions.ts';
