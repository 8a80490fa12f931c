import type { AssignmentReport } from '../../../src/analysis/report/Report.ts';
import type { Wording } from '../../kit/Page.ts';
import { hatch } from '../../theme/hatch.ts';
import type { Theme } from '../../theme/Theme.ts';
import { axis, baseOptions, wholeAxis } from '../kit/axes.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { countLabel } from '../kit/tooltipLabels.ts';
import { inLines, titleInOneLine } from '../kit/wrapLabel.ts';

interface Reason {
  readonly words: string;
  readonly unmatched: number;
  readonly weak: number;
}

/** Why boxes get no foreground anchor, or only weak ones. */
export function unmatchedChart(assignment: AssignmentReport, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { columns, unmatched: words } = text.charts;
  const { unmatched, boxes } = assignment;
  const reasons = reasonsOf(assignment, text.words.reason);
  return {
    id: 'unmatched',
    finding:
      unmatched.count === 0
        ? words.all
        : words.finding({
            boxes: unmatched.count,
            count: format.count(unmatched.count),
            all: format.count(boxes),
            share: format.share(boxes === 0 ? 0 : unmatched.count / boxes),
          }),
    // Without reasons there is nothing to explain.
    caption: reasons.length === 0 ? '' : words.caption,
    height: 70 + reasons.length * 42,
    picture: theme => picture(reasons, theme, wording),
    table: {
      columns: [columns.reason, columns.unmatched, columns.weak].map(title => ({
        title,
        show: format.count,
      })),
      rows: reasons.map(reason => [reason.words, reason.unmatched, reason.weak]),
    },
  };
}

function reasonsOf(
  { unmatched, weak }: AssignmentReport,
  called: (code: string) => string,
): readonly Reason[] {
  const codes = new Set([...unmatched.reasons, ...weak.reasons].map(reason => reason.code));
  const countIn = (list: AssignmentReport['weak']['reasons'], code: string) =>
    list.find(reason => reason.code === code)?.count ?? 0;
  return [...codes]
    .map(code => ({
      words: called(code),
      unmatched: countIn(unmatched.reasons, code),
      weak: countIn(weak.reasons, code),
    }))
    .filter(reason => reason.unmatched + reason.weak > 0)
    .toSorted((one, other) => other.weak + other.unmatched - one.weak - one.unmatched);
}

function picture(
  reasons: readonly Reason[],
  theme: Theme,
  { format, text: { charts } }: Wording,
): ReturnType<ChartModel['picture']> {
  const base = baseOptions(theme);
  const labels = axis(theme, null, false);
  const bars = { barPercentage: 0.9, categoryPercentage: 0.75 };
  return {
    type: 'bar',
    data: {
      labels: reasons.map(reason => inLines(reason.words)),
      datasets: [
        {
          ...bars,
          label: charts.columns.unmatched,
          data: reasons.map(reason => reason.unmatched),
          backgroundColor: theme.foreground,
        },
        {
          ...bars,
          label: charts.columns.weak,
          data: reasons.map(reason => reason.weak),
          backgroundColor: hatch(theme.ignored),
          borderColor: theme.ignored,
          borderWidth: 1,
        },
      ],
    },
    options: {
      ...base,
      indexAxis: 'y',
      interaction: { mode: 'index', axis: 'y', intersect: false },
      plugins: {
        ...base.plugins,
        tooltip: {
          ...base.plugins?.tooltip,
          callbacks: {
            title: titleInOneLine,
            label: countLabel(format),
          },
        },
      },
      scales: {
        x: wholeAxis(theme, format),
        y: { ...labels, ticks: { ...labels.ticks, color: theme.text, autoSkip: false } },
      },
    },
  };
}
