import { MatchColumns } from '../MatchColumns.ts';

/** Anchors that are foreground because some box has no better one; each is held once. */
export class LowQualityMatches {
  /**
   * A bit an anchor. Every labelled anchor is asked for, and the bits of an image stay in the nearest cache: asking the
   * positions took 5 % more of all the time for labels.
   */
  #bits = new Int32Array(0);
  /** Positions in the columns, where the bit is set. */
  #positions = new Int32Array(0);
  readonly #columns = new MatchColumns();

  reset(anchors: number): void {
    if (this.#positions.length < anchors) {
      this.#positions = new Int32Array(anchors);
      this.#bits = new Int32Array((anchors >> 5) + 1);
    } else {
      const { count, anchors: forced } = this.#columns;
      for (let i = 0; i < count; i++) this.#bits[(forced[i] as number) >> 5] = 0;
    }
    this.#columns.clear();
  }

  has(anchor: number): boolean {
    return (((this.#bits[anchor >> 5] as number) >> (anchor & 31)) & 1) === 1;
  }

  /** A later box takes the anchor from an earlier one. */
  add(anchor: number, box: number, iou: number): void {
    if (this.has(anchor)) {
      this.#columns.replace(this.#positions[anchor] as number, box, iou);
      return;
    }
    this.#bits[anchor >> 5] = (this.#bits[anchor >> 5] as number) | (1 << (anchor & 31));
    this.#positions[anchor] = this.#columns.count;
    this.#columns.add(anchor, box, iou);
  }

  /** Copies an anchor if a box after `box` wants it. */
  copyOne(anchor: number, box: number, matches: MatchColumns): boolean {
    if (!this.has(anchor)) return false;
    const position = this.#positions[anchor] as number;
    const { boxes, ious } = this.#columns;
    if ((boxes[position] as number) <= box) return false;
    matches.add(anchor, boxes[position] as number, ious[position] as number);
    return true;
  }

  copyTo(matches: MatchColumns): void {
    const { count, anchors, boxes, ious } = this.#columns;
    for (let i = 0; i < count; i++)
      matches.add(anchors[i] as number, boxes[i] as number, ious[i] as number);
  }
}
