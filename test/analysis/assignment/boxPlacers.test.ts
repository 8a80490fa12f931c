import { describe, expect, it } from 'vitest';
import { arithmeticOf } from '../../../src/analysis/detectors/arithmetics.ts';
import type { BoxRule, ResizeRule } from '../../../src/analysis/detectors/DetectorSetup.ts';

const FRAMEWORKS = [
  'torchvision',
  'detectron2',
  'mmdetection',
  'keras-retinanet',
  'tf-object-detection',
] as const;
type Framework = (typeof FRAMEWORKS)[number];

/** Where an image of 100 × 50 is doubled; null where the framework drops the box. */
function placed(rule: BoxRule, bbox: readonly number[], area = NaN) {
  const resize: ResizeRule = { kind: 'keras-retinanet', shorterSide: 100, longerSide: 200 };
  const frame = { image: { height: 50, width: 100 }, resized: { height: 100, width: 200 }, resize };
  const corners = { x1: NaN, y1: NaN, x2: NaN, y2: NaN };
  const isKept = arithmeticOf(rule, 'boxes')(frame)(Float64Array.from(bbox), corners, area);
  return isKept ? [corners.x1, corners.y1, corners.x2, corners.y2] : null;
}

type Places = Readonly<Record<Framework, readonly number[] | null>>;
const everywhere = (place: readonly number[] | null): Places => ({
  torchvision: place,
  detectron2: place,
  mmdetection: place,
  'keras-retinanet': place,
  'tf-object-detection': place,
});

const CASES: readonly (readonly [string, readonly number[], Places])[] = [
  ['a box inside', [10, 10, 20, 30], everywhere([20, 20, 60, 80])],
  ['a box as large as the image', [0, 0, 100, 50], everywhere([0, 0, 200, 100])],
  ['a box without width', [10, 10, 0, 30], everywhere(null)],
  ['a box with a missing side', [10, 10, NaN, 30], everywhere(null)],
  [
    'a box that reaches beyond the right border',
    [90, 10, 20, 20],
    {
      ...everywhere([180, 20, 200, 60]),
      'keras-retinanet': null,
      'tf-object-detection': null,
    },
  ],
  [
    'a box that begins left of the image',
    [-10, 10, 20, 20],
    {
      ...everywhere([0, 20, 20, 60]),
      'keras-retinanet': null,
      'tf-object-detection': [-20, 20, 20, 60],
    },
  ],
  ['a box outside the image', [120, 10, 20, 20], everywhere(null)],
  [
    'half a pixel',
    [10, 10, 0.5, 0.5],
    {
      torchvision: [20, 20, 21, 21],
      detectron2: [20, 20, 21, 21],
      mmdetection: null,
      'keras-retinanet': null,
      'tf-object-detection': [20, 20, 21, 21],
    },
  ],
  [
    'a box with a negative width, which Detectron2 turns around',
    [50, 10, -10, 10],
    { ...everywhere(null), detectron2: [80, 20, 100, 40] },
  ],
];

describe.each(FRAMEWORKS)('boxes of %s', framework => {
  it.each(CASES)('%s', (_, bbox, places) => {
    const expected = places[framework];
    const found = placed(framework, bbox);
    if (expected === null) expect(found).toBeNull();
    // Shares of the image come back as the float32 they were rounded to.
    else expected.forEach((edge, i) => expect(found?.[i]).toBeCloseTo(edge, 4));
  });
});

it('an area of 0 keeps MMDetection, and nobody else, from training on a box', () => {
  const kept = FRAMEWORKS.filter(framework => placed(framework, [10, 10, 20, 30], 0) !== null);
  expect(kept).toEqual(FRAMEWORKS.filter(framework => framework !== 'mmdetection'));
  expect(placed('mmdetection', [10, 10, 20, 30], 600)).not.toBeNull();
});
