import type { DistributionShift } from '../../../src/analysis/report/compare/Comparison.ts';
import type { Wording } from '../../kit/Wording.ts';
import { barChart } from '../kit/barChart.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { hatched, solid } from '../kit/fills.ts';
import { columnsOf, seriesRows } from '../kit/TableModel.ts';
import { truncateLabel } from '../kit/truncateLabel.ts';
import { shiftFinding } from './finding.ts';

/** More classes than this cannot be read side by side. */
const MAX_CLASSES = 24;

interface Bins {
  readonly names: readonly string[];
  /** Shares on either side. */
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** One distribution in both reports, as shares, bin by bin. */
export function shiftChart(
  shift: DistributionShift,
  labels: readonly [string, string],
  wording: Wording,
): ChartModel {
  const { format, text } = wording;
  const words = text.comparison;
  const horizontal = shift.code !== 'boxSizes' && shift.code !== 'foregroundPerBox';
  const { names, first, second } = shownBins(shift, text.words.groups);
  return {
    id: `shift-${shift.code}`,
    finding: shiftFinding(shift, wording),
    caption:
      shift.code === 'classes' && names.length < shift.bins.length
        ? words.captionFirst(format.count(MAX_CLASSES))
        : words.caption,
    height: horizontal ? 70 + names.length * 24 : 240,
    picture: theme =>
      barChart(
        {
          labels: names.map(name => truncateLabel(name, 22)),
          series: [
            { label: labels[0], values: first, fill: solid(theme.foreground) },
            { label: labels[1], values: second, fill: hatched(theme.ignored) },
          ],
          scale: 'fitted-shares',
          valueTitle: words.share,
          horizontal,
          bars: { barPercentage: 0.95, categoryPercentage: 0.8 },
          categories: { ticks: { color: theme.text, autoSkipPadding: 6, maxRotation: 0 } },
        },
        theme,
        format,
      ),
    table: {
      columns: columnsOf([words.columns.bin, ...labels], format.share),
      rows: seriesRows(names, first, second),
    },
  };
}

/** Classes by their larger share; other bins in order, without empty ones at the ends. */
function shownBins(
  { code, bins, first, second }: DistributionShift,
  groupNames: Readonly<Record<string, string>>,
): Bins {
  const [one, other] = [sharesOf(first), sharesOf(second)];
  const larger = (bin: number) => Math.max(one[bin] ?? 0, other[bin] ?? 0);
  const all = bins.map((_, bin) => bin);
  const order =
    code === 'classes'
      ? all.toSorted((a, b) => larger(b) - larger(a)).slice(0, MAX_CLASSES)
      : all.slice(
          all.findIndex(bin => larger(bin) > 0),
          all.findLastIndex(bin => larger(bin) > 0) + 1,
        );
  return {
    names: order.map(bin => groupNames[bins[bin] ?? ''] ?? bins[bin] ?? ''),
    first: order.map(bin => one[bin] ?? 0),
    second: order.map(bin => other[bin] ?? 0),
  };
}

function sharesOf(counts: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map(count => (total === 0 ? 0 : count / total));
}
