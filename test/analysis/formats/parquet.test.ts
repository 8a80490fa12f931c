import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFailureError } from '../../../src/analysis/contract/failures/Failure.ts';
import { BoxOrderVotes } from '../../../src/analysis/formats/parquet/BoxOrder.ts';
import { readAnnotations } from '../../../src/analysis/formats/readAnnotations.ts';
import { annotationSource } from '../../../src/platform/node/files/annotationSource.ts';
import { memorySource } from '../../../src/platform/node/files/memorySource.ts';
import { memoryTree } from '../../helpers/annotations/memoryTree.ts';
import { rejection } from '../../helpers/rejection.ts';

/** Written by Hugging Face's `datasets` and by pyarrow: `scripts/formats/write_parquet.py`. */
const FOLDER = 'test/fixtures/formats/parquet';

async function read(file: string) {
  const { dataset, source } = await readAnnotations(
    await annotationSource(path.join(FOLDER, file)),
    {},
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
      box: [...annotations.boxes.subarray(4 * row, 4 * row + 4)],
      area: annotations.area[row],
    })),
    categories: categories.map(({ id, name }) => [id, name]),
    problems: problems.map(({ code }) => code),
  };
}

const SET = {
  images: [
    ['7', 640, 480],
    ['8', 500, 375],
    ['9', 333, 500],
  ],
  boxes: [
    { image: 0, category: 'cat', box: [64, 48, 64, 192], area: 12_288 },
    { image: 0, category: 'dog', box: [0, 0, 640, 480], area: 307_200 },
    { image: 2, category: 'dog', box: [10.5, 20.25, 20.25, 20.75], area: 420.1875 },
  ],
  categories: [
    [0, 'cat'],
    [1, 'dog'],
    [2, 'bird'],
  ],
};

describe('Parquet', () => {
  it.each(['train-00000-of-00001.parquet', 'zstd.parquet'])(
    'reads %s as datasets wrote it, with the names of its classes',
    async file => {
      const { source, problems, ...set } = await read(file);
      expect(source).toMatchObject({ format: 'parquet', files: 1 });
      expect(set).toEqual(SET);
      expect(problems).toEqual(['image-without-annotations']);
    },
  );

  it('takes sizes from the headers of the pictures where no column has them', async () => {
    const { problems: _, source: _source, ...set } = await read('headers.parquet');
    expect(set).toEqual(SET);
  });

  it('sees that boxes are corners, and says so', async () => {
    const { problems, source: _source, ...set } = await read('corners.parquet');
    expect(set).toEqual(SET);
    expect(problems).toContain('boxes-read-as-corners');
  });

  it('finds the splits of a folder, training first', async () => {
    const bytes = fs.readFileSync(path.join(FOLDER, 'zstd.parquet'));
    const tree = memoryTree({
      'test-00000-of-00001.parquet': bytes,
      'train-00000-of-00002-0123456789abcdef.parquet': bytes,
      'train-00001-of-00002-0123456789abcdef.parquet': bytes,
    });
    const { source, dataset } = await readAnnotations(tree, {});
    expect(source).toMatchObject({ split: 'train', files: 2 });
    expect(dataset.images.count).toBe(6);
    expect(dataset.categories).toHaveLength(3);
  });

  it('says what it cannot read', async () => {
    const source = await annotationSource(path.join(FOLDER, 'brotli.parquet'));
    expect(await rejection(readAnnotations(source, {}))).toMatchObject({
      code: 'annotations-broken',
      reason: 'compression-unknown',
    });
  });

  const whole = fs.readFileSync(path.join(FOLDER, 'train-00000-of-00001.parquet'));

  it('says that a file is cut off', async () => {
    const cut = memorySource('x.parquet', whole.subarray(0, whole.length - 9));
    expect(await rejection(readAnnotations(cut, {}))).toEqual({
      code: 'annotations-broken',
      file: 'x.parquet',
      reason: 'footer-damaged',
    });
  });

  it('ends in a failure or a data set whatever byte is changed', async () => {
    for (let at = 4; at < whole.length; at += 41) {
      const bytes = Uint8Array.from(whole);
      bytes[at] = (bytes[at] as number) ^ 0x55;
      try {
        await readAnnotations(memorySource('x.parquet', bytes), {});
      } catch (thrown) {
        expect(isFailureError(thrown), `byte ${at}: ${String(thrown)}`).toBe(true);
      }
    }
  });
});

describe('BoxOrderVotes', () => {
  const verdict = (boxes: readonly [number, number, number, number][], area?: number) => {
    const votes = new BoxOrderVotes();
    for (const numbers of boxes) votes.add({ numbers, category: 0, crowd: false, area }, 100, 100);
    return votes.verdict;
  };

  it.each([
    ['an area of the product', [[10, 20, 30, 40]], 1200, 'sizes'],
    ['an area between corners', [[10, 20, 30, 40]], 400, 'corners'],
    ['a box that would end before it begins', [[60, 60, 30, 30]], undefined, 'sizes'],
    ['a box that would reach beyond its image', [[60, 60, 90, 90]], undefined, 'corners'],
    ['a box that can be either', [[10, 20, 30, 40]], undefined, null],
    ['an area that fits neither', [[10, 20, 30, 40]], 77, null],
  ] as const)('decides by %s', (_, boxes, area, expected) => {
    expect(verdict(boxes as never, area)).toBe(expected);
  });
});
