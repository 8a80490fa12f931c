import { resizedSize } from '../../detectors/networkSize.ts';
import { PointGrids } from '../../anchors/PointGrids.ts';
import type { BoxColumns } from '../../dataset/Dataset.ts';
import type { DetectorSetup, CenterNetRule } from '../../detectors/DetectorSetup.ts';
import { arithmeticOf } from '../../detectors/arithmetics.ts';
import { candidatesOf } from '../candidatesOf.ts';
import type { ImageAssigner } from '../ImageAssigner.ts';
import { emptyTargets, fillTargets } from '../TargetBoxes.ts';
import { CenternetAssigner } from './CenternetAssigner.ts';

/** CenterNet on its heat map. Unlike other frameworks it trains on crowd regions as on any box. */
export function centernetImageAssigner(
  setup: DetectorSetup,
  annotations: BoxColumns,
  rule: CenterNetRule,
): ImageAssigner {
  const grids = new PointGrids(candidatesOf(setup, 'points'));
  const { minimumOverlap, maximumObjects } = rule;
  const assigner = new CenternetAssigner(minimumOverlap, annotations);
  const targets = emptyTargets();
  return function* ({ image, resize, rows }) {
    const resized = resizedSize(resize, image);
    const place = arithmeticOf(setup.boxes, 'boxes')({ image, resized, resize });
    const seen = rows.subarray(0, maximumObjects);
    yield* fillTargets(targets, annotations, seen, { place, crowds: 'too' });
    const grid = grids.of(resized);
    const [level] = grid.levels;
    if (level === undefined) throw new TypeError(`${setup.name} needs one level`);
    return { targets, assignment: yield* assigner.assign(grid, level, targets) };
  };
}
