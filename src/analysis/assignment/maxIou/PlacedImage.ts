import { paddedSize, resizedSize } from '../../detectors/networkSize.ts';
import { arithmeticOf, trainsOnCrowds } from '../../detectors/arithmetics.ts';
import type { BoxColumns } from '../../dataset/Dataset.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { DetectorSetup, MaxIouRule, ResizeRule } from '../../detectors/DetectorSetup.ts';
import type { Size } from '../../geometry/Size.ts';
import { emptyTargets, fillTargets, type TargetBoxes } from '../TargetBoxes.ts';

/** What a detector's assigner sees of one image at one of its sizes, whatever the anchors. */
export interface PlacedImage {
  /** Of the network input. */
  readonly padded: Size;
  readonly targets: TargetBoxes;
  /** Crowd regions, where the rule ignores their anchors. */
  readonly regions: TargetBoxes | null;
}

/** @param rows of `annotations` on the image */
export function* placedImage(
  { setup, rule }: { readonly setup: DetectorSetup; readonly rule: MaxIouRule },
  annotations: BoxColumns,
  { image, resize, rows }: { image: Size; resize: ResizeRule; rows: Int32Array },
): Steps<PlacedImage> {
  const resized = resizedSize(resize, image);
  const place = arithmeticOf(setup.boxes, 'boxes')({ image, resized, resize });
  const targets = emptyTargets();
  yield* fillTargets(targets, annotations, rows, {
    place,
    crowds: trainsOnCrowds(setup.boxes) ? 'too' : 'out',
    maximum: setup.maximumBoxes,
  });
  const regions = rule.crowdRegions === undefined ? null : emptyTargets();
  if (regions) yield* fillTargets(regions, annotations, rows, { place, crowds: 'only' });
  return { padded: paddedSize(resized, setup.padToMultiple), targets, regions };
}
