import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnchorGrids } from '../../../src/analysis/anchors/AnchorGrid.ts';
import { IOU_BINS } from '../../../src/analysis/assignment/Assignment.ts';
import { MaxIouAssigner } from '../../../src/analysis/assignment/maxIou/MaxIouAssigner.ts';
import { WasmSweep } from '../../../src/analysis/assignment/sweep/WasmSweep.ts';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import type { CandidateRule, MaxIouRule } from '../../../src/analysis/detectors/DetectorSetup.ts';
import { octaveLevels } from '../../../src/analysis/detectors/sizes/octaveLevels.ts';
import { iouBinOf } from '../../helpers/assignment/iouBinOf.ts';
import { MaxIouDefinition, type PlainBox } from '../../helpers/assignment/maxIouDefinition.ts';
import {
  differentAnchors,
  sparseLabels,
  targetsOf,
} from '../../helpers/assignment/sparseLabels.ts';
import { SWEEPS } from '../../helpers/assignment/sweeps.ts';

type AnchorRule = Extract<CandidateRule, { kind: 'anchors' }>;

const standard: MaxIouRule = {
  kind: 'max-iou',
  foregroundIou: 0.5,
  backgroundIou: 0.4,
  precision: 'float32',
  lowQualityMatches: 'own',
};
const RULES: Record<string, MaxIouRule> = {
  'the anchor to its own box': standard,
  'no low-quality matches': { ...standard, lowQualityMatches: 'none' },
  'the thresholds of an RPN': { ...standard, foregroundIou: 0.7, backgroundIou: 0.3 },
  'the anchor to the box that wants it': { ...standard, lowQualityMatches: 'box' },
  'only good low-quality matches': { ...standard, lowQualityMatches: 'box', lowQualityIou: 0.3 },
  'one anchor a box': { ...standard, lowQualityMatches: 'box', firstBestOnly: true },
  'one anchor a box, the first box first': {
    ...standard,
    backgroundIou: 0.5,
    lowQualityMatches: 'first',
  },
  doubles: { ...standard, precision: 'float64' },
  'background up to the threshold, padding ignored': {
    ...standard,
    precision: 'float64',
    lowQualityMatches: 'none',
    backgroundIncludesThreshold: true,
    ignoreCentresInPadding: true,
  },
};
const GENERATORS: readonly AnchorRule[] = [
  { kind: 'anchors', generator: 'torchvision', offset: 0, levels: octaveLevels(3) },
  { kind: 'anchors', generator: 'detectron2', offset: 0.5, levels: octaveLevels(3) },
  { kind: 'anchors', generator: 'mmdetection', offset: 0.25, levels: octaveLevels(3) },
  { kind: 'anchors', generator: 'keras-retinanet', offset: 0.5, levels: octaveLevels(3) },
  { kind: 'anchors', generator: 'tf-object-detection', offset: 0.5, levels: octaveLevels(2) },
];
const padded = { height: 160, width: 224 };
const resized = { height: 150, width: 200 };

const side = fc.oneof(
  fc.double({ min: 0.05, max: 250, noNaN: true }),
  fc.constant(0.05),
  fc.integer({ min: 1, max: 64 }),
  fc.constantFrom(32, 40, 50, 64, 128),
);
const start = (last: number) =>
  fc.oneof(fc.double({ min: 0, max: last, noNaN: true }), fc.integer({ min: 0, max: last - 10 }));
/** In shares of the input where the generator counts so; corners are float32 as every placer leaves them. */
const boxes = fc
  .tuple(
    fc.array(fc.tuple(start(223), start(159), side, side), { maxLength: 10 }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([list, twice, beyond]) => {
    const corners = list.map(([x, y, width, height]): PlainBox => {
      const right = beyond ? x + width : Math.min(x + width, padded.width);
      const bottom = beyond ? y + height : Math.min(y + height, padded.height);
      return [Math.fround(x), Math.fround(y), Math.fround(right), Math.fround(bottom)];
    });
    return twice ? [...corners, ...corners] : corners;
  });

const CASES = Object.entries(RULES).flatMap(([name, rule]) =>
  SWEEPS.map(([sweep, module]) => [name, sweep, rule, module] as const),
);

describe.each(CASES)('%s in %s', (_name, _sweep, rule, module) => {
  it.each(GENERATORS)('is found sparsely on anchors of $generator', candidates => {
    const grid = new AnchorGrids(candidates).of(padded);
    const definition = new MaxIouDefinition(rule, grid);
    const assigner = new MaxIouAssigner(rule, module && new WasmSweep(module));
    fc.assert(
      fc.property(boxes, fc.constantFrom(0.05, 0.1, 0.4), (list, lowestIou) => {
        const inUnit = list.map(([x1, y1, x2, y2]): PlainBox => {
          const [width, height] = [grid.unitWidth, grid.unitHeight];
          const shares = [x1 / width, y1 / height, x2 / width, y2 / height];
          return (width === 1 ? shares : shares.map(Math.fround)) as unknown as PlainBox;
        });
        const inPixels = inUnit.map(([x1, y1, x2, y2]): PlainBox => [
          x1 * grid.unitWidth,
          y1 * grid.unitHeight,
          x2 * grid.unitWidth,
          y2 * grid.unitHeight,
        ]);
        const expected = definition.label(inUnit, resized);
        const found = sparseLabels(assigner, inPixels, { grid, resized, lowestIou });
        expect(differentAnchors(expected, found)).toEqual([]);
      }),
      { seed: 11, numRuns: 40 },
    );
  });
});

describe.each(SWEEPS)('the histogram of highest IoUs in %s', (_, module) => {
  const grid = new AnchorGrids(GENERATORS[0]!).of(padded);
  const definition = new MaxIouDefinition({ ...standard, lowQualityMatches: 'none' }, grid);
  const assigner = new MaxIouAssigner(standard, module && new WasmSweep(module));
  it.each([0.05, 0.1, 0.4])('is exact from %f on', lowestIou => {
    fc.assert(
      fc.property(boxes, list => {
        const { ious } = definition.label(list, resized);
        const counts = Array.from({ length: IOU_BINS }, () => 0);
        for (const iou of ious) counts[iouBinOf(iou)]!++;
        const targets = targetsOf(list);
        const { iouCounts } = finish(assigner.assign({ grid, targets, resized, lowestIou }));
        const first = iouBinOf(Math.fround(lowestIou));
        expect([...iouCounts!].slice(first)).toEqual(counts.slice(first));
        expect([...iouCounts!].reduce((sum, count) => sum + count)).toBe(grid.count);
      }),
      { seed: 5, numRuns: 30 },
    );
  });
});
