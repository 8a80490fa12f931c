import { fail } from '../../analysis/contract/failures/Failure.ts';
import type { DynamicCounts } from '../../analysis/dynamic/explore/DynamicDetector.ts';

/** Pixels; beyond them a grid has more points than anybody trains. */
const SIDES = [32, 8192] as const;
const QUERIES = [1, 100_000] as const;

/** What stands between commas. */
export function entries(text: string): string[] {
  return text === '' ? [] : text.split(',');
}

/**
 * Sides of the square input: what the coarsest level divides, since the frameworks train with nothing else.
 *
 * @throws FailureError `arguments`
 */
export function sideList(text: string, counts: DynamicCounts | null, name: string): number[] {
  const sides = numbers('image-size', text, SIDES);
  const strides = counts?.kind === 'points' ? counts.detector.releases[0].rule.strides : [];
  const coarsest = Math.max(1, ...strides);
  const uneven = sides.find(side => side % coarsest !== 0);
  if (uneven === undefined) return sides;
  const next = Math.ceil(uneven / coarsest) * coarsest;
  return fail({
    code: 'arguments',
    message: `--image-size takes multiples of ${coarsest} for ${name}, the stride of its coarsest level: ${next} instead of ${uneven}.`,
  });
}

/** @throws FailureError `arguments` */
export function queryList(text: string): number[] {
  return numbers('queries', text, QUERIES);
}

function numbers(name: string, text: string, [low, high]: readonly [number, number]): number[] {
  return entries(text).map(entry => {
    const value = /^\d{1,6}$/.test(entry) ? Number(entry) : NaN;
    if (value >= low && value <= high) return value;
    return fail({
      code: 'arguments',
      message: `--${name} takes whole numbers from ${low} to ${high}, separated by commas; not "${entry}".`,
    });
  });
}
