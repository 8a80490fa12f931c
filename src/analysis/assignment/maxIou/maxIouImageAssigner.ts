import { AnchorGrids } from '../../anchors/AnchorGrid.ts';
import { paddedSize, resizedSize } from '../../detectors/networkSize.ts';
import type { BoxColumns } from '../../dataset/Dataset.ts';
import type { CandidateRule, DetectorSetup, MaxIouRule } from '../../detectors/DetectorSetup.ts';
import { arithmeticOf, trainsOnCrowds } from '../../detectors/arithmetics.ts';
import type { ImageAssigner } from '../ImageAssigner.ts';
import { MaxIouAssigner } from './MaxIouAssigner.ts';
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
  return function* ({ image, resize, rows, lowestIou, countsOnly, largest }) {
    const resized = resizedSize(resize, image);
    const place = arithmeticOf(setup.boxes, 'boxes')({ image, resized, resize });
    const selection = { place, crowds, maximum: setup.maximumBoxes };
    if (!fillFew(targets, annotations, rows, selection))
      yield* fillTargets(targets, annotations, rows, selection);
    if (regions) yield* fillTargets(regions, annotations, rows, { place, crowds: 'only' });
    const grid = grids.of(paddedSize(largest ?? resized, setup.padToMultiple));
    // An image resized to less than one pixel has no anchors; the framework stops at it.
    if (grid.count === 0) targets.count = 0;
    const view = { grid, targets, regions, resized, lowestIou, countsOnly };
    return { targets, assignment: assigner.counted(view) ?? (yield* assigner.assign(view)) };
  };
}
