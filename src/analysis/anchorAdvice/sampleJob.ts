import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import type { ImageSample } from '../summary/ImageSample.ts';
import type { TallyJob } from '../summary/TallyJob.ts';

/** The job of sampled images: each is padded alone, and their boxes have no class. */
export function sampleJob(sample: ImageSample, setup: DetectorSetup): TallyJob {
  const boxes = Float64Array.from(sample.flatMap(image => image.boxes));
  const count = boxes.length / 4;
  const start = new Int32Array(sample.length + 1);
  for (const [at, { area }] of sample.entries())
    start[at + 1] = (start[at] as number) + area.length;
  return {
    setup,
    images: {
      count: sample.length,
      width: Float64Array.from(sample, image => image.width),
      height: Float64Array.from(sample, image => image.height),
    },
    boxes: {
      category: new Int32Array(count).fill(-1),
      boxes,
      area: Float64Array.from(sample.flatMap(image => image.area)),
      crowd: Uint8Array.from(sample.flatMap(image => image.crowd)),
    },
    groups: { rows: Int32Array.from({ length: count }, (_, row) => row), start },
    evidence: { hashes: new Uint32Array(sample.length), lowest: 0, apart: false },
    categories: 0,
    from: 0,
    to: sample.length,
  };
}
