/** Highest IoU and its box for every anchor of one image; only the anchors a window touched hold something. */
export class AnchorField {
  highest = new Float32Array(0);
  owner = new Int32Array(0);
  /** Anchors with a highest IoU above 0, in the order they were found. */
  touched = new Int32Array(0);
  touchedCount = 0;

  /** Forgets the last image in time proportional to what it touched, not to its anchors. */
  reset(anchors: number): void {
    if (anchors > this.highest.length) {
      this.highest = new Float32Array(anchors);
      this.owner = new Int32Array(anchors);
      this.touched = new Int32Array(anchors);
    } else {
      for (let i = 0; i < this.touchedCount; i++) this.highest[this.touched[i] as number] = 0;
    }
    this.touchedCount = 0;
  }
}
