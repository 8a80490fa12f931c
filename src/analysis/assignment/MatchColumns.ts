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
      this.anchors[kept] = anchor;
      this.boxes[kept] = this.boxes[i] as number;
      this.ious[kept++] = this.ious[i] as number;
    }
    this.count = kept;
  }

  #grow(): void {
    const { anchors, boxes, ious } = this;
    this.anchors = new Int32Array(2 * this.count);
    this.boxes = new Int32Array(2 * this.count);
    this.ious = new Float64Array(2 * this.count);
    this.anchors.set(anchors);
    this.boxes.set(boxes);
    this.ious.set(ious);
  }
}
