import type { Chart, ChartConfiguration } from 'chart.js';
import type { Theme } from '../../theme/Theme.ts';
import { baseOptions } from './axes.ts';
import { heatColor, inkOn } from './heatColor.ts';
import { heatMarks, SCALE_ROOM } from './heatLegend.ts';

interface HeatMap {
  /** Row by row from the top left. */
  readonly values: readonly number[];
  readonly columns: number;
  /** What darkens a cell, where it is not its value. */
  readonly heats?: readonly number[];
  readonly label: (index: number) => string | string[];
  /** The words for a heat, at the ends of the colour scale. */
  readonly show: (heat: number) => string;
  /** What stands in each cell, where there is room. */
  readonly texts?: readonly string[];
  readonly scales: (
    theme: Theme,
  ) => NonNullable<NonNullable<ChartConfiguration['options']>['scales']>;
}

/** Pixels below which a gap between cells would outshine the cells. */
const LEAST_CELL = 14;
/** Colours that the scale is drawn with. */
const STEPS = 24;

/** A grid of cells over the whole plot, each as dark as its value, under a scale of the colours. */
export function heatMap(
  { values, columns, heats = values, label, show, texts = [], scales }: HeatMap,
  theme: Theme,
): ChartConfiguration {
  const base = baseOptions(theme);
  const rows = values.length / columns;
  const most = Math.max(0, ...heats);
  const colors = heats.map(heat => heatColor(heat, most, theme));
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
      layout: { padding: { top: SCALE_ROOM } },
      interaction: { mode: 'nearest', intersect: false },
      plugins: {
        ...base.plugins,
        legend: { display: false },
        heatMarks: {
          scale: {
            colors: Array.from({ length: STEPS }, (_, step) =>
              heatColor((step / (STEPS - 1)) * most, most, theme),
            ),
            low: show(0),
            high: show(most),
          },
          texts,
          inks: texts.length === 0 ? [] : colors.map(inkOn),
        },
        tooltip: {
          ...base.plugins?.tooltip,
          displayColors: false,
          callbacks: { title: () => '', label: item => label(item.dataIndex) },
        },
      },
      scales: scales(theme),
    },
    plugins: [heatMarks],
  };
}

function cellSize({ chartArea }: Chart, columns: number, rows: number) {
  const width = (chartArea?.width ?? 0) / columns;
  const height = (chartArea?.height ?? 0) / rows;
  return width < LEAST_CELL || height < LEAST_CELL
    ? // Rounded up, or hairlines of the page would show between the cells.
      { width: Math.ceil(width), height: Math.ceil(height) }
    : { width: width - 1, height: height - 1 };
}
