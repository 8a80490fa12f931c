import type { Random } from './FuzzTarget.ts';

/** A whole number from 0, below the limit. */
export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

/** One of a list that is not empty. */
export function oneOf<T>(random: Random, list: readonly T[]): T {
  return list[below(random, list.length)] as T;
}
