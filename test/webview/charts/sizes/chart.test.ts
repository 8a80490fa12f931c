import { expect, it } from 'vitest';
import { textRows } from '../../../../webview/charts/kit/TableModel.ts';
import { sizeChart } from '../../../../webview/charts/sizes/chart.ts';
import { sampleReport } from '../../../analysis/report/sampleReport.ts';
import { WORDING } from '../../wording.ts';

it('lists every anchor size once, in the bin that contains it', () => {
  const rows = textRows(sizeChart(sampleReport(), WORDING).table);
  expect(rows.find(row => row[0] === '64 to 128')).toEqual(['64 to 128', '262', '64; 80; 101']);
  const sizes = rows.flatMap(row => (row[2] === '' ? [] : (row[2] ?? '').split('; ')));
  expect(sizes).toHaveLength(15);
});
