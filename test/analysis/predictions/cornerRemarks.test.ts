import { describe, expect, it } from 'vitest';
import { readPredictions } from '../../../src/analysis/formats/predictions/readPredictions.ts';
import { cornerRemarks } from '../../../src/analysis/predictions/cornerRemarks.ts';
import { measurePredictions } from '../../../src/analysis/predictions/measurePredictions.ts';
import { bytesSource } from '../../../src/platform/shared/bytesSource.ts';
import { plainDataset } from '../../helpers/annotations/plainDataset.ts';

const dataset = plainDataset({
  images: [{ id: 1, width: 100, height: 100 }],
  categories: [{ id: 1, name: 'thing' }],
  annotations: [{ id: 1, image_id: 1, category_id: 1, bbox: [1, 1, 9, 9] }],
});

/** x, y, width, height. */
const BOXES = [0, 1, 2, 3, 4, 5].map(at => [40 + 5 * at, 30 + 3 * at, 20, 25]);

async function remarksOn(boxes: readonly (readonly number[])[]) {
  const records = boxes.map(bbox => ({ image_id: 1, category_id: 1, bbox, score: 0.5 }));
  const source = bytesSource('a.json', Buffer.from(JSON.stringify(records)));
  return cornerRemarks(dataset, await readPredictions(source, dataset));
}

describe('boxes by two corners', () => {
  it('are recognized where many reach beyond their image', async () => {
    const corners = BOXES.map(([x = 0, y = 0, w = 0, h = 0]) => [x, y, x + w, y + h]);
    expect(await remarksOn(corners)).toEqual([{ code: 'corners', count: 5 }]);
  });

  it('are not seen in sound boxes, nor where one is smaller than its place', async () => {
    expect(await remarksOn(BOXES)).toEqual([]);
    const mixed = BOXES.map(([x = 0, y = 0, w = 0, h = 0]) => [x, y, x + w, y + h]);
    expect(await remarksOn([...mixed, [50, 50, 9, 9]])).toEqual([]);
  });
});

it('an empty list is not measured', async () => {
  const source = bytesSource('a.json', Buffer.from('[]'));
  await expect(measurePredictions(source, dataset)).rejects.toMatchObject({
    failure: { code: 'not-predictions', found: 'empty-list' },
  });
});
