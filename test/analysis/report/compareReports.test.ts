import { describe, expect, test } from 'vitest';
import type { DistributionShift } from '../../../src/analysis/report/compare/Comparison.ts';
import { compareReports } from '../../../src/analysis/report/compare/compareReports.ts';
import { comparisonToMarkdown } from '../../../src/analysis/report/export/markdown/comparisonToMarkdown.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { countedReport, reportNaming, sampleReport } from './sampleReport.ts';

const report = sampleReport();
const against = (other: Report) =>
  compareReports({ label: 'train', report }, { label: 'val', report: other });
const shift = (found: readonly DistributionShift[], code: string) =>
  found.find(one => one.code === code)!;

function withAnnotations(change: (boxes: number, index: number) => number): Report {
  const categories = report.dataset.categories.map((category, index) => ({
    ...category,
    annotations: change(category.annotations, index),
  }));
  return { ...report, dataset: { ...report.dataset, categories } };
}

describe('a report against itself', () => {
  const same = against(report);

  test('differs in nothing', () => {
    expect(same.quantities.every(quantity => quantity.magnitude === 0)).toBe(true);
    expect(same.shifts.map(one => one.verdict)).toEqual(same.shifts.map(() => 'chance'));
    expect([same.onlyFirst, same.onlySecond]).toEqual([[], []]);
  });

  test('recommends the same pair', () => {
    expect(same.pair).toMatchObject({ holds: true });
    expect(comparisonToMarkdown(same)).toContain('The same pair is recommended for both');
  });
});

describe('two different datasets', () => {
  test('are told apart by their classes, and only by those', () => {
    const found = against(withAnnotations((boxes, index) => (index < 2 ? 0 : boxes)));
    expect(found.shifts[0]).toMatchObject({ code: 'classes', verdict: 'large' });
    expect(shift(found.shifts, 'boxSizes').verdict).toBe('chance');
    expect(found.onlyFirst).toEqual(['person', 'car']);
    expect(found.onlySecond).toEqual([]);
  });

  test('are compared by the whole names of their classes, and show them shortened', () => {
    const long = (end: string) => {
      const [first, ...others] = report.dataset.categories;
      const categories = [{ ...first!, name: 'x'.repeat(300) + end }, ...others];
      return { ...report, dataset: { ...report.dataset, categories } };
    };
    const found = compareReports(
      { label: 'train', report: long('1') },
      { label: 'val', report: long('2') },
    );
    expect(found.onlyFirst).toEqual([`${'x'.repeat(255)}…`]);
    expect(found.onlySecond).toEqual(found.onlyFirst);
    expect(shift(found.shifts, 'classes').verdict).toBe('large');
  });

  test('that are samples of one distribution differ by chance', () => {
    const found = against(withAnnotations((boxes, index) => Math.round(boxes / 3) + (index % 2)));
    expect(shift(found.shifts, 'classes').verdict).toBe('chance');
  });

  test('have their largest relative difference first', () => {
    const { assignment } = report;
    const found = against({
      ...report,
      assignment: {
        ...assignment,
        backgroundPerForeground: assignment.backgroundPerForeground! * 50,
      },
    });
    expect(found.quantities[0]).toMatchObject({ code: 'backgroundPerForeground' });
    const sizes = found.quantities.map(quantity => quantity.magnitude);
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
  });
});

describe('the recommendation', () => {
  const { simulation, recommendation } = report;

  test('does not hold where one side loses what the other gains, and the move of α is said', () => {
    const turned: Report = {
      ...report,
      simulation: {
        ...simulation!,
        averagePrecision: simulation!.gammas.map(() =>
          simulation!.alphas.map(alpha => 0.1 + alpha / 2),
        ),
      },
      recommendation: { ...recommendation!, alpha: 0.75 },
    };
    const found = against(turned);
    expect(found.pair!.holds).toBe(false);
    expect(found.pair!.firstOnSecond).toBeGreaterThan(0.3);
    const markdown = comparisonToMarkdown(found);
    expect(markdown).toContain('does not hold on both');
    expect(markdown).toContain(
      'α moves from 0.25 to 0.75: the second wants more weight on foreground',
    );
  });

  test('is left out where a side was only counted', () => {
    expect(against(countedReport()).pair).toBeNull();
  });
});

test('names from either file cannot become markup', () => {
  const name = '|x`<img src=x onerror=alert(1)>**[a](b)@all #1\n|';
  const found = compareReports({ label: name, report }, { label: 'b', report: reportNaming(name) });
  expect(comparisonToMarkdown(found)).not.toMatch(/<img|@all|\[a\]|\*\*\[|(?<!&)#1/);
});

test('histograms of different edges are not compared', () => {
  const { assignment } = report;
  const other = { ...assignment, boxSizes: { edges: [0, 8, 99], counts: [3, 4] } };
  const codes = against({ ...report, assignment: other }).shifts.map(one => one.code);
  expect(codes).not.toContain('boxSizes');
});
