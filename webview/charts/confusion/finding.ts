import type { ConfusionReport } from '../../../src/analysis/report/DetectionsReport.ts';
import type { Wording } from '../../kit/Wording.ts';

export function confusionFinding(
  { score, f1, precision, recall }: ConfusionReport,
  { format, text }: Wording,
): string {
  return text.losses.measured.confusion.finding({
    score: format.decimal(score),
    f1: format.decimal(f1),
    precision: format.share(precision),
    recall: format.share(recall),
  });
}
