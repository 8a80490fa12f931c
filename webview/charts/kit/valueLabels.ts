import type { Chart, Plugin } from 'chart.js';

/** Writes each horizontal bar's value at its end, so that small ones can be read too. */
export function valueLabels(labels: readonly string[]): Plugin {
  return {
    id: 'valueLabels',
    afterDatasetsDraw: (chart: Chart) => {
      const { ctx, options } = chart;
      const { size = 11, family = 'sans-serif' } = options.font as {
        size?: number;
        family?: string;
      };
      ctx.save();
      // Read from the options, which follow the theme; plugins are created once.
      ctx.fillStyle = options.color as string;
      ctx.font = `${size}px ${family}`;
      ctx.textBaseline = 'middle';
      chart.getDatasetMeta(0).data.forEach((bar, index) => {
        ctx.fillText(labels[index] ?? '', bar.x + 5, bar.y);
      });
      ctx.restore();
    },
  };
}
