import type { RecordFault } from '../../contract/records/RecordFault.ts';
import type { Category } from '../../dataset/Dataset.ts';
import type { RecordRule } from '../../detectors/RecordRule.ts';

/**
 * What is wrong about the class of an annotation, by the row of its category. A file that lists no class at all has nothing
 * that an id could be missing from.
 */
export function classFaults(
  categories: readonly Category[],
  { outcomes }: RecordRule,
  classes: readonly string[] | undefined,
): readonly (readonly RecordFault[])[] {
  const lists = categories.some(({ listings }) => listings > 0);
  const trained = classes && new Set(classes);
  return categories.map(({ name, listings }) => {
    const fault =
      lists && listings === 0
        ? 'class-unlisted'
        : trained !== undefined && name !== null && !trained.has(name)
          ? 'class-not-trained'
          : null;
    return fault === null || outcomes[fault] === undefined ? [] : [fault];
  });
}
