import type { MatchColumns } from './MatchColumns.ts';

/** Boxes that compete for candidates by a score: the highest wins, the first box on ties. */
export class Claims {
  /** −1 where no box claims the candidate. */
  #owner = new Int32Array(0);
  #score = new Float64Array(0);
  #claimed = new Int32Array(0);
  #count = 0;
  readonly #boxes = new Set<number>();

  /** Forgets the last image in time proportional to what was claimed. */
  reset(candidates: number): void {
    if (candidates > this.#owner.length) {
      this.#owner = new Int32Array(candidates).fill(-1);
      this.#score = new Float64Array(candidates);
      this.#claimed = new Int32Array(candidates);
    } else {
      for (let i = 0; i < this.#count; i++) this.#owner[this.#claimed[i] as number] = -1;
    }
    this.#count = 0;
    this.#boxes.clear();
  }

  /** Boxes must come in their order. */
  offer(candidate: number, box: number, score: number): void {
    this.#boxes.add(box);
    if (this.#owner[candidate] === -1) this.#claimed[this.#count++] = candidate;
    else if (score <= (this.#score[candidate] as number)) return;
    this.#owner[candidate] = box;
    this.#score[candidate] = score;
  }

  /** Whether a box offered for anything, in vain or not. */
  hasOffered(box: number): boolean {
    return this.#boxes.has(box);
  }

  /** @param iou what the score says about the IoU; NaN for rules without */
  copyTo(matches: MatchColumns, iou: (score: number) => number): void {
    for (let i = 0; i < this.#count; i++) {
      const candidate = this.#claimed[i] as number;
      const score = this.#score[candidate] as number;
      matches.add(candidate, this.#owner[candidate] as number, iou(score));
    }
  }
}
