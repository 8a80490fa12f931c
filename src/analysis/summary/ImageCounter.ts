import { assignerFor } from '../assignment/assignerFor.ts';
import type { ImageAssigner, ImageView } from '../assignment/ImageAssigner.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import { BoxesByImage } from '../dataset/BoxesByImage.ts';
import type { ResizeRule } from '../detectors/DetectorSetup.ts';
import { levelCount } from '../detectors/levels.ts';
import { resizedSize } from '../detectors/networkSize.ts';
import type { Size } from '../geometry/Size.ts';
import { type AnchorTally, anchorTally } from './AnchorTally.ts';
import { batchOf, type Batches } from './Batches.ts';
import { count } from './Counts.ts';
import { sampleGroup, sampleLevel } from './evidence/evidenceLevels.ts';
import { addEvidence, evidenceOfLevel } from './evidence/EvidenceTally.ts';
import type { IouDepth } from './evidence/iouDepth.ts';
import { labelAdder } from './tallies/labelAdder.ts';
import { skipReason } from './tallies/skipReason.ts';
import { marksFor, type TallyJob } from './TallyJob.ts';

/** Views of columns that are kept, by length. */
const VIEWS = 256;

/** Assigns anchors on one image of a job after another, and counts. */
export class ImageCounter {
  readonly tally: AnchorTally;
  readonly #job: TallyJob;
  readonly #byImage: BoxesByImage;
  readonly #assign: ImageAssigner;
  readonly #addLabels: ReturnType<typeof labelAdder>;
  readonly #rowsOf = ranges();

  /** @param firstBin of the IoUs that are counted */
  constructor(job: TallyJob, firstBin: number, sweepModule: WebAssembly.Module | undefined) {
    const { setup, boxes, groups, categories } = job;
    this.#job = job;
    this.#byImage = new BoxesByImage(boxes, groups);
    const { columns } = this.#byImage;
    this.#assign = assignerFor(setup, columns, sweepModule);
    const marks = job.marks ?? new Uint16Array(marksFor(job));
    this.tally = anchorTally(levelCount(setup.candidates), categories, marks);
    const annotationRow = (row: number) => this.#byImage.annotationRow(row);
    this.#addLabels = labelAdder(this.tally, columns, { setup, firstBin, annotationRow });
  }

  /** @returns null where it is done at once, else the steps that are left */
  add(index: number, { lowestIou, isSampled }: IouDepth): Steps<void> | null {
    const { setup, groups } = this.#job;
    const image = this.#sizeOf(index);
    // Also false for NaN: without a size there is no grid.
    if (!(image.height > 0 && image.width > 0)) return null;
    const first = this.#byImage.first(index);
    const end = first + (groups.start[index + 1] as number) - (groups.start[index] as number);
    if (this.#leavesOut(image, first, end)) return null;
    const resize = setup.resize[0] as ResizeRule;
    const view: ImageView = {
      image,
      resize,
      rows: this.#rowsOf(first, end),
      lowestIou,
      countsOnly: !isSampled,
      largest: this.#largestFor(index, resize),
    };
    const done = setup.resize.length === 1 ? (this.#assign.atOnce?.(view) ?? null) : null;
    if (done === null) return this.#addInSteps(index, view, isSampled);
    this.#countImage(index, done.assignment.grid.count, false);
    return this.#addLabels(done.targets, done.assignment, 0);
  }

  *#addInSteps(index: number, view: ImageView, isSampled: boolean): Steps<void> {
    const { evidence, setup } = this.#job;
    const { category: categories } = this.#byImage.columns;
    const group = sampleGroup(evidence.hashes[index] as number);
    let anchors = 0;
    for (const [size, resize] of setup.resize.entries()) {
      const largest = this.#largestFor(index, resize);
      const { targets, assignment } = yield* this.#assign({ ...view, resize, largest });
      anchors += assignment.grid.count;
      const left = this.#addLabels(targets, assignment, size);
      if (left !== null) yield* left;
      if (isSampled)
        addEvidence(this.#evidenceOf(index), targets, assignment, { categories, group });
    }
    this.#countImage(index, anchors, isSampled);
  }

  #countImage(index: number, anchors: number, isSampled: boolean): void {
    count(anchors === 0 ? this.tally.imagesWithoutPixels : this.tally.images, 0);
    if (anchors === 0 || !isSampled) return;
    const group = sampleGroup(this.#job.evidence.hashes[index] as number);
    count(this.#evidenceOf(index).sample.images, group);
  }

  #evidenceOf(index: number) {
    const { apart, hashes, lowest } = this.#job.evidence;
    const level = apart ? sampleLevel(hashes[index] as number) : lowest;
    return evidenceOfLevel(this.tally.evidence, level);
  }

  /** Whether training leaves an image out, which is counted by its reason. */
  #leavesOut(image: Size, first: number, end: number): boolean {
    const { leavesOut } = this.#job.setup;
    if (leavesOut === undefined) return false;
    const crowd = this.#byImage.columns.crowd.subarray(first, end);
    const reason = skipReason(leavesOut, image, crowd);
    if (reason !== -1) count(this.tally.leftOutImages, reason);
    return reason !== -1;
  }

  #sizeOf(index: number): Size {
    const { height, width } = this.#job.images;
    return { height: height[index] as number, width: width[index] as number };
  }

  #largestFor(index: number, resize: ResizeRule): Size | undefined {
    const { batches } = this.#job;
    return batches && largestIn(batches, index, at => resizedSize(resize, this.#sizeOf(at)));
  }
}

/** Whole numbers in a column that is filled again for the next range. */
function ranges(): (first: number, end: number) => Int32Array {
  let column = new Int32Array(64);
  // By length: most images have a few boxes, and to make a view takes as long as to count two of them.
  let views: Int32Array[] = [];
  return (first, end) => {
    const length = end - first;
    if (length > column.length) {
      column = new Int32Array(2 * length);
      views = [];
    }
    for (let i = 0; i < length; i++) column[i] = first + i;
    return length < VIEWS
      ? (views[length] ??= column.subarray(0, length))
      : column.subarray(0, length);
  };
}

/** The largest height and the largest width among the images that an image is padded with. */
function largestIn(batches: Batches, image: number, sizeOf: (image: number) => Size): Size {
  let [height, width] = [0, 0];
  for (const one of batchOf(batches, image)) {
    const size = sizeOf(one);
    height = Math.max(height, size.height);
    width = Math.max(width, size.width);
  }
  return { height, width };
}
