import type { MeasuredReport } from '../../../src/analysis/report/MeasuredReport.ts';
import type { Wording } from '../../kit/Wording.ts';

export function measuredFinding(
  { outcomes, missed, suspects }: MeasuredReport,
  { format, text }: Wording,
): string {
  return text.losses.measured.finding({
    found: format.count(outcomes.true),
    missed: format.count(missed),
    share: format.share(suspects.share),
  });
}
