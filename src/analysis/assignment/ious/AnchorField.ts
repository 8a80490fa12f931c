type Column = Float32Array | Float64Array;

/** Highest IoU and its box for every anchor of one image; only the anchors a window touched hold something. */
export class AnchorField {
  readonly #column: (length: number) => Column;
  highest: Column;
  owner = new Int32Array(0);
  /** Anchors with a highest IoU above 0, in the order they were found. */
  touched = new Int32Array(0);
  touchedCount = 0;

  /** @param precision of the IoUs that are kept */
  constructor(precision: 'float32' | 'float64') {
    this.#column = length =>
      precision === 'float32' ? new Float32Array(length) : new Float64Array(length);
    this.highest = this.#column(0);
  }

  /** Forgets the last image in time proportional to what it touched, not to its anchors. */
  reset(anchors: number): void {
    if (anchors > this.highest.length) {
      this.highest = this.#column(anchors);
      this.owner = new Int32Array(anchors);
      this.touched = new Int32Array(anchors);
    } else {
      for (let i = 0; i < this.touchedCount; i++) this.highest[this.touched[i] as number] = 0;
    }
    this.touchedCount = 0;
  }

  /** Notes an IoU above 0; the first of equal boxes keeps the anchor. */
  offer(anchor: number, box: number, iou: number): void {
    const before = this.highest[anchor] as number;
    if (iou <= before) return;
    if (before === 0) this.touched[this.touchedCount++] = anchor;
    this.highest[anchor] = iou;
    this.owner[anchor] = box;
  }
}
