import { describe, expect, it } from 'vitest';
import { AnchorGrids } from '../../../src/analysis/anchors/AnchorGrid.ts';
import { MaxIouAssigner } from '../../../src/analysis/assignment/maxIou/MaxIouAssigner.ts';
import type { MaxIouRule } from '../../../src/analysis/detectors/DetectorSetup.ts';
import type { PlainBox } from '../../helpers/assignment/maxIouDefinition.ts';
import { sparseLabels } from '../../helpers/assignment/sparseLabels.ts';

/** Square anchors of one size, centred in cells of 100 pixels: with 100 they are [0, 100] and [100, 200] across. */
function gridOf(size: number) {
  const rule = {
    kind: 'anchors',
    generator: 'detectron2',
    offset: 0.5,
    levels: [{ stride: 100, sizes: [size], aspectRatios: [1] }],
  } as const;
  return new AnchorGrids(rule).of({ height: 100, width: 200 });
}

const BAND = {
  kind: 'max-iou',
  foregroundIou: 0.5,
  backgroundIou: 0.4,
  precision: 'float64',
} as const;

/** Each anchor as its label and its box. */
function assign(rule: MaxIouRule, boxes: readonly PlainBox[], size = 100, width = 200) {
  const place = { grid: gridOf(size), resized: { height: 100, width } };
  const { labels, owners, ious } = sparseLabels(new MaxIouAssigner(rule), boxes, place);
  return [...labels].map((label, i) => [label, label === 0 ? null : owners[i], ious[i]]);
}

describe('three boxes on two anchors', () => {
  // IoU with the first anchor .8, .25, 0; with the second 0, 3/7, .1.
  const boxes: PlainBox[] = [
    [0, 0, 100, 80],
    [60, 0, 160, 100],
    [100, 0, 110, 100],
  ];

  it('ignores the second anchor, which is between the thresholds', () => {
    expect(assign({ ...BAND, lowQualityMatches: 'none' }, boxes)).toEqual([
      [1, 0, 0.8],
      [-1, 1, 3 / 7],
    ]);
  });

  it('lifts it for the box it overlaps most itself (torchvision, Detectron2)', () => {
    expect(assign({ ...BAND, lowQualityMatches: 'own' }, boxes)).toEqual([
      [1, 0, 0.8],
      [1, 1, 3 / 7],
    ]);
  });

  it('gives it to the last box that has no better anchor (MMDetection)', () => {
    expect(assign({ ...BAND, lowQualityMatches: 'box' }, boxes)).toEqual([
      [1, 0, 0.8],
      [1, 2, 0.1],
    ]);
    expect(assign({ ...BAND, lowQualityMatches: 'box', lowQualityIou: 0.3 }, boxes)[1]).toEqual([
      1,
      1,
      3 / 7,
    ]);
  });

  it('gives it to the first box that has no better anchor (TF Object Detection API)', () => {
    const rule = { ...BAND, backgroundIou: 0.5, lowQualityMatches: 'first' } as const;
    expect(assign(rule, boxes)).toEqual([
      [1, 0, 0.8],
      [1, 1, 3 / 7],
    ]);
    expect(assign(rule, boxes.toReversed())[1]).toEqual([1, 0, 0.1]);
  });

  it('counts an IoU of exactly the lower threshold as background in keras-retinanet only', () => {
    const rule = { ...BAND, backgroundIou: 3 / 7, lowQualityMatches: 'none' } as const;
    expect(assign(rule, boxes)[1]).toEqual([-1, 1, 3 / 7]);
    const keras = { ...rule, backgroundIncludesThreshold: true };
    expect(assign(keras, boxes)[1]).toEqual([0, null, 0]);
  });

  it('ignores the second anchor when its centre at 150 is not inside the image', () => {
    const rule = { ...BAND, lowQualityMatches: 'own', ignoreCentresInPadding: true } as const;
    expect(assign(rule, boxes, 100, 150)[1]).toEqual([-1, -1, 3 / 7]);
    expect(assign(rule, boxes, 100, 151)[1]).toEqual([1, 1, 3 / 7]);
  });
});

describe('a box between anchors, which overlaps none', () => {
  // Anchors of 20 pixels: [40, 60] and [140, 160] across and [40, 60] down.
  const between: PlainBox = [0, 0, 10, 10];
  const exact: PlainBox = [40, 40, 60, 60];

  it('makes every anchor foreground for the box it overlaps most (torchvision, Detectron2)', () => {
    const rule = { ...BAND, lowQualityMatches: 'own' } as const;
    expect(assign(rule, [exact, between], 20)).toEqual([
      [1, 0, 1],
      [1, 0, 0],
    ]);
    expect(assign(rule, [between, exact], 20)).toEqual([
      [1, 1, 1],
      [1, 0, 0],
    ]);
  });

  it('takes every anchor from the boxes before it (MMDetection)', () => {
    const rule = { ...BAND, lowQualityMatches: 'box' } as const;
    expect(assign(rule, [exact, between], 20)).toEqual([
      [1, 1, 0],
      [1, 1, 0],
    ]);
    expect(assign(rule, [between, exact], 20)).toEqual([
      [1, 1, 1],
      [1, 0, 0],
    ]);
  });

  it('stays unmatched from a lowest IoU on, or without low-quality matches', () => {
    const alone = [
      [0, null, 0],
      [0, null, 0],
    ];
    expect(assign({ ...BAND, lowQualityMatches: 'none' }, [between], 20)).toEqual(alone);
    const rule = { ...BAND, lowQualityMatches: 'box', lowQualityIou: 0.1 } as const;
    expect(assign(rule, [between], 20)).toEqual(alone);
  });

  it('takes the very first anchor (TF Object Detection API)', () => {
    const rule = { ...BAND, backgroundIou: 0.5, lowQualityMatches: 'first' } as const;
    expect(assign(rule, [between], 20)).toEqual([
      [1, 0, 0],
      [0, null, 0],
    ]);
    expect(assign(rule, [exact, between], 20)[0]).toEqual([1, 0, 1]);
  });
});
