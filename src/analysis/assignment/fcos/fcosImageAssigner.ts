import { paddedSize, resizedSize } from '../../detectors/networkSize.ts';
import { PointGrids } from '../../anchors/PointGrids.ts';
import type { BoxColumns } from '../../dataset/Dataset.ts';
import type { DetectorSetup, FcosRule } from '../../detectors/DetectorSetup.ts';
import { arithmeticOf } from '../../detectors/arithmetics.ts';
import { candidatesOf } from '../candidatesOf.ts';
import type { ImageAssigner } from '../ImageAssigner.ts';
import { emptyTargets, fillTargets } from '../TargetBoxes.ts';
import { FcosAssigner } from './FcosAssigner.ts';

/** FCOS on grids of points. */
export function fcosImageAssigner(
  setup: DetectorSetup,
  annotations: BoxColumns,
  rule: FcosRule,
): ImageAssigner {
  const grids = new PointGrids(candidatesOf(setup, 'points'));
  const assigner = new FcosAssigner(rule);
  const targets = emptyTargets();
  return function* ({ image, resize, rows, largest }) {
    const resized = resizedSize(resize, image);
    const place = arithmeticOf(setup.boxes, 'boxes')({ image, resized, resize });
    yield* fillTargets(targets, annotations, rows, { place });
    const grid = grids.of(paddedSize(largest ?? resized, setup.padToMultiple));
    // An image resized to less than one pixel has no points; the framework stops at it.
    if (grid.count === 0) targets.count = 0;
    return { targets, assignment: yield* assigner.assign(grid, targets) };
  };
}
