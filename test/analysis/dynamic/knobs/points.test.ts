import { describe, expect, test } from 'vitest';
import type { DynamicDetector } from '../../../../src/analysis/dynamic/explore/DynamicDetector.ts';
import { imageSize } from '../../../../src/analysis/dynamic/knobs/rules/imageSize.ts';
import { tiles } from '../../../../src/analysis/dynamic/knobs/rules/tiles.ts';
import { classPower } from '../../../../src/analysis/dynamic/knobs/rules/classPower.ts';
import { maxDetections } from '../../../../src/analysis/dynamic/knobs/rules/maxDetections.ts';
import { rareClasses } from '../../../../src/analysis/dynamic/knobs/rules/rareClasses.ts';
import { histogram, pointContext, presetOf } from './contexts.ts';

describe('the image size', () => {
  test('is proposed as the smallest that brings the boxes below one in a hundred', () => {
    const context = pointContext([
      [640, [19, 200, 230]],
      [480, [30, 250, 300]],
      [800, [11, 150, 150]],
      [1280, [2, 40, 63]],
      [960, [9, 100, 110]],
    ]);
    expect(imageSize(context)).toMatchObject({
      key: 'imgsz',
      now: 640,
      proposed: 960,
      evidence: {
        variant: 'larger',
        withoutNow: { value: 0.019 },
        withoutThen: { value: 0.009 },
        pointsTimes: { value: 2.25 },
        upTo: null,
      },
    });
  });

  test('is proposed where it halves them, too', () => {
    const context = pointContext([
      [640, [230]],
      [800, [116]],
      [960, [115]],
      [1280, [5]],
    ]);
    expect(imageSize(context)).toMatchObject({ proposed: 960 });
  });

  test('is told where no size that was counted serves', () => {
    const context = pointContext([
      [640, [230]],
      [1280, [150]],
    ]);
    expect(imageSize(context)).toMatchObject({
      proposed: null,
      evidence: { variant: 'none-serves', otherSide: { value: 1280 } },
    });
  });

  test('is told for older releases where the newest has no such boxes', () => {
    const context = pointContext([
      [640, [1, 12, 230]],
      [1280, [0, 1, 60]],
    ]);
    expect(imageSize(context)).toMatchObject({
      proposed: null,
      evidence: { variant: 'older', withoutNow: { value: 0.012 }, upTo: '8.4.127' },
    });
  });

  test('is proposed by the rule of the release that wrote the config', () => {
    const sides = [
      [640, [1, 200, 230]],
      [960, [0, 5, 116]],
      [1280, [0, 0, 115]],
    ] as const;
    const detector = { ...presetOf('yolo11'), from: 'config', lastRelease: '8.3.253' } as const;
    expect(imageSize(pointContext(sides, {}, { detector }))).toMatchObject({
      proposed: 1280,
      evidence: { variant: 'larger', withoutNow: { value: 0.23 }, upTo: '8.3.253', ofConfig: true },
    });
    const none = sides.map(([side, [newest, middle]]) => [side, [newest, middle, 9]] as const);
    expect(imageSize(pointContext(none, {}, { detector }))).toBeNull();
  });

  test('is nothing to speak of below one in a hundred', () => {
    expect(
      imageSize(
        pointContext([
          [640, [9, 9, 9]],
          [1280, [0, 0, 0]],
        ]),
      ),
    ).toBeNull();
    expect(
      imageSize(
        pointContext([
          [640, [10, 10, 10]],
          [1280, [0, 0, 0]],
        ]),
      ),
    ).not.toBeNull();
  });

  test('counts plain pictures where training is not known, without what hangs on rounding', () => {
    const at = (without: number) =>
      imageSize(
        pointContext(
          [
            [640, [without]],
            [1280, [0]],
          ],
          {},
          { plain: true },
        ),
      );
    expect(at(11)).toBeNull();
    expect(at(12)).toMatchObject({ proposed: 1280, evidence: { augmented: false } });
  });

  test('is none that the coarsest stride does not divide', () => {
    const context = pointContext([
      [640, [100]],
      [810, [0]],
      [1280, [0]],
    ]);
    expect(imageSize(context)).toMatchObject({ proposed: 1280 });
  });

  test('has the key and the value of the config', () => {
    const detector: DynamicDetector = {
      ...presetOf('yolo11'),
      from: 'config',
      settings: [{ setting: 'image-size', key: 'img_scale', value: 630 }],
    };
    const context = pointContext(
      [
        [640, [100]],
        [1280, [0]],
      ],
      {},
      { detector },
    );
    expect(imageSize(context)).toMatchObject({ key: 'img_scale', now: 630 });
  });
});

