import type { PlacedPoints } from '../Assignment.ts';
import { IOU_BINS, iouBin } from '../Assignment.ts';

/** Background that lies nearer counts as this: anchors of such an IoU would be ignored, and evidence has no bin for them. */
const HIGHEST_BIN = 7;

interface Level {
  readonly first: number;
  readonly columns: number;
  readonly rows: number;
  readonly origin: number;
  readonly strideX: number;
  readonly strideY: number;
}

interface Box {
  readonly centreX: number;
  readonly centreY: number;
  readonly width: number;
  readonly height: number;
}

/**
 * How near points lie to the centre of a box of their level, on the scale of IoU: the IoU that the box has with itself moved
 * onto the point. 1 at the centre, 1/3 in the middle of a side, 0 a whole side away.
 *
 * @param dx pixels from the centre to the point
 * @param dy likewise
 */
export function centreOverlap(
  dx: number,
  dy: number,
  { width, height }: { readonly width: number; readonly height: number },
): number {
  const shared = Math.max(0, 1 - Math.abs(dx) / width) * Math.max(0, 1 - Math.abs(dy) / height);
  return shared / (2 - shared);
}

/** The highest overlap of every point of one image with any box that its level is there for. */
export class CentreOverlaps implements PlacedPoints {
  readonly counts = new Int32Array(IOU_BINS);
  #highest = new Float64Array();
  #points = 0;

  /** @param points of the image */
  reset(points: number): void {
    if (this.#highest.length < points) this.#highest = new Float64Array(points);
    this.#highest.fill(0, 0, points);
    this.#points = points;
  }

  offer(level: Level, box: Box): void {
    const columns = within(box.centreX - level.origin, box.width, level.strideX, level.columns);
    const rows = within(box.centreY - level.origin, box.height, level.strideY, level.rows);
    for (let row = rows.first; row <= rows.last; row++) {
      const dy = level.origin + row * level.strideY - box.centreY;
      for (let column = columns.first; column <= columns.last; column++) {
        const point = level.first + row * level.columns + column;
        const dx = level.origin + column * level.strideX - box.centreX;
        const overlap = centreOverlap(dx, dy, box);
        if (overlap > (this.#highest[point] as number)) this.#highest[point] = overlap;
      }
    }
  }

  /** After the last box. */
  count(): void {
    this.counts.fill(0);
    for (let point = 0; point < this.#points; point++) {
      const bin = this.binOf(point);
      this.counts[bin] = (this.counts[bin] as number) + 1;
    }
  }

  binOf(point: number): number {
    return Math.min(HIGHEST_BIN, iouBin(this.#highest[point] as number));
  }

  overlapOf(point: number): number {
    return this.#highest[point] as number;
  }
}

/** Positions on a line of points less than a side from the centre. */
function within(centre: number, side: number, stride: number, points: number) {
  return {
    first: Math.max(0, Math.ceil((centre - side) / stride)),
    last: Math.min(points - 1, Math.floor((centre + side) / stride)),
  };
}
