import { describe, expect, it } from 'vitest';
import { levelOf } from '../../../src/analysis/anchors/AnchorGrid.ts';
import { assignerFor } from '../../../src/analysis/assignment/assignerFor.ts';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import { presetNamed } from '../../helpers/assignment/presetNamed.ts';
import { oneImage } from '../../helpers/assignment/assignedImages.ts';
import { plainDataset } from '../../helpers/annotations/plainDataset.ts';

/** Foreground by box and by level of one square image that the detector does not resize. */
function counted(
  name: string,
  side: number,
  boxes: readonly (readonly number[])[],
  categories?: readonly number[],
) {
  const { annotations } = plainDataset(oneImage({ width: side, height: side }, boxes, categories));
  const setup = presetNamed(name);
  const view = {
    image: { width: side, height: side },
    resize: setup.resize[0]!,
    rows: Int32Array.from(boxes.keys()),
    lowestIou: 0.1,
  };
  const { targets, assignment } = finish(assignerFor(setup, annotations)(view));
  const { grid, foreground, wanted, softNegatives } = assignment;
  const perBox = Array.from({ length: targets.count }, () => 0);
  const perLevel = grid.levels.map(() => 0);
  for (let i = 0; i < foreground.count; i++) {
    perBox[foreground.boxes[i]!]!++;
    perLevel[levelOf(grid, foreground.anchors[i]!)]!++;
  }
  return { perBox, perLevel, wanted: perBox.map((_, box) => wanted?.(box)), softNegatives };
}

describe('three boxes, worked by hand', () => {
  /**
   * A 100–140, B 96–176, C 400–600. A: the points 112, 120, 128 on both axes. B: 128, 136, 144, but (128, 128) goes to
   * the smaller A. C: on stride 16 the points 480, 496, 512 (at most 120 from a side); on stride 32, of 480, 512, 544 only
   * those with a 544, which is 144 from a side; the rest stay below 128.
   */
  const three = [
    [100, 100, 40, 40],
    [96, 96, 80, 80],
    [400, 400, 200, 200],
  ];

  it('takes points nearer than 1.5 strides, the smaller box first (FCOS of torchvision)', () => {
    expect(counted('fcos-torchvision', 800, three)).toMatchObject({
      perBox: [9, 8, 14],
      perLevel: [17, 9, 5, 0, 0],
    });
  });

  /**
   * Points lie at 4 + 8 k. A: 116 and 124, since 108 and 132 are exactly 12 away. B: 132 and 140. C: 488, 504, 520 on stride
   * 16; on stride 32, of 464, 496, 528 all but (496, 496), since 528 is 128 from a side and the range holds its ends.
   */
  it('takes points half a stride inside, ranges with their ends (FCOS of AdelaiDet)', () => {
    expect(counted('fcos-adelaidet', 800, three)).toMatchObject({
      perBox: [4, 4, 17],
      perLevel: [8, 9, 8, 0, 0],
    });
  });

  /**
   * A is the square default box of the last map, and overlaps its three others and the four of the map before from .52 on.
   * B and C are one square default box of the first map: its two shapes of ratio 2 (IoU .55) go to B, the first; the square
   * itself is the best of both and goes to C, the last.
   */
  it('gives every box its best default box, the last box first (SSD300)', () => {
    const boxes = [
      [19.5, 19.5, 261, 261],
      [89.5, 89.5, 21, 21],
      [89.5, 89.5, 21, 21],
    ];
    expect(counted('ssd300-torchvision', 300, boxes)).toMatchObject({
      perBox: [8, 2, 1],
      perLevel: [3, 0, 0, 0, 4, 4],
    });
  });

  /**
   * A is an anchor of stride 8. Of its 45 candidates the nine of stride 8 have IoUs 1, .778 and .620, the others at most
   * .25; mean .213 and deviation .283 make a threshold of .496. B repeats A and loses all ties. No centre lies within C.
   */
  it('takes the nearest anchors above mean plus deviation, with their centre inside (ATSS)', () => {
    const boxes = [
      [368, 368, 64, 64],
      [368, 368, 64, 64],
      [604, 604, 2, 2],
    ];
    expect(counted('atss-mmdetection', 800, boxes)).toMatchObject({
      perBox: [9, 0, 0],
      perLevel: [9, 0, 0, 0, 0],
      wanted: [true, true, false],
    });
  });

  /**
   * A fits all three anchors of stride 8, where it lies in the middle of cell 12 and takes no neighbour, and two of stride
   * 16, where it lies at 6.25 and also takes the cells to the left and above: 3 + 2 × 3. B has the same place in another
   * class, and the later one holds the cells. C is 75 times as wide as high, and fits none.
   */
  it('takes anchors by the ratio of sides, in up to three cells (YOLOv5)', () => {
    const boxes = [
      [90, 90, 20, 20],
      [90, 90, 20, 20],
      [200, 398, 300, 4],
    ];
    expect(counted('yolov5', 640, boxes, [1, 2, 1])).toMatchObject({
      perBox: [0, 9, 0],
      perLevel: [3, 6, 0],
      wanted: [true, true, false],
    });
  });

  /** 40 × 52 is exactly four times 10 × 13, 39 × 51 is not; in cell 12 of stride 8, next to nothing else. */
  it('takes an anchor only below the ratio, not at it (YOLOv5)', () => {
    const onLevel8 = (boxes: number[][]) => counted('yolov5', 640, boxes).perLevel[0];
    expect(onLevel8([[80, 74, 40, 52]])).toBe(2);
    expect(onLevel8([[80.5, 74.5, 39, 51]])).toBe(3);
  });

  it('leaves repeated labels out (YOLOv5)', () => {
    const twice = [
      [90, 90, 20, 20],
      [90, 90, 20, 20],
    ];
    expect(counted('yolov5', 640, twice).perBox).toEqual([9]);
  });

  /**
   * All three have their centre in cell (30, 30). A and B share the peak of class 1; C has that of class 2. A's and C's
   * Gaussians have radius 2: 24 cells around each peak.
   */
  it('makes one peak a class and cell, and counts the Gaussian around it (CenterNet)', () => {
    const boxes = [
      [100, 100, 40, 40],
      [104, 104, 32, 32],
      [100, 100, 40, 40],
    ];
    expect(counted('centernet', 512, boxes, [1, 1, 2])).toMatchObject({
      perBox: [1, 0, 1],
      softNegatives: 48,
      wanted: [true, true, true],
    });
  });
});
