import type { AssignmentReport } from '../../../src/analysis/report/Report.ts';
import type { Wording } from '../../kit/Wording.ts';

export function unmatchedFinding(
  { unmatched: { count }, boxes }: AssignmentReport,
  { format, text }: Wording,
): string {
  const { unmatched: words } = text.charts;
  return count === 0
    ? words.all
    : words.finding({
        boxes: count,
        count: format.count(count),
        all: format.count(boxes),
        share: format.share(boxes === 0 ? 0 : count / boxes),
      });
}
