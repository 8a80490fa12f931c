import type { Category, Problem, ProblemExample } from './Dataset.ts';
import { compareExamples, inOrder, PROBLEM_EXAMPLES } from './examples.ts';

/** Stands for bytes that are no UTF-8. */
const REPLACEMENT = '\uFFFD';

/** What is known about the categories of a data set. */
interface Known {
  /** About records. */
  readonly problems: readonly Problem[];
  readonly categories: readonly Category[];
  readonly mostExamples?: number;
}

/**
 * All problems. Those about categories are found here, when all files are counted: a class is unused where no file has an
 * annotation of it, and unknown where none lists it.
 *
 * @param annotations of each category
 */
export function problemsOf(
  { problems, categories, mostExamples = PROBLEM_EXAMPLES }: Known,
  annotations: ArrayLike<number>,
): readonly Problem[] {
  const listed = categories.filter(({ listings }) => listings > 0);
  const unused = categories.filter(
    ({ listings }, row) => listings > 0 && (annotations[row] as number) === 0,
  );
  const damaged = listed.filter(({ name }) => name?.includes(REPLACEMENT) === true);
  const repeated = listed.filter(({ listings }) => listings > 1);
  const problem = (
    code: Problem['code'],
    count: number,
    examples: readonly ProblemExample[],
  ): Problem => ({ code, count, examples: examples.slice(0, mostExamples) });
  const unlisted = categories.flatMap(({ listings }, row) => (listings > 0 ? [] : [row]));
  return inOrder(
    [
      ...problems,
      problem('categories-missing', Number(listed.length === 0), []),
      problem('class-name-damaged', damaged.length, damaged.map(named)),
      problem('category-unused', unused.length, unused.map(named)),
      problem(
        'duplicate-category-id',
        repeated.reduce((sum, { listings }) => sum + listings - 1, 0),
        repeated.map(named),
      ),
      problem(
        'annotation-unknown-category',
        listed.length === 0
          ? 0
          : unlisted.reduce((sum, row) => sum + (annotations[row] as number), 0),
        unlisted.flatMap(row => (categories[row] as Category).users).toSorted(compareExamples),
      ),
    ].filter(({ count }) => count > 0),
  );
}

function named({ id }: Category): ProblemExample {
  return { category: id };
}
