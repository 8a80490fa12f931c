import { expect, it } from 'vitest';
import { iouChart } from '../../../../webview/charts/iou/chart.ts';
import { iouFinding } from '../../../../webview/charts/iou/finding.ts';
import { sampleReport } from '../../../analysis/report/sampleReport.ts';
import { WORDING } from '../../wording.ts';

it('says how many anchors overlap no box', () => {
  expect(iouFinding(sampleReport().assignment.iouHistogram, WORDING)).toBe(
    '96% of the anchors overlap no box by an IoU of 0.1 or more',
  );
});

it('says which bars are estimates, of how many images, and how far they may be off', () => {
  const { iouHistogram } = sampleReport().assignment;
  const [first = 0, second = 0] = iouHistogram.counts;
  const sample = { images: 3696, of: 118_287, errors: [first / 100, second / 4] };
  expect(iouChart({ ...iouHistogram, sample }, WORDING).caption).toBe(
    'Anchors by their highest IoU with a box. Dots below 0.2 are estimated from 3,696 of 118,287 images, chosen by a hash of their ids, and within 25% of the exact number (three standard errors). The simulation starts from the same images; all else is counted on every image.',
  );
  expect(iouChart(iouHistogram, WORDING).caption).not.toContain('estimated');
});
