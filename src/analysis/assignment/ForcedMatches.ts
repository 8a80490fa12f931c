import type { MatchColumns } from './MatchColumns.ts';

/** Anchors that are foreground because some box has no better one; each is held once. */
export class ForcedMatches {
  /** 1 + position in the columns; 0 where the anchor is not forced. */
  #positions = new Int32Array(0);
  #anchors: number[] = [];
  #boxes: number[] = [];
  #ious: number[] = [];

  reset(anchors: number): void {
    if (this.#positions.length < anchors) this.#positions = new Int32Array(anchors);
    else for (const anchor of this.#anchors) this.#positions[anchor] = 0;
    this.#anchors = [];
    this.#boxes = [];
    this.#ious = [];
  }

  has(anchor: number): boolean {
    return this.#positions[anchor] !== 0;
  }

  /** A later box takes the anchor from an earlier one. */
  add(anchor: number, box: number, iou: number): void {
    const position = (this.#positions[anchor] as number) || this.#anchors.push(anchor);
    this.#positions[anchor] = position;
    this.#boxes[position - 1] = box;
    this.#ious[position - 1] = iou;
  }

  /** Copies an anchor if a box after `box` wants it. */
  copyOne(anchor: number, box: number, matches: MatchColumns): boolean {
    const position = (this.#positions[anchor] as number) - 1;
    if (position < 0 || (this.#boxes[position] as number) <= box) return false;
    matches.add(anchor, this.#boxes[position] as number, this.#ious[position] as number);
    return true;
  }

  copyTo(matches: MatchColumns): void {
    for (const [i, anchor] of this.#anchors.entries())
      matches.add(anchor, this.#boxes[i] as number, this.#ious[i] as number);
  }
}
