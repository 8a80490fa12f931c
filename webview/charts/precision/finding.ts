import type { DetectionsReport } from '../../../src/analysis/report/DetectionsReport.ts';
import type { Wording } from '../../kit/Wording.ts';

/** A class and its AP50. */
export interface ScoredClass {
  readonly name: string;
  readonly ap50: number;
}

/** @param drawn at least one */
export function precisionFinding(
  { averagePrecision }: Pick<DetectionsReport, 'averagePrecision'>,
  drawn: readonly ScoredClass[],
  { format, text }: Wording,
): string {
  const lowest = drawn.reduce((least, one) => (one.ap50 < least.ap50 ? one : least));
  return text.losses.measured.curves.finding({
    all: format.decimal(averagePrecision?.AP50 ?? Number.NaN),
    name: lowest.name,
    least: format.decimal(lowest.ap50),
  });
}
