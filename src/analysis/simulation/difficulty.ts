import { deviation, meanLogit, type Heads } from './Heads.ts';
import { normalTail } from './normalTail.ts';
import type { Difficulty } from './Simulation.ts';
import type { Strata } from './Strata.ts';

/** −12 to 12 in steps of .5. */
const EDGES = Array.from({ length: 49 }, (_, i) => -12 + i / 2);

/** How one head's logits are spread over foreground and the rest; what lies beyond the edges counts in the outer bins. */
export function difficulty(heads: Heads, cell: number, strata: Strata): Difficulty {
  const spread = deviation(heads, cell);
  const foreground = new Float64Array(EDGES.length - 1);
  const background = new Float64Array(EDGES.length - 1);
  for (let j = 0; j < strata.count; j++) {
    const centre = meanLogit(heads, cell, strata.mean.subarray(3 * j, 3 * j + 3));
    const side = strata.label[j] === 1 ? foreground : background;
    addNormal(side, centre, spread, strata.mass[j] ?? 0);
  }
  const [positives, negatives] = [total(foreground), total(background)];
  return {
    edges: EDGES,
    foreground: Array.from(foreground, mass => mass / positives),
    background: Array.from(background, mass => (negatives > 0 ? mass / negatives : 0)),
    negativesPerPositive: negatives / positives,
  };
}

function addNormal(bins: Float64Array, centre: number, spread: number, mass: number): void {
  let above = 1;
  for (let bin = 0; bin < bins.length; bin++) {
    const isLast = bin === bins.length - 1;
    const beyond = isLast ? 0 : normalTail(((EDGES[bin + 1] ?? 0) - centre) / spread);
    bins[bin] = (bins[bin] ?? 0) + mass * (above - beyond);
    above = beyond;
  }
}

function total(bins: Float64Array): number {
  return bins.reduce((sum, value) => sum + value, 0);
}
