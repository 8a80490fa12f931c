import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../../src/analysis/contract/steps/Steps.ts';
import { rowsByImage } from '../../../../src/analysis/dataset/rowsByImage.ts';
import {
  CHARTED_CLASSES,
  chartedClasses,
} from '../../../../src/analysis/summary/layout/chartedClasses.ts';
import {
  addTogether,
  cooccurrenceTally,
  mergeTogether,
  readTogether,
} from '../../../../src/analysis/summary/layout/CooccurrenceTally.ts';
import { countDataset } from '../../../../src/analysis/summary/countDataset.ts';
import { countLayout } from '../../../../src/analysis/summary/layout/countLayout.ts';
import {
  addPosition,
  CLASS_POSITION_SIDE,
  mergePositions,
  type BoxOnImage,
  POSITION_SIDE,
  positionsOf,
  positionTally,
} from '../../../../src/analysis/summary/layout/PositionTally.ts';
import { type PlainCoco, plainDataset } from '../../../helpers/annotations/plainDataset.ts';
import { readJson } from '../../../helpers/readJson.ts';

const coco = readJson<PlainCoco>('torchvision/synth48.coco.json');

const countedOf = (plain: PlainCoco) => {
  const dataset = plainDataset(plain);
  const groups = finish(rowsByImage(dataset));
  const { categoryImages } = finish(countDataset(dataset, groups));
  return finish(countLayout(dataset, groups, chartedClasses(categoryImages)));
};

const box = fc.record({
  x: fc.double({ min: -20, max: 120, noNaN: true }),
  y: fc.double({ min: -20, max: 120, noNaN: true }),
  width: fc.double({ min: 0, max: 60, noNaN: true }),
  height: fc.double({ min: 0, max: 60, noNaN: true }),
  imageWidth: fc.integer({ min: 1, max: 100 }),
  imageHeight: fc.integer({ min: 1, max: 100 }),
});

describe('the positions of boxes', () => {
  it('count the cell that holds the centre, row by row from the top left', () => {
    const tally = positionTally(1);
    const place: BoxOnImage = {
      x: 630,
      y: 0,
      width: 4,
      height: 2,
      imageWidth: 640,
      imageHeight: 480,
    };
    addPosition(tally, place, 0, 0);
    const small = positionsOf(tally.bySize, 0, POSITION_SIDE);
    expect(small.indexOf(1)).toBe(31);
    expect(positionsOf(tally.byClass, 0, CLASS_POSITION_SIDE).indexOf(1)).toBe(15);
  });

  it('leave out boxes without a size and images without one, and count centres beyond the image', () => {
    const tally = positionTally(0);
    const place = { x: 0, y: 0, width: 10, height: 10, imageWidth: 100, imageHeight: 100 };
    addPosition(tally, { ...place, width: 0 }, 0, -1);
    addPosition(tally, { ...place, x: NaN }, 0, -1);
    addPosition(tally, { ...place, imageHeight: NaN }, 0, -1);
    expect(tally).toEqual(positionTally(0));
    addPosition(tally, { ...place, x: 95.1 }, 0, -1);
    expect([...tally.outside]).toEqual([1]);
  });

  it('of the whole are the merge of those of any two parts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(box, fc.boolean(), fc.nat(2))), rows => {
        const [whole, left, right] = [positionTally(3), positionTally(3), positionTally(3)];
        for (const [place, isLeft, charted] of rows) {
          addPosition(whole, place, -1, charted);
          addPosition(isLeft ? left : right, place, -1, charted);
        }
        mergePositions(left, right);
        expect(left).toEqual(whole);
      }),
      { seed: 7, numRuns: 50 },
    );
  });

  it('sum to the boxes of a file, by size and by class', () => {
    const { positions, charted } = countedOf(coco);
    const inside = sum(positions.bySize);
    const images = new Map(coco.images.map(image => [image.id, image]));
    const isInside = ({ image_id, bbox: [x, y, width, height] }: Annotation) => {
      const image = images.get(image_id)!;
      const [across, down] = [x! + width! / 2, y! + height! / 2];
      return across >= 0 && across < image.width && down >= 0 && down < image.height;
    };
    const withSize = coco.annotations.filter(row => row.bbox[2]! > 0 && row.bbox[3]! > 0);
    expect(inside + sum(positions.outside)).toBe(withSize.length);
    expect(charted).toHaveLength(CHARTED_CLASSES);
    for (const [place, row] of charted.entries()) {
      const own = withSize.filter(
        found => found.category_id === coco.categories[row]!.id && isInside(found),
      );
      const map = positionsOf(positions.byClass, place, CLASS_POSITION_SIDE);
      expect(map.reduce((all, count) => all + count, 0)).toBe(own.length);
    }
  });
});

describe('the co-occurrence of classes', () => {
  it('equals what the definition says, image by image', () => {
    const { cooccurrence, charted } = countedOf(coco);
    const classesOf = coco.images.map(
      ({ id }) => new Set(coco.annotations.filter(a => a.image_id === id).map(a => a.category_id)),
    );
    const expected = charted.map(one =>
      charted.map(
        other =>
          classesOf.filter(
            classes =>
              classes.has(coco.categories[one]!.id) && classes.has(coco.categories[other]!.id),
          ).length,
      ),
    );
    expect(readTogether(cooccurrence, [...charted.keys()])).toEqual(expected);
  });

  it('of the whole is the merge of those of any two parts', () => {
    const image = fc.uniqueArray(fc.nat(4));
    fc.assert(
      fc.property(fc.array(image), fc.array(image), (first, second) => {
        const [whole, left, right] = [0, 1, 2].map(() => cooccurrenceTally(5)) as [T, T, T];
        for (const present of [...first, ...second]) addTogether(whole, present);
        for (const present of first) addTogether(left, present);
        for (const present of second) addTogether(right, present);
        mergeTogether(left, right);
        expect(left).toEqual(whole);
      }),
      { seed: 7, numRuns: 50 },
    );
  });

  it('is bounded: of a thousand classes it charts the forty on most images', () => {
    const images = Array.from({ length: 60 }, (_, id) => ({ id, width: 10, height: 10 }));
    const categories = Array.from({ length: 1000 }, (_, id) => ({ id, name: `${id}` }));
    // Class 999 − k is on 60 − k images.
    const annotations = images.flatMap(({ id: image_id }) =>
      Array.from({ length: 60 - image_id }, (_, k) => ({
        id: 1000 * image_id + k,
        image_id,
        category_id: 999 - k,
        bbox: [1, 1, 2, 2],
      })),
    );
    const { charted, cooccurrence, positions } = countedOf({ images, categories, annotations });
    expect(charted).toEqual(Array.from({ length: CHARTED_CLASSES }, (_, k) => 999 - k));
    expect(cooccurrence.images).toHaveLength(CHARTED_CLASSES ** 2);
    expect(positions.byClass.length).toBe(CHARTED_CLASSES * CLASS_POSITION_SIDE ** 2);
    expect(readTogether(cooccurrence, [3, 5])[0]![1]).toBe(55);
  });
});

type Annotation = PlainCoco['annotations'][number];
type T = ReturnType<typeof cooccurrenceTally>;

function sum(column: Float64Array): number {
  return column.reduce((all, value) => all + value, 0);
}
