import type { ConfusionReport } from '../../../src/analysis/report/DetectionsReport.ts';
import type { AnyReport } from '../../../src/analysis/report/DynamicReport.ts';
import { className } from '../../kit/className.ts';
import type { Wording } from '../../kit/Wording.ts';
import { classCells } from '../kit/axes.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { heatMap } from '../kit/heatMap.ts';
import { confusionFinding } from './finding.ts';

/** Pixels. */
const ROW_HEIGHT = 20;

/** What was there against what a model found, a cell for each pair that may occur; coloured by the share of its row. */
export function confusionChart(
  confusion: ConfusionReport,
  report: AnyReport,
  wording: Wording,
): ChartModel {
  const { format, text } = wording;
  const words = text.losses.measured.confusion;
  const { counts, classes, others } = confusion;
  const names = [
    ...classes.map(id => className(report, id, text)),
    ...(others > 0 ? [words.others(format.count(others))] : []),
    words.background,
  ];
  const cells = counts.flatMap((row, truth) => {
    const sum = row.reduce((total, count) => total + count, 0);
    return row.map((count, found) => ({ truth, found, count, share: sum === 0 ? 0 : count / sum }));
  });
  const there = cells.filter(({ count }) => count > 0);
  const { columns } = text.charts;
  return {
    id: 'confusion',
    finding: confusionFinding(confusion, wording),
    caption: words.caption,
    height: 134 + names.length * ROW_HEIGHT,
    columns: names.length,
    ignoresClassFilter: true,
    picture: theme =>
      heatMap(
        {
          values: cells.map(({ count }) => count),
          columns: names.length,
          heats: cells.map(({ share }) => share),
          show: format.share,
          texts: cells.map(({ count, share }) => (count === 0 ? '' : format.share(share))),
          label: index => {
            const cell = cells[index];
            if (cell === undefined) return '';
            const pair = `${names[cell.truth] ?? ''} → ${names[cell.found] ?? ''}`;
            return [pair, `${format.count(cell.count)} (${format.share(cell.share)})`];
          },
          scales: shown => classCells(names, shown),
        },
        theme,
      ),
    table: {
      columns: [
        { title: columns.class, show: format.count, isText: true },
        { title: words.found, show: format.count, isText: true },
        { title: columns.boxes, show: format.count },
        { title: columns.share, show: format.share },
      ],
      rows: there.map(({ truth, found, count, share }) => [
        names[truth] ?? '',
        names[found] ?? '',
        count,
        share,
      ]),
    },
  };
}
