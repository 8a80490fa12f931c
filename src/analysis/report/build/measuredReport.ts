import type { Dataset } from '../../dataset/Dataset.ts';
import type { Measured } from '../../predictions/measure.ts';
import type { MeasuredReport } from '../MeasuredReport.ts';
import { detectionsReport } from './detectionsReport.ts';
import { unitHistogram } from './unitHistogram.ts';

export function measuredReport(file: string, dataset: Dataset, measured: Measured): MeasuredReport {
  return {
    ...detectionsReport(file, dataset, measured),
    gradientNorms: unitHistogram(measured.gradientNorms),
    lossShares: measured.lossShares,
  };
}
