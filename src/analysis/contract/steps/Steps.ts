/** Work in small pieces, of a few milliseconds at most: others may run between two of them. */
export type Steps<T> = Generator<void, T, void>;

/** Does all pieces at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
