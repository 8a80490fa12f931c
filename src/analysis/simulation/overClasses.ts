import type { ClassGroup } from '../summary/evidence/Evidence.ts';

/**
 * The mean over classes of the share of its own best AP that each class reaches, times the mean of these bests. A simulated
 * AP means little by itself, and a class that the simulation finds too hard would not count in a plain mean, whereas
 * trainings gain most on such classes.
 *
 * @param reached AP of each cell, for each group
 */
export function overClasses(
  reached: readonly (readonly number[])[],
  groups: readonly ClassGroup[],
): number[] {
  const classes = groups.reduce((sum, group) => sum + group.classes, 0);
  const bests = reached.map(row => Math.max(...row));
  const level = bests.reduce((sum, best, i) => sum + best * weight(groups, i), 0) / classes;
  return (reached[0] ?? []).map(
    (_, cell) =>
      (level *
        reached.reduce(
          (sum, row, i) => sum + weight(groups, i) * shareOf(row[cell] ?? 0, bests[i] ?? 0),
          0,
        )) /
      classes,
  );
}

/** The mean over members of each cell's share of the member's best, times the mean of these bests. */
export function averageMembers(grids: readonly (readonly number[])[]): number[] {
  const bests = grids.map(grid => Math.max(...grid));
  const level = mean(bests);
  return (grids[0] ?? []).map(
    (_, cell) => level * mean(grids.map((grid, i) => shareOf(grid[cell] ?? 0, bests[i] ?? 0))),
  );
}

const weight = (groups: readonly ClassGroup[], index: number) => groups[index]?.classes ?? 0;

/** All cells are as good as each other where none finds anything. */
function shareOf(value: number, best: number): number {
  return best > 0 ? value / best : 1;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
