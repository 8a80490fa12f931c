import { expect, it } from 'vitest';
import { MATCH_REASONS } from '../../../src/analysis/assignment/reasons/MatchReason.ts';
import { retinanetTorchvision } from '../../../src/analysis/detectors/torchvision/retinanet.ts';
import { summarize } from '../../../src/analysis/summary/summarize.ts';
import { boxSizeBin } from '../../../src/analysis/summary/tallies/boxSizes.ts';
import { plainDataset } from '../../helpers/annotations/plainDataset.ts';

it('a bar names its boxes with the lowest ids, in their order, and no other', async () => {
  const small = Array.from({ length: 30 }, (_, at) => ({
    id: 100 - at,
    image_id: at % 2,
    category_id: 5,
    bbox: [20 * at, 40, 10, 10] as [number, number, number, number],
  }));
  const large = { id: 1, image_id: 0, category_id: 5, bbox: [0, 200, 100, 100] as const };
  const dataset = plainDataset({
    // The resize of the detector leaves images of this size as they are.
    images: [0, 1].map(id => ({ id, width: 800, height: 800 })),
    annotations: [...small, { ...large, bbox: [...large.bbox] }],
    categories: [{ id: 5, name: 'dot' }],
  });
  const { bars, anchors } = await summarize(dataset, retinanetTorchvision, {});
  const lowest = Array.from({ length: 12 }, (_, at) => ({
    annotation: 71 + at,
    image: (29 - at) % 2,
    category: 5,
  }));
  const bin = boxSizeBin(10);
  expect(bars.sizes[bin]).toEqual(lowest);
  expect(anchors.boxes.sizes[bin]).toBe(30);
  expect(bars.sizes[boxSizeBin(100)]).toEqual([{ annotation: 1, image: 0, category: 5 }]);
  expect(bars.weak[MATCH_REASONS.indexOf('too-small')]).toEqual(lowest);
  const others = bars.sizes.filter((_, at) => at !== bin && at !== boxSizeBin(100));
  expect(others.flat()).toEqual([]);
});
