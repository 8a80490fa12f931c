import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presetNamed } from '../../../src/analysis/detectors/presets.ts';
import { assignedImages, oneImage } from '../../helpers/assignedImages.ts';

const detectors = [
  'ssd300-torchvision',
  'fcos-torchvision',
  'fcos-adelaidet',
  'atss-mmdetection',
  'yolov5',
  'centernet',
];

/** Boxes of the odd ones that a framework trains on all the same. */
const kept: Readonly<Record<string, number>> = {
  // The lower coordinate counts as the first, so that a negative side still spans a box.
  'fcos-adelaidet': 1,
  // Boxes are cut at the square input; one below a wide image lies in the empty space there.
  centernet: 1,
};

function assigned(
  name: string,
  size: { readonly width: number; readonly height: number },
  boxes: readonly (readonly number[])[],
) {
  return assignedImages(oneImage(size, boxes), presetNamed(name))[0]!;
}

describe.each(detectors)('%s', name => {
  it('has only background without boxes', () => {
    const { boxes, candidates, foreground } = assigned(name, { width: 640, height: 480 }, []);
    expect({ boxes, foreground }).toEqual({ boxes: 0, foreground: [] });
    expect(candidates).toBeGreaterThan(0);
  });

  it('assigns an image of one pixel', () => {
    const { boxes, foreground } = assigned(name, { width: 1, height: 1 }, [[0, 0, 1, 1]]);
    expect(boxes).toBe(1);
    expect(foreground.length).toBeGreaterThan(0);
  });

  it('leaves out boxes beside the image, without sides, or that are no numbers', () => {
    const odd = [
      [700, 10, 50, 50],
      [-90, 10, 50, 50],
      [10, 500, 50, 50],
      [10, 10, 0, 50],
      [10, 10, 50, -5],
      [NaN, 10, 50, 50],
      [10, 10, NaN, NaN],
    ];
    const { boxes, foreground } = assigned(name, { width: 640, height: 480 }, odd);
    expect(boxes).toBe(kept[name] ?? 0);
    expect(foreground.every(([, box]) => box < boxes)).toBe(true);
  });

  it('cuts a box that reaches beyond the input on all sides', () => {
    const huge = assigned(name, { width: 640, height: 640 }, [[-1e5, -1e5, 2e5, 2e5]]);
    const whole = assigned(name, { width: 640, height: 640 }, [[0, 0, 640, 640]]);
    expect(huge).toEqual(whole);
  });

  it('assigns 5,000 boxes in one image, each candidate to a box', () => {
    const random = fc.sample(
      fc.tuple(...[600, 440, 40, 40].map(max => fc.double({ min: 1, max, noNaN: true }))),
      { seed: 9, numRuns: 5000 },
    );
    const { boxes, candidates, foreground } = assigned(name, { width: 640, height: 480 }, random);
    // YOLOv5 leaves repeated boxes out, CenterNet all after 128.
    expect(boxes).toBeGreaterThanOrEqual(name === 'centernet' ? 128 : 4990);
    expect(new Set(foreground.map(([candidate]) => candidate)).size).toBe(foreground.length);
    expect(foreground.every(([candidate, box]) => candidate < candidates && box < boxes)).toBe(
      true,
    );
    expect(foreground.length).toBeGreaterThan(50);
  });

  it('takes a very wide and a very tall image', () => {
    for (const size of [
      { width: 100_000, height: 2000 },
      { width: 300, height: 30_000 },
    ]) {
      const boxes = [
        [0, 0, size.width, size.height],
        [10, 10, 200, 200],
      ];
      const { candidates, foreground } = assigned(name, size, boxes);
      expect(foreground.every(([candidate]) => candidate < candidates)).toBe(true);
    }
  });
});
