import { inPieces } from '../contract/inPieces.ts';
import type { Steps } from '../contract/Steps.ts';
import type { TallyJob } from '../summary/TallyJob.ts';

/** The job of at most `images` of a job's images with boxes, evenly spread over it. */
export function* sampleJob(job: TallyJob, images: number): Steps<TallyJob> {
  const { start, rows } = job.groups;
  const withBoxes: number[] = [];
  yield* inPieces(job.to - job.from, (from, to) => {
    for (let image = job.from + from; image < job.from + to; image++)
      if ((start[image + 1] as number) > (start[image] as number)) withBoxes.push(image);
  });
  const step = Math.max(1, withBoxes.length / images);
  const chosen = Array.from(
    { length: Math.min(images, withBoxes.length) },
    (_, i) => withBoxes[Math.floor(i * step)] as number,
  );
  const groups = chosen.map(image => rows.subarray(start[image], start[image + 1]));
  const starts = new Int32Array(chosen.length + 1);
  for (const [i, group] of groups.entries()) starts[i + 1] = (starts[i] as number) + group.length;
  const chosenRows = new Int32Array(starts.at(-1) as number);
  for (const [i, group] of groups.entries()) chosenRows.set(group, starts[i]);
  return {
    ...job,
    batches: undefined,
    images: {
      count: chosen.length,
      width: Float64Array.from(chosen, image => job.images.width[image] as number),
      height: Float64Array.from(chosen, image => job.images.height[image] as number),
    },
    groups: { rows: chosenRows, start: starts },
    from: 0,
    to: chosen.length,
  };
}
