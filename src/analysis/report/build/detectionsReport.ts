import type { Dataset } from '../../dataset/Dataset.ts';
import type { Measured } from '../../predictions/measure.ts';
import { mean } from '../../predictions/recallPoints.ts';
import type { DetectionsReport } from '../DetectionsReport.ts';
import { curvesReport } from './curvesReport.ts';
import { unitHistogram } from './unitHistogram.ts';

/** @param file name of the results */
export function detectionsReport(
  file: string,
  dataset: Dataset,
  measured: Measured,
): DetectionsReport {
  const category = (row: number) => dataset.categories[row]?.id ?? row;
  return {
    file,
    detections: measured.detections,
    leftOut: measured.leftOut,
    ...(measured.remarks.length > 0 && { remarks: measured.remarks }),
    lowestScore: measured.lowestScore,
    outcomes: measured.outcomes,
    missed: measured.missed,
    averagePrecision: measured.averagePrecision,
    ...curvesReport(dataset, measured.curves),
    perCategory: measured.byCategory.map(one => {
      const precision = measured.curves.classes[one.category]?.precision ?? null;
      return {
        id: category(one.category),
        truePositives: one.truePositives,
        falsePositives: one.falsePositives,
        missed: one.missed,
        ...(precision !== null && { ap50: mean(precision) }),
      };
    }),
    truePositiveScores: unitHistogram(measured.truePositiveScores),
    falsePositiveScores: unitHistogram(measured.falsePositiveScores),
    suspects: {
      count: measured.suspectCount,
      share: measured.suspectShare,
      examples: measured.suspects.map(suspect => ({
        // Detections are matched with images by their id, so there is one.
        image: dataset.images.ids.at(suspect.image) ?? suspect.image,
        category: category(suspect.category),
        box: suspect.box,
        score: suspect.score,
        bestIou: suspect.bestIou,
      })),
    },
  };
}
