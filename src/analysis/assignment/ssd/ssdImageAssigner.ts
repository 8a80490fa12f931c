import { defaultBoxes } from '../../anchors/defaultBoxes.ts';
import { resizedSize } from '../../detectors/networkSize.ts';
import type { BoxColumns } from '../../dataset/Dataset.ts';
import type { DetectorSetup, ResizeRule, SsdRule } from '../../detectors/DetectorSetup.ts';
import { arithmeticOf } from '../../detectors/arithmetics.ts';
import { candidatesOf } from '../candidatesOf.ts';
import type { ImageAssigner } from '../ImageAssigner.ts';
import { emptyTargets, fillTargets } from '../TargetBoxes.ts';
import { SsdAssigner } from './SsdAssigner.ts';

/** SSD on its one input size. */
export function ssdImageAssigner(
  setup: DetectorSetup,
  annotations: BoxColumns,
  rule: SsdRule,
): ImageAssigner {
  const defaults = defaultBoxes(candidatesOf(setup, 'default-boxes'), squareSide(setup.resize));
  const assigner = new SsdAssigner(defaults, rule.foregroundIou);
  const targets = emptyTargets();
  return function* ({ image, resize, rows, lowestIou }) {
    const resized = resizedSize(resize, image);
    const place = arithmeticOf(setup.boxes, 'boxes')({ image, resized, resize });
    yield* fillTargets(targets, annotations, rows, { place });
    return { targets, assignment: yield* assigner.assign(targets, lowestIou !== null) };
  };
}

function squareSide([resize, ...others]: readonly ResizeRule[]): number {
  if (resize?.kind !== 'fixed' || resize.height !== resize.width || others.length > 0)
    throw new TypeError('default boxes need one fixed, square input');
  return resize.width;
}
