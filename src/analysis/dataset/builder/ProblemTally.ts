import type { Problem, ProblemCode, ProblemExample } from '../Dataset.ts';
import { inOrder, PROBLEM_EXAMPLES } from '../examples.ts';
import { type ExamplesKept, examplesKept } from '../examplesKept.ts';
import type { WrittenId } from '../Id.ts';

/** Counts odd records by kind and keeps a few of each, those with the lowest ids, or all of them. */
export class ProblemTally {
  readonly #most: number;
  readonly #found = new Map<ProblemCode, { count: number; readonly examples: ExamplesKept }>();

  /** @param most examples of each kind; Infinity for all */
  constructor(most = PROBLEM_EXAMPLES) {
    this.#most = most;
  }

  /**
   * @param leading the first of the ids that an example of this kind may have; null where the record has none there
   * @param example made only where it may be kept
   */
  add(code: ProblemCode, leading: WrittenId | null, example: () => ProblemExample): void {
    let found = this.#found.get(code);
    if (found === undefined) {
      found = { count: 0, examples: examplesKept(this.#most) };
      this.#found.set(code, found);
    }
    found.count++;
    found.examples.add(leading, example);
  }

  /** As if none of this kind had been found. */
  forget(code: ProblemCode): void {
    this.#found.delete(code);
  }

  read(): readonly Problem[] {
    return inOrder(
      Array.from(this.#found, ([code, { count, examples }]) => ({
        code,
        count,
        examples: examples.kept,
      })),
    );
  }
}
