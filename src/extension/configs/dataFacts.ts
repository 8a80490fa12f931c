import type { DataFacts } from '../../analysis/configs/Contradiction.ts';
import type { Report } from '../../analysis/report/Report.ts';

/** What the report that is shown says about the data, for comparisons with a config; null where it has no classes. */
export function dataFacts(report: Report | null): DataFacts | null {
  const ids = (report?.dataset.categories ?? []).map(({ id }) => Number(id));
  if (ids.length === 0) return null;
  const numbers = ids.filter(id => !Number.isNaN(id));
  const advice = report?.recommendation?.advice.find(({ code }) => code === 'optimal-prior');
  const optimalPrior = advice?.evidence['optimalPrior'];
  return {
    count: ids.length,
    highestId: numbers.reduce((highest, id) => (id > highest ? id : highest), numbers[0] ?? NaN),
    optimalPrior: typeof optimalPrior === 'number' ? optimalPrior : undefined,
  };
}
