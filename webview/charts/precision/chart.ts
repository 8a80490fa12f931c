import type {
  DetectionsReport,
  PrecisionCurves,
} from '../../../src/analysis/report/DetectionsReport.ts';
import type { AnyReport } from '../../../src/analysis/report/DynamicReport.ts';
import { className } from '../../kit/className.ts';
import type { Page } from '../../kit/Page.ts';
import type { Theme } from '../../theme/Theme.ts';
import { shareAxis } from '../kit/axes.ts';
import type { ChartModel, Picture } from '../kit/ChartModel.ts';
import { chartOptions } from '../kit/chartOptions.ts';
import { precisionFinding } from './finding.ts';

/** Recalls of the table. */
const READ_AT = [25, 50, 75];
/** Lines with a name: that of all classes, and of the one that is looked at. */
const NAMED = 2;

interface NamedCurve {
  readonly name: string;
  readonly precision: readonly number[];
}

/** Precision against recall: of all classes, of the chosen or the weakest one, and thin lines for the others. */
export function precisionChart(
  measured: DetectionsReport,
  { mean, classes }: PrecisionCurves,
  report: AnyReport,
  page: Page,
): ChartModel {
  const { format, text } = page;
  const words = text.losses.measured.curves;
  const scores = new Map(measured.perCategory.map(({ id, ap50 = 0 }) => [id, ap50]));
  const drawn = classes.map(({ id, boxes, precision }) => ({
    id,
    boxes,
    precision,
    name: className(report, id, text),
    ap50: scores.get(id) ?? 0,
  }));
  const weakest = drawn.toSorted((a, b) => a.ap50 - b.ap50)[0];
  const shown = drawn.find(({ id }) => id === page.chosenClass.current()) ?? weakest;
  const all = { name: words.mean, precision: mean };
  const columns = text.charts.columns;
  return {
    id: 'precision',
    finding: precisionFinding(measured, drawn, page),
    caption: words.caption,
    height: 230,
    picture: theme =>
      picture([all, ...(shown === undefined ? [] : [shown]), ...drawn], theme, page),
    table: {
      columns: [
        { title: columns.class, show: format.count, isText: true },
        { title: columns.boxes, show: format.count },
        { title: 'AP50', show: format.precise },
        ...READ_AT.map(at => ({ title: words.at(format.share(at / 100)), show: format.share })),
      ],
      rows: [
        [
          all.name,
          null,
          measured.averagePrecision?.AP50 ?? null,
          ...READ_AT.map(at => mean[at] ?? 0),
        ],
        ...drawn.map(({ name, boxes, ap50, precision }) => [
          name,
          boxes,
          ap50,
          ...READ_AT.map(at => precision[at] ?? 0),
        ]),
      ],
    },
  };
}

/** @param curves of all classes, of the one that is looked at, of each */
function picture(curves: readonly NamedCurve[], theme: Theme, { format, text }: Page): Picture {
  const words = text.losses.measured.curves;
  const looks = [
    { borderColor: theme.foreground, borderWidth: 3, borderDash: [] },
    { borderColor: theme.ignored, borderWidth: 2, borderDash: [6, 4] },
    { borderColor: theme.background, borderWidth: 1, borderDash: [] },
  ];
  const options = chartOptions(theme, {
    legend: {
      usePointStyle: true,
      pointStyle: 'line',
      filter: ({ datasetIndex = 0 }) => datasetIndex < NAMED,
    },
    tooltip: {
      title: items => `${words.recall} ${format.share(items[0]?.parsed.x ?? 0)}`,
      label: item => `${item.dataset.label ?? ''}: ${format.share(item.parsed.y ?? 0)}`,
    },
  });
  const across = shareAxis(theme, words.recall, format);
  return {
    type: 'scatter',
    data: {
      datasets: curves.map(({ name, precision }, at) => ({
        label: name,
        data: precision.map((y, recall) => ({ x: recall / 100, y })),
        showLine: true,
        pointRadius: 0,
        pointHoverRadius: at < NAMED ? 4 : 0,
        backgroundColor: looks[Math.min(at, NAMED)]?.borderColor ?? theme.text,
        ...looks[Math.min(at, NAMED)],
        // The first are drawn over the others.
        order: at,
        clip: 4,
      })),
    },
    options: {
      ...options,
      plugins: {
        ...options.plugins,
        tooltip: { ...options.plugins.tooltip, filter: ({ datasetIndex }) => datasetIndex < NAMED },
      },
      interaction: { mode: 'index', axis: 'x', intersect: false },
      scales: {
        x: { ...across, type: 'linear', grid: { ...across.grid, display: false } },
        y: shareAxis(theme, words.precision, format),
      },
    },
  };
}
