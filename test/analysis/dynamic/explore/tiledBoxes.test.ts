import { describe, expect, it } from 'vitest';
import { finish } from '../../../../src/analysis/contract/steps/Steps.ts';
import { tiledBoxes, tileStarts } from '../../../../src/analysis/dynamic/explore/tiledBoxes.ts';
import { type Picture, shownFrom } from '../../../helpers/assignment/shownFrom.ts';

const tiled = (pictures: readonly Picture[]) =>
  finish(tiledBoxes(shownFrom(pictures), { side: 100, overlap: 0.2 }));

describe('tiles', () => {
  it('overlap, and the last ends at the edge', () => {
    expect(tileStarts(100, { side: 100, overlap: 0.2 })).toEqual([0]);
    expect(tileStarts(101, { side: 100, overlap: 0.2 })).toEqual([0, 1]);
    expect(tileStarts(260, { side: 100, overlap: 0.2 })).toEqual([0, 80, 160]);
    expect(tileStarts(30, { side: 100, overlap: 0.2 })).toEqual([0]);
  });

  it('show a box on every tile that has a tenth of it', () => {
    // Tiles at 0 and 80. The first box lies on both, whole; the second is cut; of the third the left tile shows 1 of 20.
    const { shown, lost, cut } = tiled([
      {
        width: 180,
        height: 50,
        boxes: [
          [82, 10, 10, 10],
          [70, 20, 40, 10],
          [99, 0, 20, 10],
        ],
      },
    ]);
    expect([...shown.width]).toEqual([100, 100]);
    expect([...shown.height]).toEqual([50, 50]);
    expect([...shown.start]).toEqual([0, 2, 5]);
    expect([...shown.boxes]).toEqual(
      [
        [82, 10, 10, 10],
        [70, 20, 30, 10],
        [2, 10, 10, 10],
        [0, 20, 30, 10],
        [19, 0, 20, 10],
      ].flat(),
    );
    expect([...shown.category]).toEqual([0, 1, 0, 1, 2]);
    expect({ lost, cut }).toEqual({ lost: 0, cut: 1 });
  });

  it('lose what lies outside of its picture', () => {
    const found = tiled([{ width: 50, height: 50, boxes: [[60, 60, 10, 10]] }]);
    expect(found).toMatchObject({ lost: 1, cut: 0 });
    expect(found.shown.width).toHaveLength(1);
  });
});
