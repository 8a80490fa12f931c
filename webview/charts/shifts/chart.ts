import type { DistributionShift } from '../../../src/analysis/report/Comparison.ts';
import type { Wording } from '../../kit/Page.ts';
import { hatch } from '../../theme/hatch.ts';
import type { Theme } from '../../theme/Theme.ts';
import { axis, baseOptions, openShareAxis } from '../kit/axes.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { shareLabel } from '../kit/tooltipLabels.ts';
import { shortened } from '../kit/truncateLabel.ts';

/** More classes than this cannot be read side by side. */
const SHOWN = 24;

interface Pairs {
  readonly names: readonly string[];
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly labels: readonly [string, string];
}

/** One distribution on either side, as shares, bin beside bin. */
export function shiftChart(
  shift: DistributionShift,
  labels: readonly [string, string],
  wording: Wording,
): ChartModel {
  const { format, text } = wording;
  const words = text.comparison;
  const lying = shift.code !== 'boxSizes' && shift.code !== 'foregroundPerBox';
  const pairs = { ...shownPairs(shift, text.words.groups), labels };
  return {
    id: `shift-${shift.code}`,
    finding: words.largestShift(words.distributions[shift.code], words.verdicts[shift.verdict]),
    caption:
      shift.code === 'classes' && pairs.names.length < shift.bins.length
        ? words.captionFirst(format.count(SHOWN))
        : words.caption,
    height: lying ? 70 + pairs.names.length * 24 : 240,
    picture: theme => picture(pairs, lying, theme, wording),
    table: {
      columns: [words.columns.bin, ...labels].map(title => ({ title, show: format.share })),
      rows: pairs.names.map((name, bin) => [name, pairs.first[bin] ?? 0, pairs.second[bin] ?? 0]),
    },
  };
}

/** Classes by their larger share; other bins in their own order, without the empty ends. */
function shownPairs(
  { code, bins, first, second }: DistributionShift,
  groups: Readonly<Record<string, string>>,
): Omit<Pairs, 'labels'> {
  const [one, other] = [shares(first), shares(second)];
  const larger = (bin: number) => Math.max(one[bin] ?? 0, other[bin] ?? 0);
  const all = bins.map((_, bin) => bin);
  const order =
    code === 'classes'
      ? all.toSorted((a, b) => larger(b) - larger(a)).slice(0, SHOWN)
      : all.slice(
          all.findIndex(bin => larger(bin) > 0),
          all.findLastIndex(bin => larger(bin) > 0) + 1,
        );
  return {
    names: order.map(bin => groups[bins[bin] ?? ''] ?? bins[bin] ?? ''),
    first: order.map(bin => one[bin] ?? 0),
    second: order.map(bin => other[bin] ?? 0),
  };
}

function shares(counts: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map(count => (total === 0 ? 0 : count / total));
}

function picture(
  { names, first, second, labels }: Pairs,
  lying: boolean,
  theme: Theme,
  { format }: Wording,
): ReturnType<ChartModel['picture']> {
  const base = baseOptions(theme);
  const bins = axis(theme, null, false);
  const bars = { barPercentage: 0.95, categoryPercentage: 0.8, borderWidth: 1 };
  const bin = {
    ...bins,
    ticks: {
      ...bins.ticks,
      color: theme.text,
      autoSkip: !lying,
      autoSkipPadding: 6,
      maxRotation: 0,
    },
  };
  const share = openShareAxis(theme, format);
  return {
    type: 'bar',
    data: {
      labels: names.map(name => shortened(name, 22)),
      datasets: [
        {
          ...bars,
          label: labels[0],
          data: [...first],
          backgroundColor: theme.foreground,
          borderColor: theme.foreground,
        },
        {
          ...bars,
          label: labels[1],
          data: [...second],
          backgroundColor: hatch(theme.ignored),
          borderColor: theme.ignored,
        },
      ],
    },
    options: {
      ...base,
      indexAxis: lying ? 'y' : 'x',
      interaction: { mode: 'index', axis: lying ? 'y' : 'x', intersect: false },
      plugins: {
        ...base.plugins,
        tooltip: { ...base.plugins?.tooltip, callbacks: { label: shareLabel(format) } },
      },
      scales: lying ? { x: share, y: bin } : { x: bin, y: share },
    },
  };
}
