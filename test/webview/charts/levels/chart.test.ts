import { expect, it } from 'vitest';
import { textRows } from '../../../../webview/charts/kit/TableModel.ts';
import { levelChart } from '../../../../webview/charts/levels/chart.ts';
import { sampleReport } from '../../../analysis/report/sampleReport.ts';
import { WORDING } from '../../wording.ts';

it('lists every level with its counts', () => {
  const { table } = levelChart(sampleReport(), WORDING);
  expect(table.rows).toHaveLength(5);
  expect(textRows(table)[0]).toEqual(['8', '11,999,218', '402', '1,180', '10,169']);
});
