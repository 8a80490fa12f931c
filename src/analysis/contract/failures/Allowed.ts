/** Numbers between two ends, which belong to the range unless it says otherwise. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
  /** Whether `least` itself is too little. */
  readonly above?: boolean;
  /** Whether `most` itself is too much. */
  readonly below?: boolean;
  readonly whole?: boolean;
  /** Least distance from 0 of what is not 0. */
  readonly apart?: number;
}

/** What a value of a detector's description has to be. */
export type Allowed =
  | { readonly kind: 'number'; readonly range: NumberRange }
  /** A list of `count` entries has too few or too many. */
  | {
      readonly kind: 'length';
      readonly count: number;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'list' }
  | { readonly kind: 'text' }
  /** At least what another value is. */
  | { readonly kind: 'at-least'; readonly key: string; readonly value: number };

/** Also false for what is no number. */
export function isWithin(value: unknown, range: NumberRange): value is number {
  const { whole = false, apart = 0 } = range;
  if (typeof value !== 'number' || !isBetween(value, range)) return false;
  if (value !== 0 && Math.abs(value) < apart) return false;
  return !whole || Number.isInteger(value);
}

function isBetween(value: number, { least, most, above, below }: NumberRange): boolean {
  if ((above === true && value === least) || (below === true && value === most)) return false;
  return value >= least && value <= most;
}
