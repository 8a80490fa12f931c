import { seededRandom } from '../../geometry/seededRandom.ts';
import { seededOrder } from '../../geometry/seededOrder.ts';

/** Each seed holds out another quarter. */
const PARTS = 4;
/** One order for all seeds, so that quarters do not overlap. */
const ORDER = 99;

export interface Split {
  readonly trained: readonly number[];
  readonly heldOut: readonly number[];
}

/** Which images a seed trains on, and which it is measured on. */
export function splitImages(count: number, seed: number): Split {
  const order = seededOrder(count, seededRandom(ORDER));
  const size = Math.round(count / PARTS);
  const from = (seed % PARTS) * size;
  const to = seed % PARTS === PARTS - 1 ? count : from + size;
  return {
    trained: [...order.slice(0, from), ...order.slice(to)],
    heldOut: order.slice(from, to),
  };
}
