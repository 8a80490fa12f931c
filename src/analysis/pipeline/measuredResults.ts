// A bundle of its own, dist/measuredResults.cjs: what is needed where a model's results are measured.
export { readPredictions } from '../formats/predictions/readPredictions.ts';
export { averagePrecision } from '../predictions/averagePrecision.ts';
export { measurePredictions } from '../predictions/measurePredictions.ts';
export { detectionsReport } from '../report/build/detectionsReport.ts';
export { measuredReport } from '../report/build/measuredReport.ts';
