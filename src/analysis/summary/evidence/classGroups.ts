import type { ClassGroup } from './Evidence.ts';
import { cellsOf, meanLogSize, positivesOf, type PositiveTally } from './PositiveTally.ts';

/** A class with less foreground than this share of the mean class is rare. */
const RARE = 1 / 3;

/**
 * The categories with foreground in at most four groups: rare or frequent beside the mean class, smaller or larger than the
 * mean class. In the order frequent before rare, larger before smaller.
 *
 * @param categories number of categories of the dataset
 */
export function classGroups(tally: PositiveTally, categories: number): ClassGroup[] {
  const seen = Array.from({ length: categories }, (_, row) => ({
    row,
    positives: positivesOf(tally, row),
    logSize: 0,
  }))
    .filter(category => category.positives > 0)
    .map(category => ({ ...category, logSize: meanLogSize(tally, category.row) }));
  const meanPositives = mean(seen.map(category => category.positives));
  const middle = mean(seen.map(category => category.logSize));
  return (['frequent', 'rare'] as const).flatMap(frequency =>
    (['larger', 'smaller'] as const).flatMap((size): ClassGroup[] => {
      const members = seen.filter(
        ({ positives, logSize }) =>
          positives < RARE * meanPositives === (frequency === 'rare') &&
          logSize < middle === (size === 'smaller'),
      );
      if (members.length === 0) return [];
      const rows = members.map(member => member.row);
      const positives = mean(members.map(member => member.positives));
      return [{ frequency, size, classes: members.length, positives, cells: cellsOf(tally, rows) }];
    }),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
