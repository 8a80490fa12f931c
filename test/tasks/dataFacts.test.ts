import { expect, it } from 'vitest';
import { dataFacts } from '../../src/tasks/dataFacts.ts';
import { sampleReport } from '../analysis/report/sampleReport.ts';

const report = sampleReport();
const { categories } = report.dataset;
const withClasses = (more: readonly (typeof categories)[number][]) => ({
  ...report,
  dataset: { ...report.dataset, categories: more },
});

it('counts the classes that the file lists, and not ids that only annotations use', () => {
  const unlisted = { id: 999, name: null, annotations: 3, images: 2 };
  const { count, highestId, names } = dataFacts(report)!;
  expect(dataFacts(withClasses([...categories, unlisted]))).toMatchObject({
    count,
    highestId,
    names,
  });
  expect(count).toBe(categories.filter(({ name }) => name !== null).length);
});

it('counts what annotations use where the file lists nothing', () => {
  const unnamed = categories.map(category => ({ ...category, name: null }));
  expect(dataFacts(withClasses(unnamed))?.count).toBe(categories.length);
});
