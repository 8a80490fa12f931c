import { describe, expect, it } from 'vitest';
import { shareBelow, sizeFinding } from '../../../../webview/charts/sizes/finding.ts';
import { sampleReport } from '../../../analysis/report/sampleReport.ts';
import { WORDING } from '../../wording.ts';

it('says how many boxes the anchors miss', () => {
  expect(sizeFinding(sampleReport(), WORDING)).toBe(
    'About 14% of the boxes are smaller than the smallest anchor (32 px)',
  );
});

describe('the share of a histogram below a size', () => {
  it('is interpolated over the logarithm, and linearly from 0', () => {
    const histogram = { edges: [0, 4, 16], counts: [10, 30] };
    expect(shareBelow(histogram, 2)).toBeCloseTo(5 / 40);
    expect(shareBelow(histogram, 8)).toBeCloseTo(25 / 40);
    expect(shareBelow(histogram, 99)).toBe(1);
    expect(shareBelow({ edges: [1, 2], counts: [0] }, 1)).toBe(0);
  });
});
