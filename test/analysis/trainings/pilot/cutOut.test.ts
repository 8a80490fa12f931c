import { describe, expect, it } from 'vitest';
import { cutOut } from '../../../../src/analysis/pilot/images/cutOut.ts';
import { type Picture, shrink } from '../../../../src/analysis/pilot/images/shrink.ts';

/** Red counts the pixels, row by row. */
const numbered = (width: number, height: number): Picture => ({
  width,
  height,
  data: Uint8Array.from({ length: 4 * width * height }, (_, at) =>
    at % 4 === 0 ? at / 4 + 1 : at % 4 === 3 ? 0 : 7,
  ),
});
const reds = (pixels: ArrayLike<number>, each: number) =>
  Array.from(pixels).filter((_, at) => at % each === 0);

describe('what is cut out of a picture', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is turned by orientation %i as the pilots turn it', turn => {
    const picture = numbered(6, 4);
    const [width, height] = turn > 4 ? [4, 6] : [6, 4];
    for (const by of [1, 2]) {
      const size = { width: width / by, height: height / by };
      const pixels = new Uint8Array(3 * size.width * size.height);
      shrink(picture, { pixels, frameWidth: size.width, ...size }, turn);
      const whole = { x: 0, y: 0, width, height };
      expect(reds(cutOut(picture, whole, size, turn), 4)).toEqual(reds(pixels, 3));
    }
  });

  it('is the part that was asked for, without opacity', () => {
    const found = cutOut(
      numbered(5, 4),
      { x: 1, y: 2, width: 2, height: 2 },
      { width: 2, height: 2 },
    );
    expect([...found]).toEqual([12, 7, 7, 255, 13, 7, 7, 255, 17, 7, 7, 255, 18, 7, 7, 255]);
  });

  it('reads no pixel outside of the part where it is scaled by no whole number', () => {
    const found = cutOut(
      numbered(7, 1),
      { x: 2, y: 0, width: 5, height: 1 },
      { width: 2, height: 1 },
    );
    // 3, 4 and 5, 6, 7
    expect(reds(found, 4)).toEqual([4, 6]);
  });
});