test('tiles are told where pictures are shrunk by half and boxes suffer from it', () => {
  const at = (width: number, without: number) =>
    tiles(pointContext([[640, [without]]], { medianSize: { width, height: 800 } }));
  // Tiles of 640 px begin every 512 px: 0, 512, …, 1280 across and 0, 160 down.
  expect(at(1920, 100)).toMatchObject({
    proposed: null,
    evidence: { shrink: { value: 3 }, tilesPerPicture: { value: 8 } },
  });
  expect(at(1279, 100)).toBeNull();
  expect(at(1920, 9)).toBeNull();
});

describe('the power of class weights', () => {
  const withPower = (value: number | null): DynamicDetector => ({
    ...presetOf('yolo11'),
    from: 'config',
    settings: [{ setting: 'class-power', key: 'cls_pw', value }],
  });
  const at = (boxes: readonly number[], value: number | null) =>
    classPower(
      pointContext([[640, [0]]], { boxesByCategory: boxes }, { detector: withPower(value) }),
    );

  test('is lowered where it leaves a box less than half of its weight', () => {
    // 900 and 100 boxes at p 1: weights .2 and 1.8, so that a box has .36; at .65 it has .509, at .7 .483.
    expect(at([900, 100], 1)).toMatchObject({
      key: 'cls_pw',
      now: 1,
      proposed: 0.65,
      evidence: { variant: 'strong', boxWeight: { value: 0.36 } },
    });
  });

  test('is proposed nowhere else, and told where classes differ tenfold', () => {
    expect(at([900, 100], 0)).toBeNull();
    expect(at([1000, 100], 0)).toMatchObject({ proposed: null, evidence: { variant: 'told' } });
    expect(at([900, 100], 0.25)).toMatchObject({ proposed: null, evidence: { variant: 'told' } });
    expect(at([1000], 1)).toBeNull();
  });

  test('counts empty classes by both rules', () => {
    const { evidence } = at([900, 100, 0], 0.5) ?? {};
    expect(evidence).toMatchObject({ hasEmpty: true, emptyClasses: { value: 1 } });
    expect(evidence?.boxWeightFull.value).toBeCloseTo(0.36, 12);
    // 1/900, 1/100 and 1: mean .3370; 900 boxes of .0033 and 100 of .0297.
    expect(evidence?.boxWeightFullBefore.value).toBeCloseTo(0.00593, 5);
  });

  test('is a setting of Ultralytics alone', () => {
    const context = pointContext(
      [[640, [0]]],
      { boxesByCategory: [1000, 1] },
      { detector: presetOf('rtmdet') },
    );
    expect(classPower(context)).toBeNull();
  });
});

test('detections that are kept are raised to the fullest image', () => {
  const crowded = pointContext([[640, [0]]], { perImage: histogram({ 10: 50, 301: 1, 512: 1 }) });
  expect(maxDetections(crowded)).toMatchObject({
    key: 'max_det',
    now: 300,
    proposed: 600,
    evidence: { beyond: { value: 213 }, raisedByItself: true },
  });
  expect(maxDetections(pointContext([[640, [0]]], { perImage: histogram({ 300: 1 }) }))).toBeNull();
});

test('a default is not taken for what a config does not say', () => {
  const detector: DynamicDetector = { ...presetOf('yolo11'), from: 'config', settings: [] };
  const data = { perImage: histogram({ 512: 1 }) };
  expect(maxDetections(pointContext([[640, [0]]], data, { detector }))).toBeNull();
});

test('rare classes are told with the means of the framework', () => {
  const data = { perImage: histogram({ 1: 1000 }), imagesByCategory: [800, 500, 10] };
  expect(rareClasses(pointContext([[640, [0]]], data))).toMatchObject({
    key: null,
    evidence: { means: 'repeated-list', threshold: { value: 0.05 }, rareClasses: { value: 1 } },
  });
  const detector = presetOf('rtmdet');
  expect(rareClasses(pointContext([[640, [0]]], data, { detector }))).toMatchObject({
    key: 'oversample_thr',
  });
});
