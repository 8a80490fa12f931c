import type { WrittenBox } from './boxesOf.ts';

/** What the last two numbers of a box are: its size, or the corner across. */
export type BoxOrder = 'sizes' | 'corners';

/** An area may be rounded, or that of a polygon: the larger part of the box's. */
const NEAR = 0.01;

/**
 * Tells which of the two a table writes: the hub has both, and no column says so. Areas decide where they are written; else
 * boxes that, read as sizes, would reach beyond their image, or, read as corners, would end before they begin.
 */
export class BoxOrderVotes {
  #sizes = 0;
  #corners = 0;
  #notSizes = 0;
  #notCorners = 0;

  /** @param width  of the image in pixels; NaN where unknown, as is the height */
  add({ numbers: [x, y, c, d], area }: WrittenBox, width: number, height: number): void {
    if (area !== undefined && area > 0) {
      const [sized, cornered] = [near(c * d, area), near((c - x) * (d - y), area)];
      if (sized && !cornered) this.#sizes++;
      if (cornered && !sized) this.#corners++;
    }
    if (x + c > width + 1 || y + d > height + 1) this.#notSizes++;
    if (c <= x || d <= y) this.#notCorners++;
  }

  /** Null where nothing decides: every box can be either. */
  get verdict(): BoxOrder | null {
    if (this.#sizes !== this.#corners) return this.#sizes > this.#corners ? 'sizes' : 'corners';
    if (this.#notCorners > this.#notSizes) return 'sizes';
    return this.#notSizes > this.#notCorners ? 'corners' : null;
  }
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= NEAR * other;
}
