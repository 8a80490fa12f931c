// A bundle of its own, dist/otherAnalyses.cjs: what is not asked for by most who count anchors.
export { measurePredictions } from '../predictions/measurePredictions.ts';
export { measuredReport } from '../report/build/measuredReport.ts';
export { describeDynamic } from './describeDynamic.ts';
