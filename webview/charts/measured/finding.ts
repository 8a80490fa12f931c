import type { DetectionsReport } from '../../../src/analysis/report/DetectionsReport.ts';
import type { Wording } from '../../kit/Wording.ts';

export function measuredFinding(
  { outcomes, missed, suspects }: DetectionsReport,
  { format, text }: Wording,
): string {
  return text.losses.measured.finding({
    found: format.count(outcomes.true),
    missed: format.count(missed),
    share: format.share(suspects.share),
  });
}
