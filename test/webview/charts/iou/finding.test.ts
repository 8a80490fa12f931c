import { expect, it } from 'vitest';
import { iouFinding } from '../../../../webview/charts/iou/finding.ts';
import { sampleReport } from '../../../analysis/report/sampleReport.ts';
import { WORDING } from '../../wording.ts';

it('says how many anchors overlap no box', () => {
  expect(iouFinding(sampleReport().assignment.iouHistogram, WORDING)).toBe(
    '96% of the anchors overlap no box by an IoU of 0.1 or more',
  );
});
