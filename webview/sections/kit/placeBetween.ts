/** Where a value lies on a rising axis of marks. */
export interface Between {
  /** The last mark that is not above it; the first or last one where it lies outside. */
  readonly mark: number;
  /** Share of the way to the next mark, in [0, 1); outside, half a step beyond the end: −.5 or .5. */
  readonly share: number;
}

/** @param axis not empty */
export function placeBetween(value: number, axis: readonly number[]): Between {
  const above = axis.findIndex(mark => mark > value + 1e-9);
  if (above === 0) return { mark: 0, share: -0.5 };
  const last = axis.length - 1;
  const low = axis[above === -1 ? last : above - 1] ?? value;
  if (above === -1) return { mark: last, share: value > low + 1e-9 ? 0.5 : 0 };
  const high = axis[above] ?? value;
  const share = (value - low) / (high - low);
  return { mark: above - 1, share: share < 1e-9 ? 0 : share };
}
