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
    if (isFull && compareIds(leading, this.#leading[this.#most - 1]) > 0) return;
    const named = example();
    // Nobody finds a record without ids by them.
    if (isNameless(named)) return;
    if (isFull && !this.#isBefore(leading, named, this.#most - 1)) return;
    let at = isFull ? this.#most - 1 : kept.length;
    // By hand: where ids descend, every example is put in first.
    for (; at > 0 && this.#isBefore(leading, named, at - 1); at--) {
      kept[at] = kept[at - 1] as ProblemExample;
      this.#leading[at] = this.#leading[at - 1] as WrittenId | null;
    }
    kept[at] = named;
    this.#leading[at] = leading;
  }

  #isBefore(leading: WrittenId | null, named: ProblemExample, at: number): boolean {
    const order = compareIds(leading, this.#leading[at]);
    return (order || compareExamples(named, this.#kept[at] as ProblemExample)) < 0;
  }
}

function isNameless({ annotation, image, category, file }: ProblemExample): boolean {
  return (annotation ?? image ?? category ?? file) === undefined;
}
