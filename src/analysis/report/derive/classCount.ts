import type { DatasetReport } from '../Report.ts';

/** Classes that the file lists; where it lists none, those that its annotations use. */
export function classCount({ categories }: Pick<DatasetReport, 'categories'>): number {
  const listed = categories.filter(({ name }) => name !== null).length;
  return listed === 0 ? categories.length : listed;
}
