import type { Chart, Plugin } from 'chart.js';

/** Pixels. */
const RADIUS = 5;

interface Chosen {
  /** Index of the mark that stands out; null for none. */
  readonly chosen: number | null;
}

/** For a dataset, beside what Chart.js knows: a radius for each of thousands of marks would be looked up one by one. */
export function chosenOf(chosen: number | null): object {
  return { chosen } satisfies Chosen;
}

/** The dot of the chosen mark of the first dataset, in the colour of the text. */
export const chosenDot: Plugin = {
  id: 'chosenDot',
  afterDatasetsDraw: (chart: Chart) => {
    const { chosen } = chart.data.datasets[0] as unknown as Chosen;
    const mark = chosen === null ? undefined : chart.getDatasetMeta(0).data[chosen];
    if (mark === undefined) return;
    const { ctx } = chart;
    ctx.save();
    ctx.fillStyle = chart.options.color as string;
    ctx.beginPath();
    ctx.arc(mark.x, mark.y, RADIUS, 0, 2 * Math.PI);
    ctx.fill();
    ctx.restore();
  },
};
