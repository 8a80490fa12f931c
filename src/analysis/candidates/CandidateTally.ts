import { SIZE_CLASSES } from '../dataset/sizeClass.ts';
import type { CandidateCounts, Tied } from './CandidateCounts.ts';
import type { PointGrids } from './PointGrids.ts';

/** Pixels within which an edge on a point's coordinate hangs on the framework's rounding. */
const TIE = 0.001;

/** Adds up what single boxes have of a detector's points. */
export class CandidateTally {
  readonly #grids: PointGrids;
  readonly #mostPerBox: number;
  readonly #levels: { stride: number; boxes: number; only: number }[];
  readonly #classes: { boxes: number; without: number }[];
  readonly #sizes: { boxes: number; without: number }[];
  readonly #candidates = new TiedSum();
  readonly #without = new TiedSum();
  readonly #claims = new TiedSum();
  #boxes = 0;
  #tiedBoxes = 0;
  #fewerThanClaimed = 0;

  constructor(
    grids: PointGrids,
    { strides, mostPerBox }: { readonly strides: readonly number[]; readonly mostPerBox: number },
    categories: number,
  ) {
    this.#grids = grids;
    this.#mostPerBox = mostPerBox;
    this.#levels = strides.map(stride => ({ stride, boxes: 0, only: 0 }));
    this.#classes = Array.from({ length: categories }, () => ({ boxes: 0, without: 0 }));
    this.#sizes = SIZE_CLASSES.map(() => ({ boxes: 0, without: 0 }));
  }

  /** Adds the box whose region the grids hold. @returns its candidates */
  add(category: number, size: number): number {
    const grids = this.#grids;
    const most = this.#mostPerBox;
    const tied = grids.isTied(TIE);
    const fewest = tied ? grids.count(-TIE) : 0;
    const largest = tied ? grids.count(TIE) : 0;
    const found = grids.count(0);
    const low = tied ? fewest : found;
    const high = tied ? largest : found;
    const none = Number(found === 0);
    this.#boxes++;
    this.#tiedBoxes += Number(tied);
    this.#fewerThanClaimed += Number(found < most);
    this.#candidates.add(found, low, high);
    this.#without.add(none, Number(high === 0), Number(low === 0));
    this.#claims.add(Math.min(most, found), Math.min(most, low), Math.min(most, high));
    this.#addLevels();
    count(this.#classes[category], none);
    count(this.#sizes[size], none);
    return found;
  }

  get counts(): Omit<
    CandidateCounts,
    'images' | 'imagesWithoutSize' | 'pointsPerImage' | 'positivesAtMost'
  > {
    return {
      boxes: this.#boxes,
      candidates: this.#candidates.sum,
      without: this.#without.sum,
      tiedBoxes: this.#tiedBoxes,
      fewerThanClaimed: this.#fewerThanClaimed,
      claimsAtMost: this.#claims.sum,
      levels: this.#levels,
      classes: this.#classes,
      sizes: this.#sizes,
    };
  }

  #addLevels(): void {
    const { perLevel } = this.#grids;
    let onLevels = 0;
    let last = 0;
    for (let level = 0; level < perLevel.length; level++) {
      if (perLevel[level] === 0) continue;
      (this.#levels[level] as { boxes: number }).boxes++;
      onLevels++;
      last = level;
    }
    if (onLevels === 1) (this.#levels[last] as { only: number }).only++;
  }
}

function count(counts: { boxes: number; without: number } | undefined, none: number): void {
  if (counts === undefined) return;
  counts.boxes++;
  counts.without += none;
}

class TiedSum {
  #count = 0;
  #least = 0;
  #most = 0;

  add(found: number, least: number, most: number): void {
    this.#count += found;
    this.#least += least;
    this.#most += most;
  }

  get sum(): Tied {
    return { count: this.#count, range: [this.#least, this.#most] };
  }
}
