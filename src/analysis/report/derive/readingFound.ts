import type { BoxReading } from '../../contract/records/BoxReading.ts';
import type { Convention, ConventionCode } from '../../contract/records/Convention.ts';

const FOUND: Readonly<Record<ConventionCode, BoxReading | null>> = {
  normalized: 'normalized',
  'normalized-corners': 'normalized-corners',
  'normalized-centres': 'normalized-centres',
  percent: 'percent',
  corners: 'corners',
  'yx-corners': 'yx-corners',
  // Both orders fit alike: only the user can know which.
  'corners-any-order': null,
  centres: 'centres',
  axes: 'yx',
  scaled: null,
  beyond: null,
};

/** How boxes are to be read by what was found; null where that is not known, or where no reading mends it. */
export function readingFound({ code }: Pick<Convention, 'code'>): BoxReading | null {
  return FOUND[code];
}
