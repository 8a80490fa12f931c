import { arithmeticOf } from '../../detectors/arithmetics.ts';
import type { DetectorSetup } from '../../detectors/DetectorSetup.ts';
import type { UnfitDetector } from '../../contract/failures/PilotObstacle.ts';
import type { PilotSetup } from './PilotSetup.ts';

/** Levels that pilots have at most: deeper ones see next to nothing of a small image. */
const LEVELS = 3;
const FIRST_STRIDES = new Set([4, 8, 16]);

/** The detector of pilots, or why there is none. */
export function fitDetector(detector: DetectorSetup): PilotSetup | UnfitDetector {
  const { candidates, loss, sampling, name } = detector;
  if (candidates.kind !== 'anchors') return { kind: 'no-anchors', detector: name };
  if (loss.kind !== undefined || loss.objectness === true || sampling !== undefined)
    return { kind: 'other-loss', detector: name };
  const levels = candidates.levels.slice(0, LEVELS);
  const strides = levels.map(({ stride }) => stride);
  const perPlace = levels.map(
    level =>
      arithmeticOf(candidates.generator, 'anchors').cell(level, candidates.offset).length / 4,
  );
  const [first = 0] = strides;
  const [anchorsPerPlace = 0] = perPlace;
  const isEven = strides.every((stride, at) => stride === first * 2 ** at);
  const isSame = perPlace.every(count => count === anchorsPerPlace);
  if (!FIRST_STRIDES.has(first) || !isEven || !isSame)
    return { kind: 'other-levels', detector: name };
  const setup = { ...detector, candidates: { ...candidates, levels } };
  return { setup, strides, anchorsPerPlace };
}

/** Whether pilots can be trained. */
export function isFit(found: PilotSetup | UnfitDetector): found is PilotSetup {
  return 'setup' in found;
}
