import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import { problemsOf } from '../../../src/analysis/dataset/problemsOf.ts';
import { retinanetTorchvision } from '../../../src/analysis/detectors/torchvision/retinanet.ts';
import type { DetectorSetup } from '../../../src/analysis/detectors/DetectorSetup.ts';
import { readCoco } from '../../../src/analysis/formats/coco/readCoco.ts';
import {
  evidencePlan,
  lowestLevel,
  sampleLevel,
} from '../../../src/analysis/summary/evidence/evidenceLevels.ts';
import { hashOfId, imageHashes } from '../../../src/analysis/summary/imageHashes.ts';
import {
  addTogether,
  cooccurrenceTally,
  mergeTogether,
  readTogether,
} from '../../../src/analysis/summary/layout/CooccurrenceTally.ts';
import { mergeSummaries } from '../../../src/analysis/summary/mergeSummaries.ts';
import { MOST_MERGEABLE_CLASSES } from '../../../src/analysis/summary/checkClasses.ts';
import { summarizePart } from '../../../src/analysis/summary/summarize.ts';
import { memorySource } from '../../../src/platform/node/files/memorySource.ts';

const setup: DetectorSetup = {
  ...retinanetTorchvision,
  resize: [{ kind: 'fixed', width: 32, height: 32 }],
};

async function part(content: string | object, options = {}) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const dataset = await readCoco(memorySource('part.json', Buffer.from(text)), { isPart: true });
  return summarizePart(dataset, setup, options);
}

const image = (id: number | string) => ({ id, width: 32, height: 32 });
const box = (id: number, image_id: number | string, category_id: unknown) => ({
  id,
  image_id,
  category_id,
  bbox: [4, 4, 20, 20],
  area: 400,
});

describe('the summary of a part', () => {
  it('is refused for batches, which are put together over the whole set', async () => {
    await expect(part({ images: [image(1)] }, { imagesPerBatch: 2 })).rejects.toMatchObject({
      failure: { code: 'counts-not-mergeable' },
    });
  });

  it('is refused for more classes than are kept, and for two whose ids are written alike', async () => {
    const categories = Array.from({ length: MOST_MERGEABLE_CLASSES + 1 }, (_, id) => ({ id }));
    await expect(part({ images: [image(1)], categories })).rejects.toMatchObject({
      failure: { reason: { kind: 'too-many', what: 'classes' } },
    });
    const alike = `{"images": [{"id": 1, "width": 9, "height": 9}],
      "categories": [{"id": 9007199254740993}, {"id": "9007199254740993"}]}`;
    await expect(part(alike)).rejects.toMatchObject({
      failure: { reason: { kind: 'same-id', id: '9007199254740993' } },
    });
  });

  it('takes classes of other lists by their lowest place, and decides on problems of both', async () => {
    const one = await part({
      images: [image(1)],
      annotations: [box(1, 1, 'dog'), box(2, 1, 77), box(3, 1, 5)],
      categories: [{ id: 'cat', name: 'cat' }, { id: 'dog', name: 'a dog' }, { id: 'bird' }],
    });
    const other = await part({
      images: [image('1')],
      annotations: [box(4, '1', 'cat'), box(5, '1', 78)],
      categories: [
        { id: 'dog', name: 'the dog' },
        { id: 5, name: 'five' },
        { id: 'dog', name: 'the dog' },
      ],
    });
    const merged = mergeSummaries(one, other);
    expect(merged).toEqual(mergeSummaries(other, one));
    expect(merged.categories.map(({ id, name }) => [id, name])).toEqual([
      ['cat', 'cat'],
      ['dog', 'the dog'],
      [5, 'five'],
      ['bird', 'bird'],
      [77, null],
      [78, null],
    ]);
    expect([...merged.categoryAnnotations]).toEqual([1, 1, 1, 0, 1, 1]);
    expect([...merged.anchors.boxes.byCategory.boxes]).toEqual([1, 1, 1, 0, 1, 1]);
    expect(problemsOf(merged, merged.categoryAnnotations)).toEqual([
      {
        code: 'annotation-unknown-category',
        count: 2,
        examples: [
          { annotation: 2, category: 77 },
          { annotation: 5, category: 78 },
        ],
      },
      { code: 'category-unused', count: 1, examples: [{ category: 'bird' }] },
      { code: 'duplicate-category-id', count: 1, examples: [{ category: 'dog' }] },
    ]);
  });
});

describe('sampling by ids', () => {
  it('takes half of the images from level to level, whatever their ids', () => {
    const ids: readonly ((n: number) => number | string)[] = [
      n => n,
      n => 1000 * n,
      n => 2 ** 33 * n,
      n => n / 7,
      n => `${n}`,
      n => `2024/photo-${n}.jpg`,
    ];
    for (const idOf of ids) {
      const hashes = finish(
        imageHashes({
          count: 8000,
          ids: { at: idOf },
          width: new Float64Array(8000),
          height: new Float64Array(8000),
        }),
      );
      const levels = hashes.map(sampleLevel);
      expect(evidencePlan(hashes, false).lowest).toBe(2);
      for (const level of [1, 2, 3]) {
        const share = levels.filter(one => one >= level).length / 8000;
        expect(share * 2 ** level).toBeGreaterThan(0.88);
        expect(share * 2 ** level).toBeLessThan(1.12);
      }
    }
    expect(hashOfId(7)).not.toBe(hashOfId('7'));
  });

  it('takes all of 4,000 images, and from 1,000 to 2,000 of more', () => {
    expect([1, 4000, 4001, 8000, 8001, 118_287].map(lowestLevel)).toEqual([0, 0, 2, 2, 3, 6]);
  });
});

describe('classes together, more than a square is kept for', () => {
  it('are counted and merged as pairs', () => {
    const [whole, left, right] = [0, 1, 2].map(() => cooccurrenceTally(2000)) as [T, T, T];
    expect(whole.images).toBeInstanceOf(Map);
    for (const one of [whole, left]) addTogether(one, [3, 1999, 7]);
    for (const one of [whole, right]) addTogether(one, [1999, 3]);
    mergeTogether(left, right);
    expect(left).toEqual(whole);
    expect(readTogether(whole, [1999, 3, 8])).toEqual([
      [2, 2, 0],
      [2, 2, 0],
      [0, 0, 0],
    ]);
  });

  it('are refused where there are too many', () => {
    const places = Array.from({ length: 2897 }, (_, place) => place);
    expect(() => addTogether(cooccurrenceTally(3000), places)).toThrow('counts-not-mergeable');
  });
});

type T = ReturnType<typeof cooccurrenceTally>;
