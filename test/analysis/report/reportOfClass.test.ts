import { describe, expect, it } from 'vitest';
import { reportOfClass } from '../../../src/analysis/report/derive/reportOfClass.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { sampleReport } from './sampleReport.ts';

const report = sampleReport();
const classes = report.dataset.categories.flatMap(({ id }) => reportOfClass(report, id) ?? []);

describe('the report of one class', () => {
  it('sums over the classes to the report of all', () => {
    const all = report.assignment;
    const total = (read: (part: Report['assignment']) => readonly number[]) =>
      classes
        .map(part => read(part.assignment))
        .reduce((sums, row) => sums.map((sum, index) => sum + (row[index] ?? 0)));
    const reads: ((part: Report['assignment']) => readonly number[])[] = [
      part => [part.boxes, part.foreground, part.unmatched.count, part.weak.count],
      part => part.perLevel.map(level => level.foreground),
      part => part.perSize.flatMap(size => [size.annotations, size.foreground, size.unmatched]),
      part => part.perAspect.flatMap(size => [size.annotations, size.foreground, size.unmatched]),
      part => part.foregroundPerBox.counts,
      part => part.bestIou.counts,
      part => part.boxSizes.counts,
    ];
    for (const read of reads) expect(total(read)).toEqual(read(all));
  });

  it('keeps its own places, and what is of no class', () => {
    const car = reportOfClass(report, 2);
    expect(car?.assignment.unmatched.examples).toEqual([
      { annotation: 41, image: 7, categoryId: 2 },
    ]);
    expect(car?.assignment.iouHistogram).toEqual(report.assignment.iouHistogram);
    expect(car?.dataset).toBe(report.dataset);
  });

  it('is none for a class without boxes, an unknown one, and a report of an older version', () => {
    expect(reportOfClass(report, 12)).toBeNull();
    expect(reportOfClass(report, 99)).toBeNull();
    const { assignment } = report;
    const perCategory = assignment.perCategory.map(({ groups: _groups, ...row }) => row);
    expect(reportOfClass({ ...report, assignment: { ...assignment, perCategory } }, 1)).toBeNull();
  });
});
