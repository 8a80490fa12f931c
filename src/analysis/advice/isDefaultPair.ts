import { DEFAULT_PAIR } from '../simulation/grid.ts';

export function isDefaultPair(pair: { readonly gamma: number; readonly alpha: number }): boolean {
  return pair.gamma === DEFAULT_PAIR.gamma && pair.alpha === DEFAULT_PAIR.alpha;
}
