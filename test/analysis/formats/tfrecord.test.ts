import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FailureError } from '../../../src/analysis/contract/failures/Failure.ts';
import { readAnnotations } from '../../../src/analysis/formats/readAnnotations.ts';
import { annotationSource } from '../../../src/platform/node/files/annotationSource.ts';
import { memorySource } from '../../../src/platform/node/files/memorySource.ts';
import { memoryTree } from '../../helpers/annotations/memoryTree.ts';
import { rejection } from '../../helpers/rejection.ts';

/** Written by TensorFlow itself: `scripts/formats/write_tfrecord.py`. */
const FOLDER = 'test/fixtures/formats/tfrecord';

async function read(file: string, split?: string) {
  const { dataset, source } = await readAnnotations(
    await annotationSource(path.join(FOLDER, file)),
    { split },
  );
  const { images, annotations, categories, problems } = dataset;
  return {
    source,
    images: Array.from({ length: images.count }, (_, row) => [
      images.ids.at(row),
      images.width[row],
      images.height[row],
    ]),
    boxes: Array.from({ length: annotations.count }, (_, row) => ({
      image: annotations.image[row],
      category: categories[annotations.category[row] as number]?.name,
      box: Array.from(annotations.boxes.subarray(4 * row, 4 * row + 4), value =>
        Math.round(value * 1e4),
      ).map(value => value / 1e4),
      crowd: annotations.crowd[row],
    })),
    categories: categories.map(({ id, name }) => [id, name]),
    problems: problems.map(({ code }) => code),
  };
}

const BOXES = [
  { image: 0, category: 'cat', box: [64, 48, 64, 192], crowd: 0 },
  { image: 0, category: 'dog', box: [0, 0, 640, 480], crowd: 1 },
  { image: 2, category: 'dog', box: [10.5, 20.25, 20.25, 20.75], crowd: 0 },
];

describe('TFRecord', () => {
  it('reads what TensorFlow wrote', async () => {
    const { source, ...set } = await read('train.record');
    expect(source).toMatchObject({ format: 'tfrecord', files: 1 });
    expect(set).toEqual({
      images: [
        ['a.jpg', 640, 480],
        ['b.jpg', 500, 375],
        ['c.jpg', 333, 500],
      ],
      boxes: BOXES,
      categories: [
        [1, 'cat'],
        [3, 'dog'],
      ],
      problems: ['image-without-annotations'],
    });
  });

  it('reads all shards of a set from one of them, and names classes by their numbers', async () => {
    const { source, boxes, images } = await read('shards.tfrecord-00001-of-00003');
    expect(source.files).toBe(3);
    expect(images).toHaveLength(3);
    expect(boxes).toEqual(
      BOXES.map(box => ({ ...box, category: box.category === 'cat' ? '1' : '3' })),
    );
  });

  it('numbers classes that are only texts', async () => {
    const { boxes, categories } = await read('texts.tfrecord');
    expect(boxes).toEqual(BOXES);
    expect(categories).toEqual([
      [1, 'cat'],
      [2, 'dog'],
    ]);
  });

  it('finds the sets of a folder, training first, and names by a label map', async () => {
    const files = Object.fromEntries(
      fs.readdirSync(FOLDER).map(name => [name, fs.readFileSync(path.join(FOLDER, name))]),
    );
    const map =
      "item {\n  name: '/m/1'\n  id: 3\n  display_name: 'Dog'\n}\nitem{id:1 name:\"cat\"}";
    const tree = memoryTree({ ...files, 'label_map.pbtxt': map });
    const first = await readAnnotations(tree, {});
    expect(first.source).toMatchObject({ split: 'train', files: 1 });
    const { dataset } = await readAnnotations(tree, { split: 'shards' });
    expect(dataset.files?.count).toBe(3);
    expect(dataset.categories.map(({ id, name }) => [id, name])).toEqual([
      [3, 'Dog'],
      [1, 'cat'],
    ]);
  });

  const whole = fs.readFileSync(path.join(FOLDER, 'train.record'));
  const brokenBy = async (bytes: Uint8Array) =>
    rejection(readAnnotations(memorySource('x.record', bytes), {}));

  it('says at which record a file is cut off or damaged', async () => {
    expect(await brokenBy(whole.subarray(0, whole.length - 3))).toEqual({
      code: 'annotations-broken',
      file: 'x.record',
      record: 3,
      reason: 'record-truncated',
    });
    const damaged = Uint8Array.from(whole);
    const second = 12 + new DataView(whole.buffer, whole.byteOffset).getUint32(0, true) + 4;
    damaged[second] = (damaged[second] as number) ^ 1;
    expect(await brokenBy(damaged)).toMatchObject({ record: 2, reason: 'record-damaged' });
  });

  it('ends in a failure or a data set whatever byte is changed', async () => {
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = Uint8Array.from(whole);
      bytes[at] = 0xff;
      try {
        await readAnnotations(memorySource('x.record', bytes), {});
      } catch (thrown) {
        expect((thrown as FailureError).failure?.code, `byte ${at}: ${String(thrown)}`).toMatch(
          /^(?!internal)/,
        );
      }
    }
  });
});
