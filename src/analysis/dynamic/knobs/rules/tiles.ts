import { count, type Measure, ratio, share } from '../../../advice/measures.ts';
import { tileStarts } from '../../explore/tiledBoxes.ts';
import type { KnobContext } from '../KnobContext.ts';
import type { KnobFinding } from '../KnobRule.ts';
import { LEAST_SHARE, shareWithout } from '../shareWithout.ts';

type Tiles = KnobFinding<
  'tiles',
  {
    side: Measure<'count'>;
    withoutNow: Measure<'share'>;
    /** By how much the median picture is shrunk onto the input. */
    shrink: Measure<'ratio'>;
    /** Tiles of the input's own size that the median picture is cut into. */
    tilesPerPicture: Measure<'count'>;
    overlap: Measure<'share'>;
  }
>;

/** Pictures that are shrunk less gain little from tiles. */
const LEAST_SHRINK = 2;
/** SAHI's own default. */
const OVERLAP = 0.2;

/** Tiles of large pictures, which show small boxes as they are: told, since no config of the detectors cuts them. */
export function tiles({ exploration, data: { medianSize } }: KnobContext): Tiles | null {
  if (exploration?.kind !== 'points' || medianSize === null) return null;
  const [own] = exploration.settings;
  if (own === undefined) return null;
  const { width, height } = medianSize;
  const shrink = Math.max(width, height) / own.side;
  const without = shareWithout(own, 0);
  if (without < LEAST_SHARE || shrink < LEAST_SHRINK) return null;
  const rule = { side: own.side, overlap: OVERLAP };
  return {
    code: 'tiles',
    key: null,
    now: null,
    proposed: null,
    evidence: {
      side: count(own.side),
      withoutNow: share(without),
      shrink: ratio(shrink),
      tilesPerPicture: count(tileStarts(width, rule).length * tileStarts(height, rule).length),
      overlap: share(OVERLAP),
    },
  };
}
