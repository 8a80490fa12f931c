import type { Chart, ChartType, Plugin } from 'chart.js';

interface HeatLegend {
  /** From 0 to the maximum, labelled at both ends. */
  readonly scale: {
    readonly colors: readonly string[];
    readonly low: string;
    readonly high: string;
  };
  /** Written into the cells if they all fit; empty for none. */
  readonly texts: readonly string[];
  readonly textColors: readonly string[];
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    heatLegend?: HeatLegend;
  }
}

/** Pixels. */
const SCALE = { width: 110, height: 9, gap: 6 };
/** Height reserved above the plot. */
export const LEGEND_HEIGHT = 24;

/** Draws a colour scale above the plot and the texts of the cells. */
export const heatLegend: Plugin = {
  id: 'heatLegend',
  afterDatasetsDraw: (chart: Chart) => {
    // Read from the options, which follow the theme; plugins are created once.
    const legend = chart.options.plugins?.heatLegend as HeatLegend | undefined;
    if (legend === undefined) return;
    const { ctx } = chart;
    const { size = 11, family = 'sans-serif' } = chart.options.font as {
      size?: number;
      family?: string;
    };
    ctx.save();
    ctx.font = `${size}px ${family}`;
    ctx.textBaseline = 'middle';
    drawScale(chart, legend);
    drawTexts(chart, legend);
    ctx.restore();
  },
};

function drawScale({ ctx, chartArea, options, width }: Chart, { scale }: HeatLegend): void {
  const top = chartArea.top - LEGEND_HEIGHT + 2;
  const middle = top + SCALE.height / 2;
  const [before, after] = [scale.low, scale.high].map(text => ctx.measureText(text).width);
  const total = (before ?? 0) + (after ?? 0) + SCALE.width + 2 * SCALE.gap;
  const start = Math.max(0, Math.min(chartArea.left, width - total));
  const left = start + (before ?? 0) + SCALE.gap;
  ctx.textAlign = 'left';
  ctx.fillStyle = options.color as string;
  ctx.fillText(scale.low, start, middle);
  ctx.fillText(scale.high, left + SCALE.width + SCALE.gap, middle);
  const step = SCALE.width / scale.colors.length;
  scale.colors.forEach((color, index) => {
    ctx.fillStyle = color;
    // Overlaps the next one by half a pixel: otherwise the page would show through between them.
    ctx.fillRect(left + index * step, top, step + 0.5, SCALE.height);
  });
  ctx.strokeStyle = options.color as string;
  ctx.lineWidth = 0.5;
  ctx.strokeRect(left, top, SCALE.width, SCALE.height);
}

function drawTexts(chart: Chart, { texts, textColors }: HeatLegend): void {
  const { ctx } = chart;
  const cells = chart.getDatasetMeta(0).data;
  const size = cells[0]?.getProps(['width', 'height']) as
    { width: number; height: number } | undefined;
  const widest = Math.max(0, ...texts.map(text => ctx.measureText(text).width));
  if (size === undefined || widest > size.width - 4 || size.height < 13) return;
  ctx.textAlign = 'center';
  texts.forEach((text, index) => {
    const cell = cells[index];
    if (text === '' || cell === undefined) return;
    const { x, y } = cell.getProps(['x', 'y'], true);
    ctx.fillStyle = textColors[index] ?? '';
    ctx.fillText(text, x + size.width / 2, y + size.height / 2);
  });
}
