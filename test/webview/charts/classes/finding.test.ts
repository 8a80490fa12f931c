import { describe, expect, it } from 'vitest';
import { classRows, listedRows } from '../../../../src/analysis/report/derive/classRows.ts';
import { classFinding } from '../../../../webview/charts/classes/finding.ts';
import { sampleReport } from '../../../analysis/report/sampleReport.ts';
import { WORDING } from '../../wording.ts';
import { rowsOf } from '../classRows.ts';

describe('the finding about the classes', () => {
  it('compares the largest class with the tail', () => {
    expect(classFinding(classRows(sampleReport()), WORDING)).toBe(
      'person has 43% of the boxes; the rarer half of 12 classes has 3.9%',
    );
    expect(classFinding([], WORDING)).toBe('The file lists no classes');
  });

  it('speaks of the classes that the file lists, as every other count does', () => {
    const report = sampleReport();
    const unlisted = { id: 99, name: null, annotations: 1, images: 1 };
    const categories = [...report.dataset.categories, unlisted];
    const more = { ...report, dataset: { ...report.dataset, categories } };
    const rows = classRows(more);
    expect(rows).toHaveLength(13);
    expect(listedRows(more, rows)).toHaveLength(12);
    expect(classFinding(listedRows(more, rows), WORDING)).toContain('of 12 classes');
    const nameless = { dataset: { categories: categories.map(one => ({ ...one, name: null })) } };
    expect(listedRows(nameless, rows)).toBe(rows);
  });

  it('names the smallest class if there are few', () => {
    expect(classFinding(rowsOf(412, 100, 40), WORDING)).toBe(
      'class 0 has 75% of the boxes, 10.3 times as many as class 2',
    );
  });

  it('says if the classes are even', () => {
    expect(classFinding(rowsOf(60, 50, 45), WORDING)).toBe(
      'The 3 classes are even: 29% to 39% of the boxes each',
    );
  });

  it('says if most classes are empty', () => {
    expect(classFinding(rowsOf(9, 1, 0, 0, 0), WORDING)).toBe(
      'class 0 has 90% of the boxes; 3 of 5 classes have none',
    );
  });
});
