import { expect, it } from 'vitest';
import { lossChart } from '../../../../webview/charts/lossShares/chart.ts';
import { focalSetting } from '../../../../webview/losses/Setting.ts';
import { plainShares, settingShares } from '../../../../webview/losses/settingShares.ts';
import { sampleReport } from '../../../analysis/report/sampleReport.ts';
import { WORDING } from '../../wording.ts';

it('follows α and γ', () => {
  const difficulty = sampleReport().difficulty!;
  const setting = focalSetting({ alpha: 0.5, gamma: 5 });
  const { table, finding } = lossChart(
    { setting, chosen: settingShares(difficulty, setting), plain: plainShares(difficulty) },
    WORDING,
  );
  expect(table.rows.map(row => row[0])).toEqual([
    'Easy background',
    'Hard background',
    'Hard foreground',
    'Easy foreground',
  ]);
  expect(finding).toMatch(/^At α\u00a00.5, γ\u00a05, easy background makes [\d.]+% of the loss/);
  expect(table.rows[0]?.[1]).not.toBe(table.rows[0]?.[2]);
});
