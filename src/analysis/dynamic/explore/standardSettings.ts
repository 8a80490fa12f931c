/** Pixels of square inputs that are looked at beside the detector's own. */
export const STANDARD_SIDES = [320, 480, 640, 800, 960, 1280, 1600, 1920];

/** Numbers of queries that are looked at beside the detector's own. */
export const STANDARD_QUERIES = [100, 300, 500, 900, 1500];

/** The detector's own first, then the others, each once. */
export function withOwn(own: number, others: readonly number[]): readonly number[] {
  return [...new Set([own, ...others])];
}
