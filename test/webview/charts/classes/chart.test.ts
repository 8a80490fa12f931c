import { describe, expect, it } from 'vitest';
import { classRows } from '../../../../src/analysis/report/derive/classRows.ts';
import { classChart } from '../../../../webview/charts/classes/chart.ts';
import { sampleReport } from '../../../analysis/report/sampleReport.ts';
import { WORDING } from '../../wording.ts';

const report = sampleReport();
const OPTIONS = { ...WORDING, chosen: null, isAssigned: true };

const many = {
  ...report,
  dataset: {
    ...report.dataset,
    categories: Array.from({ length: 1230 }, (_, id) => ({
      id,
      name: `class ${id}`,
      annotations: 2000 - id,
      images: 1,
    })),
  },
};

describe('the class chart', () => {
  it('shows the first 20 in the side bar and says how many are left', () => {
    const chart = classChart(classRows(many), { ...OPTIONS, kind: 'view' });
    expect(chart.table.rows).toHaveLength(20);
    expect(chart.caption).toContain('1,210 more');
  });

  it('shows all of them in the report, however many', () => {
    const chart = classChart(classRows(many), { ...OPTIONS, kind: 'report' });
    expect(chart.table.rows).toHaveLength(1230);
    expect(chart.caption).toContain('by rank');
    expect(chart.height).toBeLessThan(400);
  });

  it('picks the class of a bar by its id', () => {
    const chosen: (number | string)[] = [];
    const chart = classChart(classRows(report), {
      ...OPTIONS,
      kind: 'view',
      choose: id => chosen.push(id),
    });
    chart.pick?.(1);
    chart.pick?.(999);
    expect(chosen).toEqual([report.dataset.categories.find(({ name }) => name === 'car')?.id]);
  });
});
