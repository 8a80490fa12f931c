import { resizedSize } from '../detectors/networkSize.ts';
import { assignerFor } from '../assignment/assignerFor.ts';
import { BoxesByImage } from '../dataset/BoxesByImage.ts';
import type { Progress } from '../contract/Progress.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import { type Sharing, TimeSlice } from '../contract/steps/TimeSlice.ts';
import { levelCount } from '../detectors/levels.ts';
import type { Size } from '../geometry/Size.ts';
import { type AnchorTally, anchorTally } from './AnchorTally.ts';
import { batchOf, type Batches } from './Batches.ts';
import { labelAdder } from './tallies/labelAdder.ts';
import { count, total } from './Counts.ts';
import { sampleGroup, sampleLevel } from './evidence/evidenceLevels.ts';
import { addEvidence, evidenceOfLevel } from './evidence/EvidenceTally.ts';
import { type IouDepth, iouDepth } from './evidence/iouDepth.ts';
import { skipReason } from './tallies/skipReason.ts';
import type { TallyJob } from './TallyJob.ts';

/** Views of columns that are kept, by length. */
const VIEWS = 256;

export interface TallyOptions extends Sharing {
  /** Leaves out the IoU histogram and the simulator's evidence, which take most of the time. */
  readonly labelsOnly?: boolean | undefined;
  /** Works out the IoU histogram on every image of a large set, and not on a sample of them. */
  readonly exactHistogram?: boolean | undefined;
  /** `sweepAnchors.wasm`, compiled; without it plain TypeScript does the same. */
  readonly sweepModule?: WebAssembly.Module | undefined;
  readonly progress?: Progress | undefined;
}

/** Assigns anchors on every image of a job that has a size, one at a time, and counts. */
export async function tallyImages(
  job: TallyJob,
  { labelsOnly = false, exactHistogram = false, sweepModule, progress, ...sharing }: TallyOptions,
): Promise<AnchorTally> {
  const { from, to } = job;
  const depth = iouDepth(job.setup, job.evidence, { labelsOnly, exactHistogram });
  const visit = imageVisitor(job, depth.firstBin, sweepModule);
  const slice = new TimeSlice(sharing);
  const tell = (image: number) =>
    progress?.({
      stage: 'assign',
      share: to > from ? (image - from) / (to - from) : 1,
      counted: { images: image - from, allImages: to - from, ...anchorsOf(visit.tally) },
    });
  const next = async (image: number) => {
    await slice.next();
    tell(image);
  };
  await next(from);
  for (let image = from; image < to; image++) {
    // An image may have any number of boxes.
    for (const steps = visit.add(image, depth.of(image)); steps.next().done !== true;)
      if (slice.isOver) await next(image);
    if (slice.isOver) await next(image);
  }
  tell(to);
  return visit.tally;
}

function anchorsOf({ anchors, foreground, ignored }: AnchorTally) {
  const counted = total(foreground);
  return { foreground: counted, background: total(anchors) - counted - total(ignored) };
}

function imageVisitor(
  { setup, images, boxes: all, groups, categories, batches, evidence }: TallyJob,
  firstBin: number,
  sweepModule: WebAssembly.Module | undefined,
) {
  const byImage = new BoxesByImage(all, groups);
  const boxes = byImage.columns;
  const assign = assignerFor(setup, boxes, sweepModule);
  const marks = all.crowd.length * setup.resize.length;
  const tally = anchorTally(levelCount(setup.candidates), categories, marks);
  const range = ranges();
  const own = { setup, firstBin, annotationRow: (row: number) => byImage.annotationRow(row) };
  const addLabels = labelAdder(tally, boxes, own);
  const sums = (index: number) => {
    const level = evidence.apart ? sampleLevel(evidence.hashes[index] as number) : evidence.lowest;
    return evidenceOfLevel(tally.evidence, level);
  };
  const sizeAt = (index: number): Size => ({
    height: images.height[index] as number,
    width: images.width[index] as number,
  });
  return {
    tally,
    *add(index: number, { lowestIou, isSampled }: IouDepth): Steps<void> {
      const image = sizeAt(index);
      // Also false for NaN: without a size there is no grid.
      if (!(image.height > 0 && image.width > 0)) return;
      const first = byImage.first(index);
      const end = first + (groups.start[index + 1] as number) - (groups.start[index] as number);
      const reason =
        setup.leavesOut === undefined
          ? -1
          : skipReason(setup.leavesOut, image, boxes.crowd.subarray(first, end));
      if (reason !== -1) {
        count(tally.leftOutImages, reason);
        return;
      }
      const rows = range(first, end);
      const group = sampleGroup(evidence.hashes[index] as number);
      let anchors = 0;
      for (const [size, resize] of setup.resize.entries()) {
        const largest = batches && largestIn(batches, index, at => resizedSize(resize, sizeAt(at)));
        const view = { image, resize, rows, lowestIou, countsOnly: !isSampled, largest };
        const { targets, assignment } = yield* assign(view);
        anchors += assignment.grid.count;
        const left = addLabels(targets, assignment, size);
        if (left !== null) yield* left;
        if (isSampled)
          addEvidence(sums(index), targets, assignment, { categories: boxes.category, group });
      }
      if (anchors === 0) {
        count(tally.imagesWithoutPixels, 0);
        return;
      }
      count(tally.images, 0);
      if (isSampled) count(sums(index).sample.images, group);
    },
  };
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
