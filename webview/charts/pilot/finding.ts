import { pairText } from '../../../src/words/say/pilotText.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { PilotCurve } from './curves.ts';

/** Which pair is ahead at the last step that two pairs have, or the only one. */
export function pilotFinding(
  curves: readonly PilotCurve[],
  { format, text }: Pick<Wording, 'format' | 'text'>,
): string {
  const words = text.pilot.curve;
  const steps = curves.flatMap(({ points }) => points.map(({ step }) => step));
  const shared = steps.filter((step, at) => steps.indexOf(step) !== at);
  const last = Math.max(...(shared.length > 0 ? shared : steps));
  const there = curves.flatMap(curve => {
    const point = curve.points.find(({ step }) => step === last);
    return point === undefined ? [] : [{ curve, ap50: point.ap50 }];
  });
  const [best] = there.toSorted((one, other) => other.ap50 - one.ap50);
  if (best === undefined) return words.none;
  return words.ahead(pairText(best.curve, format), best.ap50.toFixed(3), format.count(last));
}
