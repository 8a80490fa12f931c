import { AnchorGrids } from '../anchors/AnchorGrid.ts';
import { IOU_BINS, iouBin } from '../assignment/Assignment.ts';
import { HighestOfBoxes } from '../assignment/maxIou/HighestOfBoxes.ts';
import { type PlacedImage, placedImage } from '../assignment/maxIou/PlacedImage.ts';
import { TimeSlice, type Sharing } from '../contract/steps/TimeSlice.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import type { CandidateRule, DetectorSetup, MaxIouRule } from '../detectors/DetectorSetup.ts';
import { total } from '../summary/Counts.ts';
import { skipReason } from '../summary/tallies/skipReason.ts';
import { WasmSweep } from '../assignment/sweep/WasmSweep.ts';
import type { TallyOptions } from '../summary/tallyImages.ts';
import type { ImageSample } from '../summary/ImageSample.ts';
import { type AnchorDesign, redrawn } from './AnchorDesign.ts';
import { sampleJob } from './sampleJob.ts';

type AnchorRule = Extract<CandidateRule, { kind: 'anchors' }>;

interface Present {
  readonly setup: DetectorSetup;
  readonly candidates: AnchorRule;
  readonly rule: MaxIouRule;
}

type Judging = Pick<TallyOptions, 'sweepModule' | keyof Sharing>;

/** Boxes that judge a design, each at each size of the training: of more, every second, third … is taken. */
export const JUDGING_BOXES = 2000;

/**
 * Says how good designs are, by the highest IoU of each box with an anchor: boxes are placed once for all of them, no anchor
 * is labelled, and a design that was judged before is remembered.
 */
export class DesignJudge {
  readonly #present: Present;
  readonly #sharing: Sharing;
  readonly #images: readonly PlacedImage[];
  readonly #highest: HighestOfBoxes;
  readonly #known = new Map<string, number>();

  private constructor(present: Present, images: readonly PlacedImage[], options: Judging) {
    this.#present = present;
    this.#images = images;
    this.#sharing = options;
    const wasm = options.sweepModule && new WasmSweep(options.sweepModule);
    this.#highest = new HighestOfBoxes(present.rule, wasm);
  }

  /** @throws FailureError `cancelled` */
  static async of(sample: ImageSample, present: Present, options: Judging): Promise<DesignJudge> {
    const images = await new TimeSlice(options).run(placed(sample, present));
    return new DesignJudge(present, images, options);
  }

  /**
   * Coverage decides; the mean IoU leads the search where coverage is flat.
   *
   * @returns in [0, 1.2]
   * @throws FailureError `cancelled`
   */
  async score(design: AnchorDesign): Promise<number> {
    const key = Object.values(design).join(' ');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const score = await new TimeSlice(this.#sharing).run(this.#judged(design));
    this.#known.set(key, score);
    return score;
  }

  *#judged(design: AnchorDesign): Steps<number> {
    const { setup, candidates, rule } = this.#present;
    const { candidates: changed } = redrawn(setup, candidates, design);
    const grids = new AnchorGrids(changed as AnchorRule);
    const coveredFrom = Math.round(rule.foregroundIou * IOU_BINS);
    const ious = new Float64Array(IOU_BINS);
    let boxes = 0;
    for (const image of this.#images) {
      yield;
      const grid = grids.of(image.padded);
      // The image has no pixel in the network.
      if (grid.count === 0) continue;
      boxes += image.targets.count;
      yield* this.#highest.each(grid, image, iou => {
        if (iou >= 0) ious[iouBin(iou)] = (ious[iouBin(iou)] as number) + 1;
      });
    }
    const covered = total(ious.subarray(coveredFrom));
    const sum = ious.reduce((all, number, bin) => all + (number * (bin + 0.5)) / IOU_BINS, 0);
    const meanIou = boxes === 0 ? 0 : sum / boxes;
    return (covered + 0.2 * meanIou * boxes) / Math.max(1, boxes);
  }
}

function* placed(sample: ImageSample, { setup, rule }: Present): Steps<readonly PlacedImage[]> {
  const { images, boxes, groups } = sampleJob(sample, setup);
  const found: PlacedImage[] = [];
  for (let image = 0; image < images.count; image++) {
    const size = { width: images.width[image] as number, height: images.height[image] as number };
    const [from, to] = [groups.start[image] as number, groups.start[image + 1] as number];
    const crowd = boxes.crowd.subarray(from, to);
    if (setup.leavesOut && skipReason(setup.leavesOut, size, crowd) !== -1) continue;
    const rows = groups.rows.subarray(from, to);
    for (const resize of setup.resize)
      found.push(yield* placedImage({ setup, rule }, boxes, { image: size, resize, rows }));
  }
  thinOut(found);
  return found;
}

/** Boxes count alone, so that of an image with thousands some are enough. */
function thinOut(images: readonly PlacedImage[]): void {
  const boxes = images.reduce((sum, { targets }) => sum + targets.count, 0);
  const step = Math.ceil(boxes / JUDGING_BOXES);
  if (step <= 1) return;
  let seen = 0;
  for (const { targets } of images) {
    let kept = 0;
    for (let index = 0; index < targets.count; index++)
      if (seen++ % step === 0) targets.corners.copyWithin(4 * kept++, 4 * index, 4 * index + 4);
    targets.count = kept;
  }
}
