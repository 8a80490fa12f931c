import type { ProblemExample } from './Dataset.ts';
import { compareExamples, compareIds } from './examples.ts';
import type { WrittenId } from './Id.ts';

/**
 * Keeps the first few of many examples in the order of their ids, so that two parts of a file tell together what the whole
 * tells. Most are refused after one comparison, before anything is made of them.
 */
export class SmallestExamples {
  readonly #most: number;
  readonly #kept: ProblemExample[] = [];
  /** Ids that the kept ones are ordered by first. */
  readonly #leading: (WrittenId | null)[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** In order. */
  get kept(): readonly ProblemExample[] {
    return this.#kept;
  }

  /**
   * @param leading the first of the ids that these examples may have; null for an example without it
   * @param example made only where it may be kept
   */
  add(leading: WrittenId | null, example: () => ProblemExample): void {
    const kept = this.#kept;
    const isFull = kept.length === this.#most;
    if (isFull && compareIds(leading, this.#leading.at(-1)) > 0) return;
    const named = example();
    // Nobody finds a record without ids by them.
    if (Object.keys(named).length === 0) return;
    let at = kept.length;
    while (at > 0 && compareExamples(named, kept[at - 1] as ProblemExample) < 0) at--;
    if (at === this.#most) return;
    kept.splice(at, 0, named);
    this.#leading.splice(at, 0, leading);
    if (!isFull) return;
    kept.pop();
    this.#leading.pop();
  }
}
