import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presetNamed } from '../../helpers/assignment/presetNamed.ts';
import { assignedImages, oneImage, plainImages } from '../../helpers/assignment/assignedImages.ts';
import type { PlainCoco } from '../../helpers/annotations/plainDataset.ts';
import { readJson } from '../../helpers/readJson.ts';
import { describeShared } from '../../helpers/shared.ts';
import { FOREGROUNDS } from '../../helpers/transcriptions/foregrounds.ts';

const detectors = Object.entries(FOREGROUNDS).map(([name, transcription]) => ({
  name,
  transcription,
}));

function bothWays(coco: PlainCoco, { name, transcription }: (typeof detectors)[number]) {
  const ours = assignedImages(coco, presetNamed(name));
  return { ours, theirs: plainImages(coco).map(transcription) };
}

/** Every candidate with every box takes its time. */
const DENSE = { timeout: 60_000 };

describe('a rule of another framework', DENSE, () => {
  const synthetic = readJson<PlainCoco>('torchvision/synth48.coco.json');

  it.each(detectors)(
    'labels 48 synthetic images as its code does, line by line: $name',
    detector => {
      const { ours, theirs } = bothWays(synthetic, detector);
      expect(ours).toEqual(theirs);
    },
  );

  const size = fc.record({
    width: fc.integer({ min: 1, max: 900 }),
    height: fc.integer({ min: 1, max: 900 }),
  });
  const share = fc.double({ min: -0.1, max: 1.1, noNaN: true });
  const box = fc.oneof(
    fc.tuple(share, share, share, share),
    // Whole tenths bring ties of centres, sides and areas.
    fc.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 0, max: 10 }).map(n => n / 10))),
  );

  it.each(detectors)('labels random boxes as its code does: $name', detector => {
    fc.assert(
      fc.property(size, fc.array(box, { maxLength: 8 }), fc.boolean(), (image, shares, twice) => {
        const boxes = shares.map(([x, y, w, h]) => [
          x * image.width,
          y * image.height,
          w * image.width,
          h * image.height,
        ]);
        const { ours, theirs } = bothWays(
          oneImage(image, twice ? [...boxes, ...boxes] : boxes, [2, 1]),
          detector,
        );
        expect(ours).toEqual(theirs);
      }),
      { seed: 5, numRuns: 40 },
    );
  });
});

describeShared('a rule of another framework, on 20 real images', folder => {
  const all = readJson<PlainCoco>(`${folder}/data/coco/instances_val2014_100.json`);
  const real = { ...all, images: all.images.slice(0, 20) };

  it.each(detectors)('labels them as its code does, line by line: $name', DENSE, detector => {
    const { ours, theirs } = bothWays(real, detector);
    expect(ours).toEqual(theirs);
  });
});
