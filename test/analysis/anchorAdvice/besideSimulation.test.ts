import { expect, it } from 'vitest';
import { retinanetTorchvision } from '../../../src/analysis/detectors/torchvision/retinanet.ts';
import { conclude } from '../../../src/analysis/pipeline/conclude.ts';
import { summarize } from '../../../src/analysis/summary/summarize.ts';
import { plainDataset } from '../../helpers/annotations/plainDataset.ts';

it('simulates while other anchors are looked for, and leaves no search behind', async () => {
  const events: string[] = [];
  const summary = await summarize(
    plainDataset({
      images: [{ id: 1, width: 400, height: 400 }],
      annotations: [{ id: 1, image_id: 1, category_id: 1, bbox: [50, 50, 100, 100] }],
      categories: [{ id: 1, name: 'thing' }],
    }),
    retinanetTorchvision,
    {},
  );
  const concluding = conclude(summary, {
    setup: retinanetTorchvision,
    source: { file: 'a.json', bytes: 1, format: 'coco' },
    startBackend: async () => {
      events.push('backend');
      throw new RangeError('no backend');
    },
    adviseBeside: async () => {
      await new Promise(resolve => setTimeout(resolve, 20));
      events.push('advice');
      return null;
    },
  });
  await expect(concluding).rejects.toThrow('no backend');
  expect(events).toEqual(['backend', 'advice']);
});
