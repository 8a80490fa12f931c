import type { DatasetReport } from '../Report.ts';

/** Images without a width or a height, of which nothing is counted. */
export function unsizedImages({ problems }: Pick<DatasetReport, 'problems'>): number {
  return problems.find(({ code }) => code === 'image-no-size')?.count ?? 0;
}
