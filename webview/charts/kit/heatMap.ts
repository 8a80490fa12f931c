import type { Chart } from 'chart.js';
import type { Theme } from '../../theme/Theme.ts';
import type { Picture } from './ChartModel.ts';
import { chartOptions } from './chartOptions.ts';
import { heatColor, textColorOn } from './heatColor.ts';
import { heatLegend, LEGEND_HEIGHT } from './heatLegend.ts';

interface HeatMap {
  /** Row by row from the top left. */
  readonly values: readonly number[];
  readonly columns: number;
  /** What the cells are coloured by if not their values. */
  readonly heats?: readonly number[];
  readonly label: (index: number) => string | string[];
  /** Formats a heat for the ends of the legend. */
  readonly show: (heat: number) => string;
  /** Written into the cells if they all fit. */
  readonly texts?: readonly string[];
  readonly scales: (theme: Theme) => NonNullable<NonNullable<Picture['options']>['scales']>;
}

/** Pixels below which a gap between the cells would be more prominent than the cells. */
const MIN_GAPPED_CELL = 14;
/** Colours in the legend. */
const STEPS = 24;

/** A grid of cells that fills the plot, coloured by value, under a legend of the colours. */
export function heatMap(
  { values, columns, heats = values, label, show, texts = [], scales }: HeatMap,
  theme: Theme,
): Picture {
  const base = chartOptions(theme, {
    legend: false,
    tooltip: { title: () => '', label: item => label(item.dataIndex) },
  });
  const rows = values.length / columns;
  const max = Math.max(0, ...heats);
  const colors = heats.map(heat => heatColor(heat, max, theme));
  return {
    type: 'matrix',
    data: {
      datasets: [
        {
          data: values.map((v, index) => ({
            x: (index % columns) + 0.5,
            y: Math.floor(index / columns) + 0.5,
            v,
          })),
          backgroundColor: colors,
          hoverBackgroundColor: theme.ignored,
          width: ({ chart }) => cellSize(chart, columns, rows).width,
          height: ({ chart }) => cellSize(chart, columns, rows).height,
        },
      ],
    },
    options: {
      ...base,
      layout: { padding: { top: LEGEND_HEIGHT } },
      plugins: {
        ...base.plugins,
        tooltip: { ...base.plugins.tooltip, displayColors: false },
        heatLegend: {
          scale: {
            colors: Array.from({ length: STEPS }, (_, step) =>
              heatColor((step / (STEPS - 1)) * max, max, theme),
            ),
            low: show(0),
            high: show(max),
          },
          texts,
          textColors: texts.length === 0 ? [] : colors.map(textColorOn),
        },
      },
      scales: scales(theme),
    },
    plugins: [heatLegend],
  };
}

function cellSize({ chartArea }: Chart, columns: number, rows: number) {
  const width = (chartArea?.width ?? 0) / columns;
  const height = (chartArea?.height ?? 0) / rows;
  return width < MIN_GAPPED_CELL || height < MIN_GAPPED_CELL
    ? // Rounded up: otherwise hairlines of the page would show between the cells.
      { width: Math.ceil(width), height: Math.ceil(height) }
    : { width: width - 1, height: height - 1 };
}
