import type { Chart, ChartType, Plugin } from 'chart.js';

/** What a heat map says beside its cells' colours. */
export interface HeatMarks {
  /** From none to the most, with the words at either end. */
  readonly scale: {
    readonly colors: readonly string[];
    readonly low: string;
    readonly high: string;
  };
  /** Written into the cells where all of them fit; empty for none. */
  readonly texts: readonly string[];
  readonly inks: readonly string[];
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    heatMarks?: HeatMarks;
  }
}

/** Pixels. */
const SCALE = { width: 110, height: 9, gap: 6 };
/** Room above the plot that the scale takes. */
export const SCALE_ROOM = 24;

/** A colour scale above the plot, and the cells' numbers in them. */
export const heatMarks: Plugin = {
  id: 'heatMarks',
  afterDatasetsDraw: (chart: Chart) => {
    // From the options, which follow the theme; plugins are made once.
    const marks = chart.options.plugins?.heatMarks as HeatMarks | undefined;
    if (marks === undefined) return;
    const { ctx: pen } = chart;
    const { size = 11, family = 'sans-serif' } = chart.options.font as {
      size?: number;
      family?: string;
    };
    pen.save();
    pen.font = `${size}px ${family}`;
    pen.textBaseline = 'middle';
    drawScale(chart, marks);
    drawTexts(chart, marks);
    pen.restore();
  },
};

function drawScale({ ctx: pen, chartArea, options, width }: Chart, { scale }: HeatMarks): void {
  const top = chartArea.top - SCALE_ROOM + 2;
  const middle = top + SCALE.height / 2;
  const [before, after] = [scale.low, scale.high].map(text => pen.measureText(text).width);
  const whole = (before ?? 0) + (after ?? 0) + SCALE.width + 2 * SCALE.gap;
  const start = Math.max(0, Math.min(chartArea.left, width - whole));
  const left = start + (before ?? 0) + SCALE.gap;
  pen.textAlign = 'left';
  pen.fillStyle = options.color as string;
  pen.fillText(scale.low, start, middle);
  pen.fillText(scale.high, left + SCALE.width + SCALE.gap, middle);
  const step = SCALE.width / scale.colors.length;
  scale.colors.forEach((color, index) => {
    pen.fillStyle = color;
    // Half a pixel over the next one, or the page would show through between them.
    pen.fillRect(left + index * step, top, step + 0.5, SCALE.height);
  });
  pen.strokeStyle = options.color as string;
  pen.lineWidth = 0.5;
  pen.strokeRect(left, top, SCALE.width, SCALE.height);
}

function drawTexts(chart: Chart, { texts, inks }: HeatMarks): void {
  const { ctx: pen } = chart;
  const cells = chart.getDatasetMeta(0).data;
  const size = cells[0]?.getProps(['width', 'height']) as
    { width: number; height: number } | undefined;
  const widest = Math.max(0, ...texts.map(text => pen.measureText(text).width));
  if (size === undefined || widest > size.width - 4 || size.height < 13) return;
  pen.textAlign = 'center';
  texts.forEach((text, index) => {
    const cell = cells[index];
    if (text === '' || cell === undefined) return;
    const { x, y } = cell.getProps(['x', 'y'], true);
    pen.fillStyle = inks[index] ?? '';
    pen.fillText(text, x + size.width / 2, y + size.height / 2);
  });
}
