import type { CandidateCounts } from '../../../../src/analysis/dynamic/candidates/CandidateCounts.ts';
import { SIZE_CLASSES } from '../../../../src/analysis/dataset/sizeClass.ts';
import { shareOf } from '../../../exploration/shareWithout.ts';
import type { Wording } from '../../../kit/Wording.ts';
import { barChart } from '../../kit/barChart.ts';
import type { ChartModel } from '../../kit/ChartModel.ts';
import { solid } from '../../kit/fills.ts';
import { sizesFinding } from './finding.ts';

/** Boxes without a candidate by size class. @param all the counts at every setting, which share an axis */
export function withoutBySizeChart(
  counts: CandidateCounts,
  { side, all }: { readonly side: string; readonly all: readonly CandidateCounts[] },
  wording: Wording,
): ChartModel {
  const { format, text } = wording;
  const { columns, sizes: words } = text.dynamic.charts;
  const names = SIZE_CLASSES.map(size => text.words.groups[size] ?? size);
  const sharesOf = ({ sizes }: CandidateCounts) =>
    sizes.map(({ boxes, without }) => shareOf(without, boxes));
  const shares = sharesOf(counts);
  const reach = Math.max(...all.flatMap(sharesOf));
  return {
    id: 'without-sizes',
    finding: sizesFinding(counts, side, wording),
    caption: words.caption(side),
    height: 190,
    picture: theme =>
      barChart(
        {
          labels: SIZE_CLASSES.map((size, index) => [
            names[index] ?? size,
            text.words.groupMeaning[size] ?? '',
          ]),
          series: [{ label: words.series, values: shares, fill: solid(theme.foreground) }],
          scale: 'fitted-shares',
          valueTitle: text.charts.axes.shareOfBoxes,
          reach,
          bars: { barPercentage: 0.7 },
        },
        theme,
        format,
      ),
    table: {
      columns: [
        { title: columns.size, show: format.count },
        { title: columns.boxes, show: format.count },
        { title: words.series, show: format.count },
        { title: columns.share, show: format.share },
      ],
      // Nothing to draw where no size loses a box at any setting.
      rows: (reach === 0 ? [] : counts.sizes).map(({ boxes, without }, index) => [
        names[index] ?? '',
        boxes,
        without,
        shares[index] ?? 0,
      ]),
    },
  };
}
