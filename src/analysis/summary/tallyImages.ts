import type { Progress } from '../contract/Progress.ts';
import { type Sharing, TimeSlice } from '../contract/steps/TimeSlice.ts';
import type { AnchorTally } from './AnchorTally.ts';
import { total } from './Counts.ts';
import { iouDepth } from './evidence/iouDepth.ts';
import { ImageCounter } from './ImageCounter.ts';
import type { TallyJob } from './TallyJob.ts';

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
  const counter = new ImageCounter(job, depth.firstBin, sweepModule);
  const slice = new TimeSlice(sharing);
  const tell = (image: number) =>
    progress?.({
      stage: 'assign',
      share: to > from ? (image - from) / (to - from) : 1,
      counted: { images: image - from, allImages: to - from, ...anchorsOf(counter.tally) },
    });
  const next = async (image: number) => {
    await slice.next();
    tell(image);
  };
  await next(from);
  for (let image = from; image < to; image++) {
    // An image may have any number of boxes.
    for (let steps = counter.add(image, depth.of(image)); steps?.next().done === false;)
      if (slice.isOver) await next(image);
    if (slice.isOver) await next(image);
  }
  tell(to);
  return counter.tally;
}

function anchorsOf({ anchors, foreground, ignored }: AnchorTally) {
  const counted = total(foreground);
  return { foreground: counted, background: total(anchors) - counted - total(ignored) };
}
