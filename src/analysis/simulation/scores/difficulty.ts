import { emptyNormals, type Heads, logitNormals } from '../model/Heads.ts';
import { normalTail } from './normalTail.ts';
import type { Difficulty } from '../model/Simulation.ts';
import type { Strata } from '../model/Strata.ts';

/** −12 to 12 in steps of .5. */
const EDGES = Array.from({ length: 49 }, (_, i) => -12 + i / 2);

/** One head and what it looks at. */
interface View {
  readonly row: number;
  readonly strata: Strata;
  /** Positives that it stands for. */
  readonly positives: number;
}

/** How heads' logits are spread over foreground and the rest; what lies beyond the edges counts in the outer bins. */
export function difficulty(
  heads: Heads,
  views: readonly View[],
  negativesPerPositive: number,
): Difficulty {
  const foreground = new Float64Array(EDGES.length - 1);
  const background = new Float64Array(EDGES.length - 1);
  for (const { row, strata, positives } of views) {
    const logits = emptyNormals(strata.count);
    logitNormals(heads, { row, population: strata, start: 0 }, logits);
    const { normals } = logits;
    for (let j = 0; j < strata.count; j++) {
      const side = strata.label[j] === 1 ? foreground : background;
      const [centre, spread] = [normals[2 * j] as number, normals[2 * j + 1] as number];
      addNormal(side, centre, spread, positives * (strata.mass[j] as number));
    }
  }
  return {
    edges: EDGES,
    foreground: shares(foreground),
    background: shares(background),
    negativesPerPositive,
  };
}

function addNormal(bins: Float64Array, centre: number, spread: number, mass: number): void {
  let above = 1;
  for (let bin = 0; bin < bins.length; bin++) {
    const isLast = bin === bins.length - 1;
    const beyond = isLast ? 0 : normalTail(((EDGES[bin + 1] as number) - centre) / spread);
    bins[bin] = (bins[bin] as number) + mass * (above - beyond);
    above = beyond;
  }
}

function shares(bins: Float64Array): number[] {
  const total = bins.reduce((sum, value) => sum + value, 0);
  return Array.from(bins, mass => (total > 0 ? mass / total : 0));
}
