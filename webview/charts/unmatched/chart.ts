import type { AssignmentReport } from '../../../src/analysis/report/Report.ts';
import type { Wording } from '../../kit/Wording.ts';
import { barChart } from '../kit/barChart.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { hatched, solid } from '../kit/fills.ts';
import { columnsOf } from '../kit/TableModel.ts';
import { wrapLabel } from '../kit/wrapLabel.ts';
import { unmatchedFinding } from './finding.ts';

interface Reason {
  readonly code: string;
  readonly words: string;
  readonly unmatched: number;
  readonly weak: number;
}

/** Why boxes get no foreground anchor, or only weak ones. @param pick takes the code of a reason */
export function unmatchedChart(
  assignment: AssignmentReport,
  wording: Wording,
  pick?: (code: string) => void,
): ChartModel {
  const { format, text } = wording;
  const { columns, axes, unmatched: words } = text.charts;
  const reasons = reasonsOf(assignment, text.words.reason);
  return {
    id: 'unmatched',
    finding: unmatchedFinding(assignment, wording),
    // Without reasons there is nothing to explain.
    caption: reasons.length === 0 ? '' : words.caption,
    height: 70 + reasons.length * 42,
    ...(pick !== undefined && {
      hint: text.charts.pickBar,
      pick: index => {
        const code = reasons[index]?.code;
        if (code !== undefined) pick(code);
      },
    }),
    picture: theme =>
      barChart(
        {
          labels: reasons.map(reason => wrapLabel(reason.words)),
          series: [
            {
              label: columns.unmatched,
              values: reasons.map(reason => reason.unmatched),
              fill: solid(theme.foreground),
            },
            {
              label: columns.weak,
              values: reasons.map(reason => reason.weak),
              fill: hatched(theme.ignored),
            },
          ],
          scale: 'counts',
          valueTitle: axes.boxes,
          horizontal: true,
          bars: { barPercentage: 0.9, categoryPercentage: 0.75 },
        },
        theme,
        format,
      ),
    table: {
      columns: columnsOf([columns.reason, columns.unmatched, columns.weak], format.count),
      rows: reasons.map(reason => [reason.words, reason.unmatched, reason.weak]),
    },
  };
}

/** Most boxes first. */
function reasonsOf(
  { unmatched, weak }: AssignmentReport,
  wordsFor: (code: string) => string,
): readonly Reason[] {
  const codes = new Set([...unmatched.reasons, ...weak.reasons].map(reason => reason.code));
  const countIn = (list: AssignmentReport['weak']['reasons'], code: string) =>
    list.find(reason => reason.code === code)?.count ?? 0;
  return [...codes]
    .map(code => ({
      code,
      words: wordsFor(code),
      unmatched: countIn(unmatched.reasons, code),
      weak: countIn(weak.reasons, code),
    }))
    .filter(reason => reason.unmatched + reason.weak > 0)
    .toSorted((one, other) => other.weak + other.unmatched - one.weak - one.unmatched);
}
