import type { ProblemExample } from './Dataset.ts';
import { compareExamples } from './examples.ts';
import type { WrittenId } from './Id.ts';
import { SmallestExamples } from './SmallestExamples.ts';

/** Keeps records to be named, in the order of their ids. */
export interface ExamplesKept {
  readonly kept: readonly ProblemExample[];
  /**
   * @param leading the first of the ids that these examples may have; null for an example without it
   * @param example made only where it may be kept
   */
  add(leading: WrittenId | null, example: () => ProblemExample): void;
}

/** Keeps the first of many examples. @param most Infinity for all of them */
export function examplesKept(most: number): ExamplesKept {
  return most === Infinity ? new AllExamples() : new SmallestExamples(most);
}

/** Sorted once, when they are asked for: put in one by one, a million would take the square of that. */
class AllExamples implements ExamplesKept {
  #kept: ProblemExample[] = [];
  #isSorted = true;

  get kept(): readonly ProblemExample[] {
    if (!this.#isSorted) this.#kept = this.#kept.toSorted(compareExamples);
    this.#isSorted = true;
    return this.#kept;
  }

  add(_: WrittenId | null, example: () => ProblemExample): void {
    const named = example();
    if (Object.keys(named).length === 0) return;
    this.#kept.push(named);
    this.#isSorted = false;
  }
}
