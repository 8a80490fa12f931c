import { AnchorGrids } from '../../anchors/AnchorGrid.ts';
import { paddedSize, resizedSize } from '../../detectors/networkSize.ts';
import type { BoxColumns } from '../../dataset/Dataset.ts';
import type { DetectorSetup, AtssRule } from '../../detectors/DetectorSetup.ts';
import { arithmeticOf } from '../../detectors/arithmetics.ts';
import { candidatesOf } from '../candidatesOf.ts';
import type { ImageAssigner } from '../ImageAssigner.ts';
import { emptyTargets, fillTargets } from '../TargetBoxes.ts';
import { AtssAssigner } from './AtssAssigner.ts';

/** ATSS on grids with one anchor a cell. */
export function atssImageAssigner(
  setup: DetectorSetup,
  annotations: BoxColumns,
  rule: AtssRule,
): ImageAssigner {
  const candidates = candidatesOf(setup, 'anchors');
  if (candidates.levels.some(level => level.sizes.length * level.aspectRatios.length !== 1))
    throw new TypeError(`${setup.name}: ATSS is counted on one anchor a cell`);
  const grids = new AnchorGrids(candidates);
  const assigner = new AtssAssigner(rule.candidatesPerLevel);
  const targets = emptyTargets();
  return function* ({ image, resize, rows, lowestIou, largest }) {
    const resized = resizedSize(resize, image);
    const place = arithmeticOf(setup.boxes, 'boxes')({ image, resized, resize });
    yield* fillTargets(targets, annotations, rows, { place });
    const grid = grids.of(paddedSize(largest ?? resized, setup.padToMultiple));
    return { targets, assignment: yield* assigner.assign(grid, targets, lowestIou) };
  };
}
