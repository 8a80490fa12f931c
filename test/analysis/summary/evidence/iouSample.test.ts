import { beforeAll, describe, expect, it } from 'vitest';
import { IOU_BINS } from '../../../../src/analysis/assignment/Assignment.ts';
import { assignerFor } from '../../../../src/analysis/assignment/assignerFor.ts';
import { finish } from '../../../../src/analysis/contract/steps/Steps.ts';
import type { DetectorSetup } from '../../../../src/analysis/detectors/DetectorSetup.ts';
import { retinanetTorchvision } from '../../../../src/analysis/detectors/torchvision/retinanet.ts';
import { seededRandom } from '../../../../src/analysis/geometry/seededRandom.ts';
import { iouHistogram } from '../../../../src/analysis/report/build/iouHistogram.ts';
import { sampleGroup } from '../../../../src/analysis/summary/evidence/evidenceLevels.ts';
import {
  addIous,
  estimateIous,
  iouSample,
} from '../../../../src/analysis/summary/evidence/IouSample.ts';
import { tallyImages } from '../../../../src/analysis/summary/tallyImages.ts';
import { wholeJob } from '../../../../src/analysis/summary/TallyJob.ts';
import { plainDataset } from '../../../helpers/annotations/plainDataset.ts';
import { SWEEPS } from '../../../helpers/assignment/sweeps.ts';

const SIDE = 96;
const setup: DetectorSetup = {
  ...retinanetTorchvision,
  resize: [{ kind: 'fixed', width: SIDE, height: SIDE }],
};
const sweepModule = SWEEPS.at(-1)![1];

/** Images with no box to many, of sizes over two octaves, as sets have them. */
function manyImages(count: number) {
  const random = seededRandom(12);
  const images = Array.from({ length: count }, (_, id) => ({ id, width: SIDE, height: SIDE }));
  const boxes = images.flatMap(({ id }) =>
    Array.from({ length: Math.floor(7 * random() ** 2) }, () => {
      const [width, height] = [12 * 4 ** random(), 12 * 4 ** random()];
      return [id, random() * (SIDE - width), random() * (SIDE - height), width, height] as const;
    }),
  );
  return plainDataset({
    images,
    annotations: boxes.map(([image, ...bbox], id) => ({
      id,
      image_id: image,
      category_id: 1,
      bbox,
    })),
    categories: [{ id: 1, name: 'box' }],
  });
}

describe('the histogram from a sample of images', () => {
  const IMAGES = 2400;
  const ofImage: Int32Array[] = [];
  const exact = new Float64Array(IOU_BINS);

  beforeAll(() => {
    const job = finish(wholeJob(manyImages(IMAGES), setup));
    const assign = assignerFor(setup, job.boxes, sweepModule);
    for (let image = 0; image < IMAGES; image++) {
      const [from, to] = [job.groups.start[image]!, job.groups.start[image + 1]!];
      const view = {
        image: { width: SIDE, height: SIDE },
        resize: setup.resize[0]!,
        rows: job.groups.rows.subarray(from, to),
        lowestIou: 0.05,
      };
      ofImage.push(finish(assign(view)).assignment.iouCounts!.slice());
      ofImage[image]!.forEach((number, bin) => (exact[bin]! += number));
    }
  }, 60_000);

  it('lies within its printed error of the exact one in at least 95 of 100 draws, which is no wider than it must be', () => {
    const expected = Array.from({ length: 10 }, (_, i) => exact[2 * i]! + exact[2 * i + 1]!);
    const anchors = exact.reduce((sum, number) => sum + number, 0);
    const known = exact.map((number, bin) => (bin < 8 ? 0 : number));
    let [within, beyondHalf] = [0, 0];
    for (let seed = 1; seed <= 100; seed++) {
      const random = seededRandom(seed);
      const sample = iouSample();
      let seen = 0;
      for (const ious of ofImage) {
        const hash = Math.floor(random() * 2 ** 32);
        if (Math.clz32(hash) < 2) continue;
        seen++;
        addIous(sample, sampleGroup(hash), ious);
      }
      const { counts, errors } = estimateIous(known, sample, { anchors, sampled: seen / IMAGES });
      expect(errors).toHaveLength(4);
      expect(counts.slice(4)).toEqual(expected.slice(4));
      expect(counts.reduce((sum, number) => sum + number, 0)).toBe(anchors);
      const off = errors.map((error, bin) => Math.abs(counts[bin]! - expected[bin]!) / error);
      within += Number(off.every(share => share <= 1));
      beyondHalf += Number(off.some(share => share > 0.5));
    }
    expect(within).toBeGreaterThanOrEqual(95);
    // Three standard errors: one draw in some is off by more than one and a half.
    expect(beyondHalf).toBeGreaterThan(5);
  });
});

describe('a set of more images than are sampled', () => {
  const job = finish(wholeJob(manyImages(4400), setup));

  it('has exact labels, says of how many images the rest is, and is exact on request', async () => {
    const { evidence, ...counted } = await tallyImages(job, { sweepModule });
    const whole = await tallyImages(job, { sweepModule, exactHistogram: true });
    const [sampled, exact] = [iouHistogram({ ...counted, evidence }), iouHistogram(whole)];
    expect(exact.sample).toBeUndefined();
    const { errors, images, of } = sampled.sample!;
    expect(of).toBe(4400);
    expect(images / of).toBeCloseTo(0.25, 1);
    expect(sampled.edges[errors.length]).toBe(0.4);
    for (const [bin, number] of exact.counts.entries())
      expect(Math.abs(sampled.counts[bin]! - number)).toBeLessThanOrEqual(errors[bin] ?? 0);
    // Nothing else depends on it.
    const { evidence: same, iouCounts: _, ...rest } = whole;
    const { iouCounts: _sampled, ...labels } = counted;
    expect(labels).toEqual(rest);
    expect(evidence).toEqual(same);
  }, 60_000);

  it('is sampled only where there are more than 4,000', async () => {
    const few = finish(wholeJob(manyImages(300), setup));
    expect(iouHistogram(await tallyImages(few, { sweepModule })).sample).toBeUndefined();
  });
});
