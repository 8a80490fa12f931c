import type { Chart, Plugin } from 'chart.js';

/** Writes each horizontal bar's number at its end, so that the small ones can be read too. */
export function valueLabels(labels: readonly string[]): Plugin {
  return {
    id: 'valueLabels',
    afterDatasetsDraw: (chart: Chart) => {
      const { ctx: pen, options } = chart;
      const { size = 11, family = 'sans-serif' } = options.font as {
        size?: number;
        family?: string;
      };
      pen.save();
      // From the options, which follow the theme; plugins are made once.
      pen.fillStyle = options.color as string;
      pen.font = `${size}px ${family}`;
      pen.textBaseline = 'middle';
      chart.getDatasetMeta(0).data.forEach((bar, index) => {
        pen.fillText(labels[index] ?? '', bar.x + 5, bar.y);
      });
      pen.restore();
    },
  };
}
