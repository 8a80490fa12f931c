import { AnchorGrids } from '../../anchors/AnchorGrid.ts';
import { paddedSize, resizedSize } from '../../detectors/networkSize.ts';
import type { BoxColumns } from '../../dataset/Dataset.ts';
import type { CandidateRule, DetectorSetup, MaxIouRule } from '../../detectors/DetectorSetup.ts';
import { arithmeticOf, trainsOnCrowds } from '../../detectors/arithmetics.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { Size } from '../../geometry/Size.ts';
import type { AssignedImage, ImageAssigner, ImageView } from '../ImageAssigner.ts';
import { MaxIouAssigner } from './MaxIouAssigner.ts';
import type { MaxIouInput } from './MaxIouInput.ts';
import { WasmSweep } from '../sweep/WasmSweep.ts';
import { emptyTargets, fillFew, fillTargets } from '../TargetBoxes.ts';

interface Parts {
  readonly setup: DetectorSetup;
  readonly annotations: BoxColumns;
  readonly assigner: MaxIouRule;
  readonly candidates: Extract<CandidateRule, { kind: 'anchors' }>;
  /** `sweepAnchors.wasm`, compiled. */
  readonly sweepModule?: WebAssembly.Module | undefined;
}

/** Max-IoU assignment on grids of anchors. */
export function maxIouImageAssigner({ setup, annotations, ...parts }: Parts): ImageAssigner {
  const grids = new AnchorGrids(parts.candidates);
  const wasm = parts.sweepModule && new WasmSweep(parts.sweepModule);
  const assigner = new MaxIouAssigner(parts.assigner, wasm);
  const targets = emptyTargets();
  const crowds: 'too' | 'out' = trainsOnCrowds(setup.boxes) ? 'too' : 'out';
  const regions = parts.assigner.crowdRegions && emptyTargets();
  const selectionFor = ({ image, resize }: ImageView, resized: Size) => ({
    place: arithmeticOf(setup.boxes, 'boxes')({ image, resized, resize }),
    crowds,
    maximum: setup.maximumBoxes,
  });
  /** What the boxes that were taken are assigned on. */
  const inputOf = ({ lowestIou, countsOnly, largest }: ImageView, resized: Size): MaxIouInput => {
    const grid = grids.of(paddedSize(largest ?? resized, setup.padToMultiple));
    // An image resized to less than one pixel has no anchors; the framework stops at it.
    if (grid.count === 0) targets.count = 0;
    return { grid, targets, regions, resized, lowestIou, countsOnly };
  };
  const inSteps = function* (view: ImageView): Steps<AssignedImage> {
    const resized = resizedSize(view.resize, view.image);
    const selection = selectionFor(view, resized);
    yield* fillTargets(targets, annotations, view.rows, selection);
    if (regions)
      yield* fillTargets(regions, annotations, view.rows, {
        ...selection,
        maximum: undefined,
        crowds: 'only',
      });
    return { targets, assignment: yield* assigner.assign(inputOf(view, resized)) };
  };
  const atOnce = (view: ImageView): AssignedImage | null => {
    if (regions || view.countsOnly !== true) return null;
    const resized = resizedSize(view.resize, view.image);
    if (!fillFew(targets, annotations, view.rows, selectionFor(view, resized))) return null;
    const assignment = assigner.counted(inputOf(view, resized));
    return assignment && { targets, assignment };
  };
  return Object.assign(inSteps, { atOnce });
}
