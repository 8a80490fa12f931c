/**
 * Per box, the anchors that share its highest IoU: the low-quality matches. One list for all boxes of an image; the part
 * of the box at hand starts at `start` and is begun anew whenever a higher IoU turns up.
 */
export class BestAnchors {
  anchors = new Int32Array(4096);
  count = 0;
  /** Highest IoU of the box at hand; 0 before any anchor. */
  best = 0;
  #start = 0;

  clear(): void {
    this.count = 0;
    this.begin();
  }

  /** Starts the next box. */
  begin(): void {
    this.#start = this.count;
    this.best = 0;
  }

  /** Takes an anchor whose IoU is at least `best`. */
  offer(anchor: number, iou: number): void {
    if (iou > this.best) {
      this.best = iou;
      this.count = this.#start;
    }
    if (this.count === this.anchors.length) {
      const { anchors } = this;
      this.anchors = new Int32Array(2 * this.count);
      this.anchors.set(anchors);
    }
    this.anchors[this.count++] = anchor;
  }
}
