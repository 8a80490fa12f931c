import { expect, it } from 'vitest';
import { finish } from '../../../../src/analysis/contract/steps/Steps.ts';
import { repeatsOfMatched } from '../../../../src/analysis/summary/tallies/repeatsOfMatched.ts';

interface Box {
  readonly box: readonly [number, number, number, number];
  readonly category?: number;
  readonly crowd?: number;
  /** Foreground anchors. */
  readonly anchors: number;
}

/** Places of the repeats among the boxes of one image, which stand in the file in the opposite order. */
function repeatsIn(boxes: readonly Box[]): readonly number[] {
  const written = boxes.toReversed();
  const columns = {
    boxes: Float64Array.from(written.flatMap(({ box }) => box)),
    category: Int32Array.from(written, ({ category = 0 }) => category),
    crowd: Uint8Array.from(written, ({ crowd = 0 }) => crowd),
    area: new Float64Array(boxes.length),
  };
  const rows = Int32Array.from(boxes, (_, at) => boxes.length - 1 - at);
  // Longer than the image needs, as the column of the counter is.
  const perBox = new Int32Array(2 * boxes.length).fill(7);
  perBox.set(boxes.map(({ anchors }) => anchors));
  return [...finish(repeatsOfMatched(columns, { rows, count: boxes.length }, perBox))];
}

const box = [1, 2, 30.5, 40] as const;

it('are boxes without anchors that equal one with anchors, number by number', () => {
  expect(
    repeatsIn([
      { box, anchors: 0 },
      { box, anchors: 3 },
      { box: [1, 2, 30.25, 40], anchors: 0 },
      { box, anchors: 0 },
    ]),
  ).toEqual([0, 3]);
});

it('are none where the other one has no anchors, another class or is a crowd', () => {
  const other = { box: [5, 5, 5, 5], anchors: 1 } as const;
  expect(repeatsIn([other, { box, anchors: 0 }, { box, anchors: 0 }])).toEqual([]);
  expect(
    repeatsIn([
      { box, anchors: 2, category: 1 },
      { box, anchors: 0 },
    ]),
  ).toEqual([]);
  expect(
    repeatsIn([
      { box, anchors: 2, crowd: 1 },
      { box, anchors: 0 },
    ]),
  ).toEqual([]);
});

it('are none where each box has anchors: those train', () => {
  expect(
    repeatsIn([
      { box, anchors: 2 },
      { box, anchors: 1 },
    ]),
  ).toEqual([]);
});
