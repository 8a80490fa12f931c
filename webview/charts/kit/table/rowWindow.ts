/** Tables of more rows hold only those in sight. */
export const MOST_WHOLE = 200;

/** Rows beyond the edges, so that a step of the wheel finds them there. */
const SPARE = 20;

/** From the first to before the last; indices of the shown rows. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

interface Seen {
  /** Pixels above the part in sight, from the first row. */
  readonly top: number;
  /** Pixels in sight. */
  readonly height: number;
  /** Pixels of a row. */
  readonly rowHeight: number;
}

/** The rows to hold of `count`: all of a few, else those in sight with some to spare. */
export function rowWindow(count: number, { top, height, rowHeight }: Seen): RowRange {
  if (count <= MOST_WHOLE) return { from: 0, to: count };
  const inSight = Math.ceil(height / rowHeight) + 1;
  const first = Math.min(Math.max(0, Math.floor(top / rowHeight)), count - 1);
  return { from: Math.max(0, first - SPARE), to: Math.min(count, first + inSight + SPARE) };
}

/** Whether all rows in sight are held. */
export function holds(range: RowRange, count: number, seen: Seen): boolean {
  const { from, to } = rowWindow(count, seen);
  const slack = SPARE / 2;
  return (
    (range.from === 0 || range.from <= from + slack) &&
    (range.to === count || range.to >= to - slack)
  );
}
