import { expect, it } from 'vitest';
import { levelCounts } from '../../../../src/analysis/report/derive/levelCounts.ts';
import { levelFinding } from '../../../../webview/charts/levels/finding.ts';
import { sampleReport } from '../../../analysis/report/sampleReport.ts';
import { WORDING } from '../../wording.ts';

it('says which level dominates the loss', () => {
  expect(levelFinding(levelCounts(sampleReport().assignment), WORDING)).toBe(
    'Stride 8 has 75% of the anchors but only 18% of the foreground',
  );
  expect(levelFinding([], WORDING)).toBe('No level has a foreground anchor');
});
