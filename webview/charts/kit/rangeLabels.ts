import type { NumberFormat } from '../../../src/words/numberFormat.ts';

/** `0.3–0.5` for each bin. @param edges one more than there are bins */
export function rangeLabels(edges: readonly number[], format: NumberFormat): readonly string[] {
  return edges
    .slice(1)
    .map((high, bin) => `${format.decimal(edges[bin] ?? 0)}–${format.decimal(high)}`);
}
