import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DetectorSetup } from '../../../src/analysis/detectors/DetectorSetup.ts';
import { plainImages } from '../../helpers/assignment/assignedImages.ts';
import { presetNamed } from '../../helpers/assignment/presetNamed.ts';
import { type ImageLabels, labelsOf } from '../../helpers/assignment/labelsOf.ts';
import { type PlainCoco, plainDataset } from '../../helpers/annotations/plainDataset.ts';
import { readJson } from '../../helpers/readJson.ts';
import { describeShared } from '../../helpers/shared.ts';
import type { Labelled } from '../../helpers/transcriptions/Labelled.ts';
import { LABELS } from '../../helpers/transcriptions/labels.ts';

/** The histogram of highest IoUs in twentieths, from float32 edges. */
function histogram(highest: Float64Array): number[] {
  const counts = Array.from({ length: 20 }, () => 0);
  for (const iou of highest) {
    let bin = 0;
    while (bin < 19 && iou >= Math.fround((bin + 1) / 20)) bin++;
    counts[bin]!++;
  }
  return counts;
}

/** The first anchors about which the two differ, in label, box or IoU. */
function differences(expected: Labelled, found: ImageLabels): unknown[] {
  const different: unknown[] = [];
  for (let i = 0; i < expected.labels.length && different.length < 5; i++) {
    const label = expected.labels[i]!;
    // An anchor that is ignored for its place has no box.
    const isPlaced = label === 1 || (label === -1 && found.owners[i] !== -1);
    const owner = label === 1 ? expected.owners[i]! : expected.nearest[i]!;
    const iou = label === 1 ? expected.ious[i]! : expected.highest[i]!;
    const isSame =
      found.labels[i] === label &&
      (!isPlaced || (found.owners[i] === owner && found.ious[i] === iou));
    if (isSame) continue;
    const ours = { label: found.labels[i], owner: found.owners[i], iou: found.ious[i] };
    different.push({ anchor: i, expected: { label, owner, iou }, ours });
  }
  return different;
}

/** @param sizeOf which of so many training sizes an image is compared at */
function comparesWith(
  coco: PlainCoco,
  sizeOf = (index: number, sizes: number) => index % sizes,
): void {
  const dataset = plainDataset(coco);
  const images = plainImages(coco);
  describe.each(Object.entries(LABELS))('%s', (name, transcription) => {
    const setup: DetectorSetup = presetNamed(name);
    const ours = labelsOf(setup, dataset);
    it.each(images.map((image, index) => [coco.images[index]!.id, image, index] as const))(
      'labels every anchor of image %i as its published rule does',
      (_, image, index) => {
        const size = sizeOf(index, setup.resize.length);
        const expected = transcription(image, size);
        const found = ours(index, size);
        expect(found.kept).toEqual(expected.kept);
        expect(found.labels.length).toBe(expected.labels.length);
        expect(differences(expected, found)).toEqual([]);
        expect(found.iouCounts).toEqual(histogram(expected.highest));
      },
      60_000,
    );
  });
}

describe('48 synthetic images', () => {
  comparesWith(readJson<PlainCoco>('torchvision/synth48.coco.json'));
});

describe('boxes exactly at a threshold', () => {
  // On an input of 800 × 800, around anchors of 32 × 32 at strides of 8 with and without half a stride of offset: areas of
  // 1024 / 0.4 and 1024 / 0.5, 1024 / 0.3 being no whole number.
  const bboxes = [
    [68, 80, 64, 40],
    [68, 84, 64, 32],
    [64, 76, 64, 40],
    [64, 80, 64, 32],
  ];
  comparesWith(
    {
      images: bboxes.map((_, id) => ({ id, width: 800, height: 800 })),
      annotations: bboxes.map((bbox, id) => ({ id, image_id: id, category_id: 1, bbox })),
      categories: [{ id: 1, name: 'thing' }],
    },
    (_, sizes) => sizes - 1,
  );
});

describeShared('20 images of COCO', folder => {
  const coco = readJson<PlainCoco>(path.join(folder, 'data/coco/instances_val2014_100.json'));
  comparesWith({ ...coco, images: coco.images.filter((_, index) => index % 5 === 0) });
});
