import type { Chart, Plugin } from 'chart.js';
import type { Theme } from '../../theme/Theme.ts';
import type { Picture } from './ChartModel.ts';

/** Pixels after the longest value. */
const END = 4;
/** Of the size of the font. */
const DIGIT_WIDTH = 0.62;

/**
 * A chart of rows with the value of each after its mark.
 *
 * @param gap pixels from the place of the value
 */
export function withValueLabels(
  chart: Picture,
  values: readonly string[],
  { fontSize }: Theme,
  gap: number,
): Picture {
  const longest = Math.max(0, ...values.map(({ length }) => length));
  const right = gap + END + DIGIT_WIDTH * fontSize * longest;
  return {
    ...chart,
    options: { ...chart.options, layout: { padding: { right } } },
    plugins: [valueLabels(values, gap)],
  };
}

/**
 * Writes the value of each row after its mark, so that small ones can be read too; one without a mark has it at the start.
 *
 * @param gap pixels from the place of the value
 */
function valueLabels(labels: readonly string[], gap: number): Plugin {
  return {
    id: 'valueLabels',
    afterDatasetsDraw: (chart: Chart) => {
      const { ctx, options, chartArea } = chart;
      const { size = 11, family = 'sans-serif' } = options.font as {
        size?: number;
        family?: string;
      };
      ctx.save();
      // Read from the options, which follow the theme; plugins are created once.
      ctx.fillStyle = options.color as string;
      ctx.font = `${size}px ${family}`;
      ctx.textBaseline = 'middle';
      chart.getDatasetMeta(0).data.forEach(({ x, y }, index) => {
        ctx.fillText(labels[index] ?? '', (Number.isFinite(x) ? x : chartArea.left) + gap, y);
      });
      ctx.restore();
    },
  };
}
