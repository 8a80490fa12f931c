import type { DataFacts } from '../analysis/configs/hints/Contradiction.ts';
import { matchingPrior } from '../analysis/report/derive/matchingPrior.ts';
import { type AnyReport, isDynamicReport } from '../analysis/report/DynamicReport.ts';

/** What a report says about its data, for comparisons with a config; null where it has no classes. */
export function dataFacts(report: AnyReport | null): DataFacts | null {
  if (report === null || report.dataset.categories.length === 0) return null;
  const { categories } = report.dataset;
  // Annotations may use ids that the file does not list: no class that a config could count.
  const listed = categories.filter(({ name }) => name !== null);
  const classes = listed.length === 0 ? categories : listed;
  const ids = classes.map(({ id }) => Number(id));
  const numbers = ids.filter(id => Number.isFinite(id));
  return {
    count: ids.length,
    highestId: numbers.length === 0 ? NaN : numbers.reduce((most, id) => Math.max(most, id), 0),
    names: classes.flatMap(({ name }) => name ?? []),
    optimalPrior: isDynamicReport(report) ? undefined : matchingPrior(report),
  };
}
