import type { Problem, ProblemCode, ProblemExample } from '../Dataset.ts';

const MOST_EXAMPLES = 5;

/** Counts odd records by kind and keeps the first few of each. */
export class ProblemTally {
  readonly #found = new Map<ProblemCode, { count: number; examples: ProblemExample[] }>();

  /** @param example made only where it is kept */
  add(code: ProblemCode, example?: () => ProblemExample): void {
    let found = this.#found.get(code);
    if (found === undefined) {
      found = { count: 0, examples: [] };
      this.#found.set(code, found);
    }
    found.count++;
    if (example === undefined || found.examples.length >= MOST_EXAMPLES) return;
    const named = example();
    // Nobody finds a record without ids by them.
    if (Object.keys(named).length > 0) found.examples.push(named);
  }

  /** In alphabetical order of the codes, so that the same file always tells the same. */
  read(): Problem[] {
    return Array.from(this.#found, ([code, found]) => ({ code, ...found })).toSorted((a, b) =>
      a.code < b.code ? -1 : 1,
    );
  }
}
