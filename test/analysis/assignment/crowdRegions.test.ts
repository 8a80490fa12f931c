import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  CrowdRegionRule,
  DetectorSetup,
} from '../../../src/analysis/detectors/DetectorSetup.ts';
import { retinanetMmdetection } from '../../../src/analysis/detectors/mmdetection/retinanet.ts';
import { oneImage, plainImages } from '../../helpers/assignment/assignedImages.ts';
import { labelsOf } from '../../helpers/assignment/labelsOf.ts';
import { plainDataset } from '../../helpers/annotations/plainDataset.ts';
import { mmdetection, type MmdetectionConfig } from '../../helpers/transcriptions/mmdetection.ts';

const { assigner: maxIou } = retinanetMmdetection;

/** RetinaNet of MMDetection on inputs of at most 256 × 160 pixels, so that every anchor can be compared with every box. */
function smallSetup(crowdRegions: CrowdRegionRule, firstBestOnly: boolean): DetectorSetup {
  if (maxIou.kind !== 'max-iou') throw new Error('RetinaNet has another assigner');
  return {
    ...retinanetMmdetection,
    resize: [{ kind: 'mmdetection', shorterSide: 160, longerSide: 256 }],
    assigner: { ...maxIou, crowdRegions, firstBestOnly },
  };
}

function plainConfig({ share, of }: CrowdRegionRule, firstBestOnly: boolean): MmdetectionConfig {
  return {
    scale: [256, 160],
    strides: [8, 16, 32, 64, 128],
    ratios: [0.5, 1, 2],
    octaveBaseScale: 4,
    scalesPerOctave: 3,
    centerOffset: 0,
    posIouThr: 0.5,
    negIouThr: 0.4,
    minPosIou: 0,
    gtMaxAssignAll: !firstBestOnly,
    ignoreIofThr: share,
    ignoreWrtCandidates: of === 'anchor',
  };
}

/** Boxes of an image of 256 × 160; those at odd places are crowds where nothing else is said. */
function bothWays(
  boxes: readonly (readonly number[])[],
  rule: CrowdRegionRule,
  firstBestOnly = false,
  crowd = (place: number) => place % 2,
) {
  const coco = oneImage({ width: 256, height: 160 }, boxes);
  coco.annotations.forEach((annotation, i) => Object.assign(annotation, { iscrowd: crowd(i) }));
  const ours = labelsOf(smallSetup(rule, firstBestOnly), plainDataset(coco))(0);
  const theirs = mmdetection(plainImages(coco)[0]!, plainConfig(rule, firstBestOnly));
  return { ours, theirs };
}

const count = (labels: Int8Array, label: number) => labels.filter(found => found === label).length;

describe('crowd regions that ignore anchors (MMDetection ignore_iof_thr)', () => {
  const share = fc.constantFrom(0, 0.1, 0.2, 0.25, 0.4, 0.5, 0.75, 1);
  const box = fc
    .tuple(share, share, share, share)
    .map(([x, y, w, h]) => [x * 256, y * 160, w * 256, h * 160]);
  const rules = fc.record({
    share: fc.constantFrom(0.2, 0.5, 0.9),
    of: fc.constantFrom('anchor' as const, 'region' as const),
  });

  it('labels random boxes as its code does', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 6 }), rules, fc.boolean(), (boxes, rule, first) => {
        const { ours, theirs } = bothWays(boxes, rule, first);
        expect(ours.kept).toEqual(theirs.kept);
        expect(ours.labels).toEqual(theirs.labels);
        theirs.labels.forEach((label, anchor) => {
          if (label === 1) expect(ours.owners[anchor]).toBe(theirs.owners[anchor]);
        });
      }),
      { seed: 17, numRuns: 120 },
    );
  });

  /**
   * Anchors of stride 8 are 32 × 32 around multiples of 8. The crowd covers x and y from 0 to 40: an anchor centred at c has
   * c + 16 of its 32 pixels inside for c ≤ 24, and 56 − c from there on.
   */
  it('ignores an anchor of which more than the share lies in the crowd, worked by hand', () => {
    const { ours } = bothWays(
      [
        [96, 64, 32, 32],
        [0, 0, 40, 40],
      ],
      { share: 0.5, of: 'anchor' },
    );
    const squareAt = (x: number, y: number) => 9 * ((y / 8) * 32 + x / 8) + 3;
    expect(ours.labels[squareAt(24, 24)]).toBe(-1);
    // 32 × 24 and 24 × 24 of 32 × 32: .75 and .5625.
    expect(ours.labels[squareAt(32, 24)]).toBe(-1);
    expect(ours.labels[squareAt(32, 32)]).toBe(-1);
    // 32 × 16 is just half, which is not more than half.
    expect(ours.labels[squareAt(40, 24)]).toBe(0);
    expect(ours.labels[squareAt(112, 80)]).toBe(1);
  });

  it('ignores nothing on an image of crowds alone: without boxes all is background before crowds are looked at', () => {
    const whole = [[0, 0, 256, 160]];
    const { ours, theirs } = bothWays(whole, { share: 0.5, of: 'anchor' }, false, () => 1);
    expect(ours.labels).toEqual(theirs.labels);
    expect(count(ours.labels, -1)).toBe(0);
  });

  it('gives a box inside a crowd the best of the anchors that are left', () => {
    const inside = [
      [8, 8, 32, 32],
      [0, 0, 56, 56],
    ];
    const { ours, theirs } = bothWays(inside, { share: 0.5, of: 'anchor' });
    expect(ours.labels).toEqual(theirs.labels);
    expect(count(ours.labels, 1)).toBeGreaterThan(0);
    // Without the crowd the anchor at (24, 24) fits exactly.
    expect(ours.labels[9 * (3 * 32 + 3) + 3]).toBe(-1);
  });

  it('leaves no foreground where a crowd covers every anchor', () => {
    const { ours, theirs } = bothWays(
      [
        [8, 8, 32, 32],
        [0, 0, 256, 160],
      ],
      {
        share: 0.001,
        of: 'anchor',
      },
    );
    expect(ours.labels).toEqual(theirs.labels);
    expect(count(ours.labels, 1)).toBe(0);
  });
});
