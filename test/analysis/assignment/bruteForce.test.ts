import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnchorGrids } from '../../../src/analysis/anchors/AnchorGrid.ts';
import { anchorAt } from '../../../src/analysis/assignment/anchorBox.ts';
import { iouBin, IOU_BINS } from '../../../src/analysis/assignment/Assignment.ts';
import { MaxIouAssigner } from '../../../src/analysis/assignment/MaxIouAssigner.ts';
import { overlap, targetBox } from '../../../src/analysis/assignment/TargetBox.ts';
import type { TargetBoxes } from '../../../src/analysis/assignment/TargetBoxes.ts';
import type { MaxIouRule } from '../../../src/analysis/detectors/DetectorSetup.ts';
import { float32 } from '../../../src/analysis/geometry/rounding.ts';
import { anchorsOf, maxIouOf } from '../../helpers/anchorsOf.ts';
import { retinanetTorchvision } from '../../../src/analysis/detectors/retinanetTorchvision.ts';

const standard = maxIouOf(retinanetTorchvision);
const padded = { height: 320, width: 416 };
const grid = new AnchorGrids(anchorsOf(retinanetTorchvision)).of(padded);
const anchors = Array.from({ length: grid.count }, (_, i) => anchorAt(grid, i, float32));

/** The definition, anchor by anchor: box of the anchor, −1 for background, −2 for ignored. */
function bruteForce(targets: TargetBoxes, rule: MaxIouRule) {
  const boxes = Array.from({ length: targets.count }, (_, i) =>
    targetBox(targets.corners, i, float32),
  );
  const highest = boxes.map(box =>
    Math.max(...anchors.map(anchor => overlap(box, anchor, float32))),
  );
  const counts = Array.from({ length: IOU_BINS }, () => 0);
  const labels = anchors.map(anchor => {
    const ious = boxes.map(box => overlap(box, anchor, float32));
    const best = Math.max(0, ...ious);
    counts[iouBin(best)]!++;
    const owner = ious.indexOf(best);
    const forced =
      rule.lowQualityMatches === 'own' && ious.some((iou, i) => iou > 0 && iou === highest[i]);
    if (forced || best >= Math.fround(rule.foregroundIou)) return owner;
    return best >= Math.fround(rule.backgroundIou) ? -2 : -1;
  });
  return { labels, counts };
}

function sparse(targets: TargetBoxes, rule: MaxIouRule) {
  const { foreground, ignored, iouCounts } = new MaxIouAssigner(rule).assign({
    grid,
    targets,
    resized: padded,
    lowestIou: 0.05,
  });
  const labels = anchors.map(() => -1);
  for (let i = 0; i < ignored.count; i++) labels[ignored.anchors[i]!] = -2;
  for (let i = 0; i < foreground.count; i++) labels[foreground.anchors[i]!] = foreground.boxes[i]!;
  return { labels, counts: [...(iouCounts ?? [])] };
}

function targetsOf(boxes: readonly (readonly [number, number, number, number])[]): TargetBoxes {
  const corners = boxes.flatMap(([x, y, width, height]) => {
    const x2 = Math.min(x + width, padded.width);
    const y2 = Math.min(y + height, padded.height);
    return [x, y, x2, y2];
  });
  return {
    count: boxes.length,
    corners: Float64Array.from(corners, Math.fround),
    rows: Int32Array.from(boxes.keys()),
    sizes: Float64Array.from(boxes, ([, , width, height]) => Math.sqrt(width * height)),
  };
}

const side = fc.oneof(
  fc.double({ min: 0.05, max: 400, noNaN: true }),
  fc.integer({ min: 1, max: 64 }),
  fc.constantFrom(32, 40, 50, 64, 128),
);
const box = fc.tuple(
  fc.oneof(fc.double({ min: 0, max: 415, noNaN: true }), fc.integer({ min: 0, max: 410 })),
  fc.oneof(fc.double({ min: 0, max: 319, noNaN: true }), fc.integer({ min: 0, max: 310 })),
  side,
  side,
);

describe('sparse max-IoU assignment', () => {
  it.each([
    standard,
    { ...standard, lowQualityMatches: 'none' as const },
    { ...standard, foregroundIou: 0.7, backgroundIou: 0.3 },
  ])('labels every anchor as the definition does: %o', rule => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 12 }), fc.boolean(), (boxes, twice) => {
        const targets = targetsOf(twice ? [...boxes, ...boxes] : boxes);
        expect(sparse(targets, rule)).toEqual(bruteForce(targets, rule));
      }),
      { seed: 11, numRuns: 25 },
    );
  });

  it('ties every anchor that holds a tiny box, and gives each to the box it overlaps most', () => {
    const targets = targetsOf([
      [100, 100, 0.05, 0.05],
      [101, 101, 0.5, 0.5],
    ]);
    const rule = standard;
    const ours = sparse(targets, rule);
    expect(ours).toEqual(bruteForce(targets, rule));
    expect(ours.labels.filter(label => label === 1).length).toBeGreaterThan(1);
  });

  it('leaves everything background without boxes', () => {
    const { labels, counts } = sparse(targetsOf([]), standard);
    expect(new Set(labels)).toEqual(new Set([-1]));
    expect(counts[0]).toBe(grid.count);
  });
});
