/**
 * Per box, the anchors that share its highest IoU: the candidates for low-quality matches. One list for all boxes of an
 * image, box by box; the part of the box at hand is begun anew whenever a higher IoU turns up.
 */
export class BestAnchors {
  anchors = new Int32Array(4096);
  /** The box each entry was found for. */
  boxes = new Int32Array(4096);
  count = 0;
  /** Highest IoU of the box at hand; 0 before any anchor. */
  best = 0;
  #start = 0;
  #box = 0;

  clear(): void {
    this.count = 0;
  }

  /** Starts the next box. */
  begin(box: number): void {
    this.#start = this.count;
    this.#box = box;
    this.best = 0;
  }

  /** Takes an anchor whose IoU is at least `best`. */
  offer(anchor: number, iou: number): void {
    if (iou > this.best) {
      this.best = iou;
      this.count = this.#start;
    }
    if (this.count === this.anchors.length) this.#grow();
    this.anchors[this.count] = anchor;
    this.boxes[this.count++] = this.#box;
  }

  /** Takes back what was found for the box at hand. */
  decline(): void {
    this.count = this.#start;
  }

  /** Leaves out anchors of the box at hand; @returns how many are left */
  dropOwn(anchors: ReadonlySet<number>): number {
    let kept = this.#start;
    for (let i = this.#start; i < this.count; i++)
      if (!anchors.has(this.anchors[i] as number)) this.anchors[kept++] = this.anchors[i] as number;
    this.count = kept;
    return kept - this.#start;
  }

  /** Starts the box at hand again, from this IoU. */
  restart(best: number): void {
    this.count = this.#start;
    this.best = best;
  }

  /** Keeps only the anchor with the lowest index of the box at hand: the first of all where none overlaps it. */
  keepFirst(first: number): void {
    if (this.best === 0) {
      this.count = this.#start;
      this.offer(first, 0);
      return;
    }
    let lowest = this.anchors[this.#start] as number;
    for (let i = this.#start + 1; i < this.count; i++)
      lowest = Math.min(lowest, this.anchors[i] as number);
    this.anchors[this.#start] = lowest;
    this.count = this.#start + 1;
  }

  #grow(): void {
    const { anchors, boxes } = this;
    this.anchors = new Int32Array(2 * this.count);
    this.boxes = new Int32Array(2 * this.count);
    this.anchors.set(anchors);
    this.boxes.set(boxes);
  }
}
