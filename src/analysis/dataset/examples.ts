import type { WrittenId } from './Id.ts';
import type { Problem, ProblemExample } from './Dataset.ts';

/** How many records of each kind of problem are named. */
export const PROBLEM_EXAMPLES = 5;

/** Numbers ascending, then texts by their UTF-16 units, then what has no id: a total order that no file decides. */
export function compareIds(
  one: WrittenId | null | undefined,
  other: WrittenId | null | undefined,
): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const kinds = kindOf(one) - kindOf(other);
  if (kinds !== 0 || typeof one !== 'string' || typeof other !== 'string') return kinds;
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function kindOf(id: WrittenId | null | undefined): number {
  if (typeof id === 'number') return 0;
  return typeof id === 'string' ? 1 : 2;
}

/** By annotation, image and category. */
export function compareExamples(one: ProblemExample, other: ProblemExample): number {
  return (
    compareIds(one.annotation, other.annotation) ||
    compareIds(one.image, other.image) ||
    compareIds(one.category, other.category) ||
    compareIds(one.file, other.file)
  );
}

/** The first `most` of both, in order. */
export function mergeExamples(
  one: readonly ProblemExample[],
  other: readonly ProblemExample[],
  most: number,
): readonly ProblemExample[] {
  return [...one, ...other].toSorted(compareExamples).slice(0, most);
}

/** Sums of two files, by code. Both are in alphabetical order of the codes, and so is the result. */
export function mergeProblems(
  one: readonly Problem[],
  other: readonly Problem[],
): readonly Problem[] {
  const found = new Map(one.map(problem => [problem.code, problem]));
  for (const problem of other) {
    const before = found.get(problem.code);
    found.set(problem.code, before === undefined ? problem : sumOf(before, problem));
  }
  return inOrder([...found.values()]);
}

function sumOf(one: Problem, other: Problem): Problem {
  return {
    code: one.code,
    count: one.count + other.count,
    examples: mergeExamples(one.examples, other.examples, PROBLEM_EXAMPLES),
  };
}

/** In alphabetical order of the codes, so that the same file always tells the same. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((one, other) => (one.code < other.code ? -1 : 1));
}
