import type { Dataset } from '../../dataset/Dataset.ts';
import type { Measured } from '../../predictions/measure.ts';
import type { Histogram } from '../Histogram.ts';
import type { MeasuredReport } from '../MeasuredReport.ts';

export function measuredReport(file: string, dataset: Dataset, measured: Measured): MeasuredReport {
  const category = (row: number) => dataset.categories[row]?.id ?? row;
  return {
    file,
    detections: measured.detections,
    leftOut: measured.leftOut,
    ...(measured.remarks.length > 0 && { remarks: measured.remarks }),
    lowestScore: measured.lowestScore,
    outcomes: measured.outcomes,
    missed: measured.missed,
    perCategory: measured.byCategory.map(one => ({
      id: category(one.category),
      truePositives: one.truePositives,
      falsePositives: one.falsePositives,
      missed: one.missed,
    })),
    truePositiveScores: histogram(measured.truePositiveScores),
    falsePositiveScores: histogram(measured.falsePositiveScores),
    gradientNorms: histogram(measured.gradientNorms),
    lossShares: measured.lossShares,
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

/** Equal bins of [0, 1]. */
function histogram(counts: readonly number[]): Histogram {
  return {
    edges: Array.from({ length: counts.length + 1 }, (_, i) => i / counts.length),
    counts,
  };
}
