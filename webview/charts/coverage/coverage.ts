import type { Histogram } from '../../../src/analysis/report/Histogram.ts';

export interface Coverage {
  readonly iou: number;
  /** Share of the boxes whose best anchor overlaps them by at least `iou`, in [0, 1]. */
  readonly share: number;
}

/** The best recall that the anchors allow, at each edge of the histogram but the last. */
export function coverage({ edges, counts }: Histogram): readonly Coverage[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let above = total;
  return counts.map((count, bin) => {
    const share = total === 0 ? 0 : above / total;
    above -= count;
    return { iou: edges[bin] ?? 0, share };
  });
}
