import type { Matches } from './Assignment.ts';

/** Growing columns behind `Matches`, emptied and filled again for every image. */
export class MatchColumns implements Matches {
  count = 0;
  anchors = new Int32Array(1024);
  boxes = new Int32Array(1024);
  ious = new Float64Array(1024);

  clear(): void {
    this.count = 0;
  }

  add(anchor: number, box: number, iou: number): void {
    if (this.count === this.anchors.length) this.#grow();
    this.anchors[this.count] = anchor;
    this.boxes[this.count] = box;
    this.ious[this.count++] = iou;
  }

  /** Adds columns of one length. */
  append(anchors: Int32Array, boxes: Int32Array, ious: ArrayLike<number>): void {
    while (this.count + anchors.length > this.anchors.length) this.#grow();
    this.anchors.set(anchors, this.count);
    this.boxes.set(boxes, this.count);
    this.ious.set(ious, this.count);
    this.count += anchors.length;
  }

  /** Gives an anchor to another box. */
  replace(position: number, box: number, iou: number): void {
    this.boxes[position] = box;
    this.ious[position] = iou;
  }

  /** Leaves out the anchors of a set. */
  drop(anchors: { has(anchor: number): boolean }): void {
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      const anchor = this.anchors[i] as number;
      if (anchors.has(anchor)) continue;
      // Mostly nothing has been left out so far.
      if (kept < i) {
        this.anchors[kept] = anchor;
        this.boxes[kept] = this.boxes[i] as number;
        this.ious[kept] = this.ious[i] as number;
      }
      kept++;
    }
    this.count = kept;
  }

  #grow(): void {
    const { anchors, boxes, ious } = this;
    const room = 2 * anchors.length;
    this.anchors = new Int32Array(room);
    this.boxes = new Int32Array(room);
    this.ious = new Float64Array(room);
    this.anchors.set(anchors);
    this.boxes.set(boxes);
    this.ious.set(ious);
  }
}
