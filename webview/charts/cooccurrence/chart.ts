import type { CooccurrenceReport } from '../../../src/analysis/report/BoxLayout.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { className } from '../../kit/className.ts';
import { cooccurrenceFinding, imagesOf, share, type Together } from './finding.ts';
import type { Wording } from '../../kit/Page.ts';
import type { Theme } from '../../theme/Theme.ts';
import { axis } from '../kit/axes.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { heatMap } from '../kit/heatMap.ts';
import { shortened } from '../kit/truncateLabel.ts';
import type { TableModel } from '../kit/TableModel.ts';

/** Pixels. */
const ROW = 18;
/** Classes from which their names are written upright. */
const UPRIGHT = 6;

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
    finding: cooccurrenceFinding(together, wording),
    caption: words.caption(
      format.count(names.length),
      format.count(report.dataset.categories.length),
    ),
    height: 134 + names.length * ROW,
    columns: names.length,
    picture: theme =>
      heatMap(
        {
          values: pairs.map(pair => pair.both),
          columns: names.length,
          heats: pairs.map(({ one, other, both }) =>
            one === other ? 0 : share(both, imagesOf(found, one)),
          ),
          show: format.share,
          texts: pairs.map(({ one, other, both }) =>
            one === other || both === 0 ? '' : format.share(share(both, imagesOf(found, one))),
          ),
          label: index => pairWords(together, pairs[index], wording),
          scales: shown => classScales(names, shown),
        },
        theme,
      ),
    table: pairTable(together, report.dataset.images, wording),
  };
}

/** Every two classes that share an image, the most images first. */
function pairTable(
  together: Together,
  images: number,
  { format, text: { charts } }: Wording,
): TableModel {
  const { cooccurrence: words } = charts;
  const { names } = together;
  const pairs = together.images.flatMap((row, one) =>
    row.slice(one + 1).map((both, after) => ({ one, other: one + 1 + after, both })),
  );
  return {
    columns: [
      { title: words.first, show: format.count },
      { title: words.second, show: format.count, words: true },
      { title: words.both, show: format.count },
      { title: words.ofFirst, show: format.share },
      { title: words.ofSecond, show: format.share },
      { title: words.byChance, show: format.ratio },
    ],
    rows: pairs
      .filter(({ both }) => both > 0)
      .toSorted((a, b) => b.both - a.both)
      .map(({ one, other, both }) => [
        names[one] ?? '',
        names[other] ?? '',
        both,
        share(both, imagesOf(together, one)),
        share(both, imagesOf(together, other)),
        (both * images) / (imagesOf(together, one) * imagesOf(together, other)),
      ]),
  };
}

function pairWords(
  { images, names }: Together,
  pair: { readonly one: number; readonly other: number; readonly both: number } | undefined,
  { format, text }: Wording,
): string | string[] {
  const words = text.charts.cooccurrence;
  if (pair === undefined) return '';
  const [one, other] = [names[pair.one] ?? '', names[pair.other] ?? ''];
  const both = words.images(pair.both, format.count(pair.both));
  if (pair.one === pair.other) return words.alone(one, both);
  return [
    words.pair(one, other),
    both,
    words.share(format.share(share(pair.both, images[pair.one]?.[pair.one] ?? 0)), one),
  ];
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
    // Many names stand upright; leaning just as far as they must they are harder to read.
    x: {
      ...across,
      ticks: { ...across.ticks, minRotation: names.length > UPRIGHT ? 90 : 0, maxRotation: 90 },
    },
    y: { ...scale(), reverse: true },
  };
}
