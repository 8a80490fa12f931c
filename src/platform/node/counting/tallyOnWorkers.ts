import type { CountedSoFar, Progress } from '../../../analysis/contract/Progress.ts';
import { type AnchorTally, mergeTallies } from '../../../analysis/summary/AnchorTally.ts';
import { tallyImages, type TallyOptions } from '../../../analysis/summary/tallyImages.ts';
import { marksFor, type TallyJob } from '../../../analysis/summary/TallyJob.ts';
import type { FromTallyThread, ToCountingThread } from './TallyProtocol.ts';

/** Below this many images a thread, starting one takes longer than it saves. */
const IMAGES_A_THREAD = 4000;

/**
 * Spreads a job over threads and merges what they counted. Counters are integers, so the result is the same for any number
 * of threads.
 *
 * @param threadFile the bundle of `src/worker/tallyWorker.ts`
 */
export async function tallyOnWorkers(
  job: TallyJob,
  options: TallyOptions,
  { threads, threadFile }: { readonly threads: number; readonly threadFile: string },
): Promise<AnchorTally> {
  const images = job.to - job.from;
  const parts = Math.min(threads, Math.ceil(images / IMAGES_A_THREAD));
  if (parts <= 1) return tallyImages(job, options);
  const shared = shareColumns(job);
  const told: (CountedSoFar | undefined)[] = Array.from({ length: parts });
  const tallies = await Promise.all(
    Array.from(told, (_, part) => {
      const from = job.from + Math.floor((images * part) / parts);
      const to = job.from + Math.floor((images * (part + 1)) / parts);
      return runThread(threadFile, { ...shared, from, to }, options, ({ counted }) => {
        told[part] = counted;
        const sums = sumOf(told, images);
        options.progress?.({ stage: 'assign', share: sums.images / images, counted: sums });
      });
    }),
  );
  const [whole, ...rest] = tallies;
  if (whole === undefined) throw new RangeError('no part of the job');
  for (const part of rest) mergeTallies(whole, part);
  return whole;
}

/** What all threads have told by now. */
function sumOf(told: readonly (CountedSoFar | undefined)[], allImages: number): CountedSoFar {
  const sum = (name: 'images' | 'foreground' | 'background') =>
    told.reduce((all, one) => all + (one?.[name] ?? 0), 0);
  return {
    images: sum('images'),
    allImages,
    foreground: sum('foreground'),
    background: sum('background'),
  };
}

async function runThread(
  threadFile: string,
  job: TallyJob,
  { labelsOnly = false, exactHistogram = false, sweepModule, signal }: TallyOptions,
  onProgress: Progress,
): Promise<AnchorTally> {
  const request: ToCountingThread = { type: 'tally', job, labelsOnly, exactHistogram, sweepModule };
  // Most files are counted without threads.
  const { askCounter } = await import('../askWorker.ts');
  const { tally } = await askCounter<FromTallyThread>(threadFile, request, {
    onMessage: ({ progress }) => onProgress(progress),
    signal,
  });
  return tally;
}

/** The columns in memory that all threads see, instead of a copy for each. */
function shareColumns(job: TallyJob): TallyJob {
  const { images, boxes, groups, evidence, batches } = job;
  return {
    ...job,
    images: { ...images, width: shareColumn(images.width), height: shareColumn(images.height) },
    boxes: {
      category: shareColumn(boxes.category),
      boxes: shareColumn(boxes.boxes),
      area: shareColumn(boxes.area),
      crowd: shareColumn(boxes.crowd),
    },
    // Else every thread has all of them, and sends a copy of those of the others too.
    marks: new Uint16Array(new SharedArrayBuffer(Uint16Array.BYTES_PER_ELEMENT * marksFor(job))),
    groups: { rows: shareColumn(groups.rows), start: shareColumn(groups.start) },
    evidence: { ...evidence, hashes: shareColumn(evidence.hashes) },
    batches: batches && {
      size: batches.size,
      order: shareColumn(batches.order),
      place: shareColumn(batches.place),
      start: shareColumn(batches.start),
      batch: shareColumn(batches.batch),
    },
  };
}

type Column = Float64Array | Int32Array | Uint32Array | Uint8Array;

function shareColumn<T extends Column>(column: T): T {
  if (column.buffer instanceof SharedArrayBuffer) return column;
  const copy = new SharedArrayBuffer(column.byteLength);
  const shared = new (column.constructor as new (buffer: SharedArrayBuffer) => T)(copy);
  shared.set(column);
  return shared;
}
