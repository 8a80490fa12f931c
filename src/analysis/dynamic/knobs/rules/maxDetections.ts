import { raisesByItself } from '../../frameworks/raisesByItself.ts';
import { count, type Measure, share } from '../../../advice/measures.ts';
import { boxesBeyond } from '../../queries/countMatches.ts';
import type { KnobContext } from '../KnobContext.ts';
import type { KnobFinding } from '../KnobRule.ts';
import { settingOf } from '../settingOf.ts';

type MaxDetections = KnobFinding<
  'max-detections',
  {
    kept: Measure<'count'>;
    /** Boxes beyond what is kept of their image: no evaluation can find them. */
    beyond: Measure<'count'>;
    beyondShare: Measure<'share'>;
    mostBoxes: Measure<'count'>;
    /** Whether newer releases raise the default by themselves. */
    raisedByItself: boolean;
  }
>;

const STEP = 100;

/** Boxes beyond the detections that are kept of a picture: the smallest multiple of 100 that keeps as many as any image has boxes. */
export function maxDetections({ detector, exploration, data }: KnobContext): MaxDetections | null {
  const { key, now } = settingOf(detector, 'max-detections');
  const kept = now ?? keptOf(exploration);
  if (kept === null) return null;
  const { images } = data.perImage;
  const beyond = boxesBeyond(data.perImage, kept);
  const queries = exploration?.kind === 'queries' ? exploration.detector.rule.queries : Infinity;
  // The queries are what is short; where all of them are kept, no other number is.
  const areQueries = queries < kept || (key === null && queries === kept);
  if (beyond === 0 || areQueries) return null;
  const mostBoxes = images.length - 1;
  const boxes = images.reduce((sum, number, each) => sum + number * each, 0);
  return {
    code: 'max-detections',
    key,
    now: kept,
    proposed: Math.ceil(mostBoxes / STEP) * STEP,
    evidence: {
      kept: count(kept),
      beyond: count(beyond),
      beyondShare: share(beyond / boxes),
      mostBoxes: count(mostBoxes),
      raisedByItself: raisesByItself(detector.framework, kept),
    },
  };
}

function keptOf(exploration: KnobContext['exploration']): number | null {
  return exploration?.kind === 'queries' ? exploration.detector.rule.kept : null;
}
