import type { Chart, Plugin } from 'chart.js';
import type { Theme } from '../theme/Theme.ts';

/** Writes each horizontal bar's number at its end, so that the small ones can be read too. */
export function valueLabels(labels: readonly string[], theme: Theme): Plugin {
  return {
    id: 'valueLabels',
    afterDatasetsDraw: (chart: Chart) => {
      const pen = chart.ctx;
      pen.save();
      pen.fillStyle = theme.text;
      pen.font = `${theme.fontSize}px ${theme.fontFamily}`;
      pen.textBaseline = 'middle';
      chart.getDatasetMeta(0).data.forEach((bar, index) => {
        pen.fillText(labels[index] ?? '', bar.x + 5, bar.y);
      });
      pen.restore();
    },
  };
}
