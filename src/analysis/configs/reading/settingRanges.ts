import type { NumberRange } from '../../contract/failures/Allowed.ts';

/** What frameworks take at all; far beyond what anybody trains with. */
export const SETTING_RANGES = {
  side: { least: 32, most: 16_384, whole: true },
  count: { least: 1, most: 100_000, whole: true },
  power: { least: 0, most: 1 },
  weight: { least: 0, most: 1000, above: true },
} as const satisfies Record<string, NumberRange>;
