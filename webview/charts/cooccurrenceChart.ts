import type { CooccurrenceReport } from '../../src/analysis/report/BoxLayout.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { className } from '../findings/className.ts';
import type { Wording } from '../pages/Page.ts';
import type { Theme } from '../theme/Theme.ts';
import { axis } from './axes.ts';
import type { ChartModel } from './ChartModel.ts';
import { heatMap } from './heatMap.ts';
import { shortened } from './shortened.ts';

/** Pixels. */
const ROW = 18;

interface Together extends CooccurrenceReport {
  readonly names: readonly string[];
}

/** Which classes appear on the same images: the share of a row's images that show the column's class too. */
export function cooccurrenceChart(
  report: Report,
  found: CooccurrenceReport,
  wording: Wording,
): ChartModel {
  const { format, text } = wording;
  const words = text.charts.cooccurrence;
  const names = found.categories.map(id => className(report, id, text));
  const together = { ...found, names };
  const pairs = found.images.flatMap((row, one) =>
    row.map((both, other) => ({ one, other, both })),
  );
  return {
    id: 'cooccurrence',
    finding: finding(together, wording),
    caption: words.caption(
      format.count(names.length),
      format.count(report.dataset.categories.length),
    ),
    height: 110 + names.length * ROW,
    columns: names.length,
    picture: theme =>
      heatMap(
        {
          values: pairs.map(pair => pair.both),
          columns: names.length,
          heats: pairs.map(({ one, other, both }) =>
            one === other ? 0 : share(both, imagesOf(found, one)),
          ),
          label: index => pairWords(together, pairs[index], wording),
          scales: shown => classScales(names, shown),
        },
        theme,
      ),
    table: {
      columns: [
        { title: words.first, show: format.count },
        { title: words.second, show: format.count },
        { title: words.both, show: format.count },
        { title: words.ofFirst, show: format.share },
        { title: words.ofSecond, show: format.share },
        { title: words.byChance, show: format.ratio },
      ],
      rows: pairs
        .filter(({ one, other, both }) => one < other && both > 0)
        .toSorted((a, b) => b.both - a.both)
        .map(({ one, other, both }) => [
          names[one] ?? '',
          names[other] ?? '',
          both,
          share(both, imagesOf(found, one)),
          share(both, imagesOf(found, other)),
          (both * report.dataset.images) / (imagesOf(found, one) * imagesOf(found, other)),
        ]),
    },
  };
}

/** How much the classes ride along with the one on most images: what resampling of images cannot part. */
function finding({ images, names }: Together, { format, text }: Wording): string {
  const words = text.charts.cooccurrence;
  const [head, ...others] = images;
  if (head === undefined || others.length === 0) return words.none;
  const shares = others
    .map((row, index) => share(head[index + 1] ?? 0, row[index + 1] ?? 0))
    .toSorted((one, other) => one - other);
  const median = shares[Math.floor((shares.length - 1) / 2)] ?? 0;
  return words.finding(names[0] ?? '', format.share(median));
}

function pairWords(
  { images, names }: Together,
  pair: { readonly one: number; readonly other: number; readonly both: number } | undefined,
  { format, text }: Wording,
): string | string[] {
  const words = text.charts.cooccurrence;
  if (pair === undefined) return '';
  const [one, other] = [names[pair.one] ?? '', names[pair.other] ?? ''];
  const both = format.count(pair.both);
  if (pair.one === pair.other) return words.alone(one, both);
  return [
    words.pair(one, other, both),
    words.share(format.share(share(pair.both, images[pair.one]?.[pair.one] ?? 0)), one),
  ];
}

function imagesOf({ images }: CooccurrenceReport, at: number): number {
  return images[at]?.[at] ?? 0;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function classScales(names: readonly string[], theme: Theme) {
  const scale = () => {
    const base = axis(theme, null, false);
    return {
      ...base,
      type: 'linear',
      offset: false,
      min: 0,
      max: names.length,
      afterBuildTicks: (built: { ticks: { value: number }[] }) => {
        built.ticks = names.map((_, index) => ({ value: index + 0.5 }));
      },
      ticks: {
        ...base.ticks,
        color: theme.text,
        autoSkip: false,
        callback: (value: string | number) => shortened(names[Math.floor(Number(value))] ?? '', 14),
      },
    } as const;
  };
  const across = scale();
  return {
    x: { ...across, ticks: { ...across.ticks, minRotation: 90, maxRotation: 90 } },
    y: { ...scale(), reverse: true },
  };
}
