import type { Scores } from './Scores.ts';
import { normalTail } from './normalTail.ts';

/** Below this threshold the curve is so long that it takes five times the cuts. */
const LOW_THRESHOLD = 0.001;

/** Σ precision × step of recall over even cuts from 5 deviations above the highest stratum, as the reference prototype does. */
export function areaByRectangles(scores: Scores, cuts: number, scoreThreshold: number): number {
  const { normals, spread, lowest } = scores;
  const highest = normals.reduce((top, value, i) => (i % 2 === 0 ? Math.max(top, value) : top));
  const from = Math.max(lowest + 0.1, highest + 5 * spread);
  const count = scoreThreshold >= LOW_THRESHOLD ? cuts : 5 * cuts;
  const curve = Array.from({ length: count }, (_, i) =>
    above(from - ((from - lowest) * i) / (count - 1), scores),
  );
  let area = 0;
  let envelope = 0;
  for (let i = count - 1; i >= 0; i--) {
    const [hits, misses] = curve[i] as [number, number];
    envelope = Math.max(envelope, hits / (hits + misses + 1e-12));
    area += envelope * (hits - (curve[i - 1]?.[0] ?? 0));
  }
  return area;
}

/** Mass of foreground and of the rest that scores above the cut. */
function above(cut: number, { strata: { label, mass }, normals }: Scores): [number, number] {
  let [hits, misses] = [0, 0];
  for (let j = 0; j < mass.length; j++) {
    const z = (cut - (normals[2 * j] as number)) / (normals[2 * j + 1] as number);
    const weight = (mass[j] as number) * normalTail(z);
    if (label[j] === 1) hits += weight;
    else misses += weight;
  }
  return [hits, misses];
}
