import { describe, expect, it } from 'vitest';
import { splitsToMarkdown } from '../../src/analysis/report/export/splits/splitsToMarkdown.ts';
import { splitsToText } from '../../src/analysis/report/export/splits/splitsToText.ts';
import { splitTexts } from '../../src/words/say/dataset/splitTexts.ts';
import { ENGLISH } from '../../src/words/numberFormat.ts';
import { failures } from '../../src/words/zh-cn/failures/failures.ts';
import { zhCn } from '../../src/words/zh-cn/zhCn.ts';
import { compareSplits } from '../../src/tasks/compareSplits.ts';
import { memoryTree } from '../helpers/annotations/memoryTree.ts';
import { rejection } from '../helpers/rejection.ts';

const PLATFORM = { startBackend: () => Promise.reject(new Error('nothing is simulated')) };
const SETTINGS = { detector: 'retinanet-torchvision', simulation: null };

/** The first bytes of a PNG of 320 × 240, which is all that is read of it. */
const PICTURE = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 64,
  0, 0, 0, 240, 8, 2, 0, 0, 0,
]);

/** Rows of labels for each image of each split; of a split without rows there are no labels. */
function yoloSet(splits: Readonly<Record<string, readonly (readonly number[])[]>>) {
  const files: Record<string, string | Uint8Array> = {
    'data.yaml': [
      ...Object.keys(splits).map(split => `${split}: images/${split}`),
      'names: [cat, dog, bird]',
    ].join('\n'),
  };
  for (const [split, images] of Object.entries(splits))
    for (const [at, classes] of images.entries()) {
      files[`images/${split}/${split}${at}.png`] = PICTURE;
      const rows = classes.map((number, row) => `${number} 0.5 0.5 0.${row + 2} 0.3`);
      if (rows.length > 0) files[`labels/${split}/${split}${at}.txt`] = rows.join('\n');
    }
  return memoryTree(files);
}

const images = (count: number, classes: readonly number[]) =>
  Array.from({ length: count }, () => classes);

describe('the splits of a set', () => {
  it('do not differ where they hold the same', async () => {
    const same = images(20, [0, 1, 2]);
    const found = await compareSplits(yoloSet({ train: same, val: same }), SETTINGS, PLATFORM);
    expect(found.check).toMatchObject({
      train: 'train',
      val: 'val',
      shift: { distance: 0, isShift: false },
      pair: null,
    });
    const [train, val] = found.splits;
    expect(train).toEqual({ ...val, split: 'train' });
    expect(found.classes).toEqual([
      { name: 'cat', boxes: [20, 20] },
      { name: 'dog', boxes: [20, 20] },
      { name: 'bird', boxes: [20, 20] },
    ]);
    expect(splitsToText(found)).toContain('No shift of classes between train and val');
  });

  it('say which classes a split lacks, and which splits shift', async () => {
    const set = yoloSet({
      val: images(20, [1, 1, 0]),
      train: images(30, [0, 0, 1, 2]),
      test: images(10, [0, 1, 2]),
    });
    const found = await compareSplits(set, SETTINGS, PLATFORM);
    expect(found.check).toMatchObject({ train: 'train', val: 'val', shift: { isShift: true } });
    // ½, ¼, ¼ against ⅓, ⅔, 0.
    expect(found.check?.shift?.distance).toBeCloseTo(5 / 12, 12);
    const text = splitsToText(found);
    expect(text).toContain('The classes shift between train and val');
    expect(text).toContain('No box in val of: bird.');
    expect(text).not.toContain('No box in test');
    expect(splitsToMarkdown(found)).toContain('| `bird` |');
    expect(splitTexts(found, { ...zhCn, failures }, ENGLISH).join('\n')).toContain('bird');
  });

  it('have candidates for a detector that chooses among points', async () => {
    const set = yoloSet({ train: images(3, [0, 1]), val: [[2]] });
    const found = await compareSplits(set, { ...SETTINGS, detector: 'pp-yoloe' }, PLATFORM);
    // On 640 × 640 boxes of 128 × 192 and 192 × 192 px whose edges are multiples of 32; points lie half a stride off them.
    const narrow = 16 * 24 + 8 * 12 + 4 * 6;
    const wide = 24 * 24 + 12 * 12 + 6 * 6;
    expect(found.splits).toMatchObject([
      { candidates: { boxes: 6, perBox: (narrow + wide) / 2, without: 0 }, queries: null },
      { candidates: { boxes: 1, perBox: narrow, without: 0 } },
    ]);
    const text = splitsToText(found);
    expect(text).toMatch(/candidates per box +\d/);
    expect(text).toMatch(/boxes without a candidate +0 \(0%\) +0 \(0%\)/);
    expect(text).not.toContain('foreground anchors');
  });

  it('have lost boxes for one that matches queries', async () => {
    const set = yoloSet({ train: images(3, [0, 1]), val: [[2]] });
    const detr = await compareSplits(set, { ...SETTINGS, detector: 'detr' }, PLATFORM);
    // DETR's softmax has no negative logits but those of "no object": 100 queries of an image without their boxes.
    expect(detr.splits).toMatchObject([
      { candidates: null, queries: { boxes: 6, lost: 0 } },
      { queries: { boxes: 1, lost: 0 } },
    ]);
    expect(splitsToText(detr)).toMatch(/boxes lost beyond the queries +0 \(0%\)/);
    const tood = await compareSplits(set, { ...SETTINGS, detector: 'tood' }, PLATFORM);
    expect(tood.splits).toMatchObject([{ candidates: null, queries: null }, {}]);
  });

  it('go on without one that has no labels', async () => {
    const set = yoloSet({
      train: images(9, [0, 1]),
      val: images(9, [0, 1]),
      test: images(5, []),
    });
    const found = await compareSplits(set, SETTINGS, PLATFORM);
    expect(found.splits.map(({ split }) => split)).toEqual(['train', 'val']);
    expect(found.failed).toMatchObject([{ split: 'test' }]);
    expect(splitsToText(found)).toContain('test cannot be analyzed.');
  });

  it('are refused where there is one', async () => {
    const set = yoloSet({ train: images(3, [0]) });
    expect(await rejection(compareSplits(set, SETTINGS, PLATFORM))).toMatchObject({
      code: 'no-splits',
      split: 'train',
    });
  });

  it('end when they are cancelled', async () => {
    const set = yoloSet({ train: images(3, [0]), val: images(3, [0]) });
    const running = { signal: AbortSignal.abort() };
    expect(await rejection(compareSplits(set, SETTINGS, PLATFORM, running))).toMatchObject({
      code: 'cancelled',
    });
  });

  it('are compared by their data with a detector that has no anchors', async () => {
    const same = images(8, [0, 2]);
    const set = yoloSet({ train: same, val: same });
    const found = await compareSplits(set, { ...SETTINGS, detector: 'yolo11' }, PLATFORM);
    expect(found.splits[0]).toMatchObject({ images: 8, foregroundPerImage: null });
    expect(splitsToText(found)).not.toContain('foreground anchors');
  });
});
