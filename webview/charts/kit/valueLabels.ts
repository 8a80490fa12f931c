import type { Chart, Plugin } from 'chart.js';

/**
 * Writes the value of each row after its mark, so that small ones can be read too; one without a mark has it at the start.
 *
 * @param gap pixels from the place of the value
 */
export function valueLabels(labels: readonly string[], gap: number): Plugin {
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
