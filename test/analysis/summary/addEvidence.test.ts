import { expect, it } from 'vitest';
import { type Assignment, IOU_BINS } from '../../../src/analysis/assignment/Assignment.ts';
import {
  addEvidence,
  evidenceOfLevel,
  evidenceTally,
} from '../../../src/analysis/summary/evidence/EvidenceTally.ts';
import { meanLogSize, positivesOf } from '../../../src/analysis/summary/evidence/PositiveTally.ts';

it('counts every anchor for the class and the size of its own box, in whatever order they come', () => {
  const level = evidenceOfLevel(evidenceTally(2), 0);
  const targets = {
    count: 2,
    corners: Float64Array.of(0, 0, 20, 20, 0, 0, 200, 50),
    rows: Int32Array.of(0, 1),
  };
  const foreground = {
    count: 5,
    anchors: Int32Array.of(0, 1, 2, 3, 4),
    boxes: Int32Array.of(0, 0, 1, 0, 1),
    ious: Float64Array.of(0.5, 0.6, 0.7, 0.8, 0.9),
  };
  const ignored = { ...foreground, count: 0 };
  const assignment = { foreground, ignored, iouCounts: new Int32Array(IOU_BINS) };
  const categories = Int32Array.of(0, 1);
  addEvidence(level, targets, assignment as unknown as Assignment, { categories, group: 0 });
  expect([0, 1].map(category => positivesOf(level.positives, category))).toEqual([3, 2]);
  expect(meanLogSize(level.positives, 0)).toBeCloseTo(Math.log(20), 5);
  expect(meanLogSize(level.positives, 1)).toBeCloseTo(Math.log(100), 5);
});
